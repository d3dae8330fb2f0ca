import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Sink } from '../export/format.ts';

/** Text waiting to be written is held back up to this many code units, over all files. */
const MOST_PENDING = 1 << 20;

/** A sink that writes below a folder. Close it before anything reads the files. */
export interface FolderSink extends Sink {
  close(): void;
}

/** Writes the files of a dataset below `folder`, which exists. */
export function folderSink(folder: string): FolderSink {
  const handles = new Map<string, number>();
  const pending = new Map<string, string>();
  let pendingLength = 0;

  const handleOf = (path: string): number => {
    let handle = handles.get(path);
    if (handle === undefined) {
      handle = openSync(prepared(path), 'w');
      handles.set(path, handle);
    }
    return handle;
  };
  const prepared = (path: string): string => {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    return full;
  };
  const flush = (): void => {
    for (const [path, text] of pending) writeFileSync(handleOf(path), text);
    pending.clear();
    pendingLength = 0;
  };

  return {
    append: (path, content) => {
      if (typeof content !== 'string') {
        flush();
        writeFileSync(handleOf(path), content);
        return;
      }
      pending.set(path, (pending.get(path) ?? '') + content);
      pendingLength += content.length;
      if (pendingLength > MOST_PENDING) flush();
    },
    file: (path, content) => writeFileSync(prepared(path), content),
    close: () => {
      flush();
      for (const handle of handles.values()) closeSync(handle);
      handles.clear();
    },
  };
}
