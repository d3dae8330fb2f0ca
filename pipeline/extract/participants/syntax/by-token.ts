/** Things by the token of the document at which they stand. */
export class ByToken<T> {
  private readonly things: (T | null)[];

  /** @param tokens how many the document has */
  constructor(tokens: number) {
    this.things = new Array<T | null>(tokens).fill(null);
  }

  /** What stands at a token; `null` where nothing does, or where there is no such token. */
  get(token: number): T | null {
    return token >= 0 && token < this.things.length ? this.things[token]! : null;
  }

  has(token: number): boolean {
    return this.get(token) !== null;
  }

  set(token: number, thing: T): void {
    this.things[token] = thing;
  }
}
