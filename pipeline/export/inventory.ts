import { createHash, type Hash } from 'node:crypto';
import type { Content, Sink, WrittenFile } from './format.ts';

/**
 * Keeps a list of what goes through a sink: the files at the top of the dataset with size and
 * hash, and the folders, whose files (one for each document) are not listed.
 */
export function inventoried(sink: Sink): { sink: Sink; written: () => WrittenFile[] } {
  const files = new Map<string, { hash: Hash; bytes: number }>();
  const folders = new Set<string>();

  const note = (path: string, content: Content) => {
    const slash = path.indexOf('/');
    if (slash >= 0) {
      folders.add(path.slice(0, slash + 1));
      return;
    }
    const file = files.get(path) ?? { hash: createHash('sha256'), bytes: 0 };
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    file.hash.update(bytes);
    file.bytes += bytes.length;
    files.set(path, file);
  };

  return {
    sink: {
      append: (path, content) => {
        note(path, content);
        sink.append(path, content);
      },
      file: (path, content, sha256) => {
        note(path, content);
        sink.file(path, content, sha256);
      },
    },
    written: () =>
      [
        ...[...files].map(([path, { hash, bytes }]) => ({
          path,
          bytes,
          sha256: hash.copy().digest('hex'),
        })),
        ...[...folders].map((path) => ({ path, bytes: null, sha256: null })),
      ].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}
