/** What the codes of the operating system mean, and what to do. */
const FAULTS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', 'Make room, then repeat the command with --resume'],
  EDQUOT: ['your share of the disk is used up', 'Make room, then repeat the command with --resume'],
  EFBIG: [
    'a file would be longer than is allowed here',
    'Raise the limit, then repeat the command with --resume',
  ],
  EIO: ['the disk or the network failed', 'Check it, then repeat the command with --resume'],
  EROFS: ['nothing can be written there', 'Name a folder elsewhere'],
  EACCES: ['you may not read or write there', 'Change its permissions, or name another'],
  EPERM: ['you may not read or write there', 'Change its permissions, or name another'],
  ENOTDIR: ['a file stands where a folder should be', 'Name another folder'],
  // Of folders alone: files are written over.
  EEXIST: ['a file stands where a folder should be', 'Name another folder'],
  ENAMETOOLONG: ['the name is too long for this disk', 'Give a shorter name'],
  EMFILE: ['too many files are open', 'Close other programs, or raise the limit (ulimit -n)'],
};

/** What a fault of the operating system means to a person; `null` for all other errors. */
export function systemFault(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const known = FAULTS[code ?? ''];
  if (!known || syscall === undefined) return null;
  const [reason, remedy] = known;
  return `${path ?? 'the output'}: ${reason}. ${remedy}`;
}
