import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createGunzip, gunzip } from 'node:zlib';
import { InputError } from '../errors.ts';
import { beyond, type Limits } from './limits.ts';

/**
 * Reads a whole file.
 * @throws InputError where there is none, it may not be read, or it is over a limit
 */
export async function readBytes(path: string, limits: Limits): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) {
      throw beyond(limits, 'fileBytes', path, `the file has ${size.toLocaleString('en')} bytes`);
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw fileFault(error, path);
  }
}

/**
 * Unpacks gzip.
 * @throws InputError where it is damaged or unpacks to more than the limit
 */
export function unpacked(
  bytes: Uint8Array,
  path: string,
  limits: Limits,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: limits.unpackedBytes }, (error, result) => {
      if (!error) resolve(new Uint8Array(result));
      else reject(gzipFault(error, path, limits));
    });
  });
}

/**
 * The bytes of a file as they come, unpacked where it is gzip: for tables, which may be of any size.
 * @throws InputError as {@link readBytes}
 */
export async function* streamBytes(
  path: string,
  gzip: boolean,
  limits: Limits,
): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  const source = gzip ? file.pipe(createGunzip()) : file;
  if (gzip) file.on('error', (error) => source.destroy(error));
  let total = 0;
  try {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (gzip && total > limits.unpackedBytes) throw tooMuch(path, limits);
      yield chunk;
    }
  } catch (error) {
    throw gzip ? gzipFault(error, path, limits) : fileFault(error, path);
  } finally {
    file.destroy();
  }
}

function gzipFault(error: unknown, path: string, limits: Limits): unknown {
  const code = codeOf(error);
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooMuch(path, limits);
  if (code.startsWith('Z_') || code === 'ERR_TRAILING_JUNK_AFTER_STREAM_END') {
    return new InputError(path, `damaged gzip (${(error as Error).message})`, 'Fetch it again');
  }
  return fileFault(error, path);
}

function tooMuch(path: string, limits: Limits): InputError {
  return beyond(limits, 'unpackedBytes', path, 'it unpacks to too many bytes');
}

/** What the file system says, for the person who named the file; other errors as they are. */
export function fileFault(error: unknown, path: string): unknown {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EACCES: 'it may not be read',
    EPERM: 'it may not be read',
    EISDIR: 'a folder, not a file',
    ELOOP: 'a link that leads back to itself',
    ENAMETOOLONG: 'the name is too long',
    ENOTDIR: 'no such file',
    EIO: 'the disk cannot read it',
    ERR_INVALID_ARG_VALUE: 'not a possible file name',
    ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  };
  const code = codeOf(error);
  const reason = reasons[code] ?? (isReading(error, code) ? `it cannot be read (${code})` : null);
  return reason ? new InputError(path, reason, 'Check the path and its permissions') : error;
}

/** Whether the system could not read that very file, and does not lack what all files need. */
function isReading(error: unknown, code: string): boolean {
  const syscall = (error as NodeJS.ErrnoException | null)?.syscall ?? '';
  return ['open', 'read', 'stat'].includes(syscall) && !/^(?:EMFILE|ENFILE|ENOMEM)$/.test(code);
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}
