/** For every command: only one of them can go on. */
const AGAIN = 'repeat the command (extract goes on where it stopped with --resume)';

/** What the codes of the operating system mean, and what to do. */
const FAULTS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', `Make room, then ${AGAIN}`],
  EDQUOT: ['your share of the disk is used up', `Make room, then ${AGAIN}`],
  EFBIG: ['a file would be longer than is allowed here', `Raise the limit, then ${AGAIN}`],
  EIO: ['the disk or the network failed', `Check it, then ${AGAIN}`],
  EROFS: ['nothing can be written there', 'Name a place elsewhere'],
  EACCES: ['you may not read or write there', 'Change its permissions, or name another'],
  EPERM: ['you may not read or write there', 'Change its permissions, or name another'],
  ENOTDIR: ['a file stands where a folder should be', 'Name another folder'],
  // Of folders alone: files are written over.
  EEXIST: ['a file stands where a folder should be', 'Name another folder'],
  EISDIR: ['it is a folder, not a file', 'Name a file'],
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
