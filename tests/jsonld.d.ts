/** The part of `jsonld` (which ships no types) that the tests use. */
declare module 'jsonld' {
  interface Options {
    documentLoader?: (url: string) => Promise<never>;
    format?: 'application/n-quads';
    base?: string;
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<unknown[]>;
    toRDF(document: unknown, options: Options): Promise<string>;
  };
  export default jsonld;
}
