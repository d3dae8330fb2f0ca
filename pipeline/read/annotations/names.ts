/**
 * The id of a document from the path of its file: the name without its last ending, with
 * percent-encoded characters made plain where they are well formed.
 */
export function idFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
