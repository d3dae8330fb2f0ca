/** What the tests use of the edtf library, which has no types. */
declare module 'edtf' {
  /** @throws where the value is no EDTF */
  export function parse(value: string): { readonly level: number; readonly type: string };
}
