/**
 * The name of a document's file, from its id: characters that a file system or a URL reads in its
 * own way are percent-encoded, so that two ids never share a file.
 */
export function fileName(id: string): string {
  return encodeURIComponent(id)
    .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/^\./, '%2E');
}
