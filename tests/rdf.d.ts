/** The parts of `n3` and `shacl-engine` (which ship no types) that the tests use. */
declare module 'n3' {
  interface Term {
    readonly termType: string;
    readonly value: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    constructor(options?: { format: 'N-Quads' });
    parse(text: string): Quad[];
  }
  export class Store {
    constructor(quads: readonly Quad[]);
  }
  export const DataFactory: object;
}

declare module 'shacl-engine' {
  import type { Store } from 'n3';

  interface Result {
    readonly message: readonly { readonly value: string }[];
    readonly focusNode: { readonly term?: { readonly value: string }; readonly value?: string };
  }
  export class Validator {
    constructor(shapes: Store, options: { factory: object });
    validate(data: { dataset: Store }): Promise<{ conforms: boolean; results: readonly Result[] }>;
  }
}
