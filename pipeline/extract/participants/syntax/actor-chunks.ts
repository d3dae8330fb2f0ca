import type { Resources } from '../../../lexicon/resources.ts';
import type { Token } from '../../../model.ts';
import { isActor, singular } from './animacy.ts';
import type { NounChunk, RawChunk } from './chunk.ts';

/** `head of the party`: a person where what they lead can act. */
const LEADING = /^heads?$/;

/** Which noun chunks of a sentence can act or suffer; each is looked at once. */
export class ActorChunks {
  private readonly known: (boolean | undefined)[] = [];
  private readonly tokens: readonly Token[];
  private readonly chunks: readonly RawChunk[];
  private readonly isTrigger: (token: number) => boolean;
  private readonly resources: Pick<Resources, 'actors' | 'grammar'>;

  constructor(
    tokens: readonly Token[],
    chunks: readonly RawChunk[],
    isTrigger: (token: number) => boolean,
    resources: Pick<Resources, 'actors' | 'grammar'>,
  ) {
    this.tokens = tokens;
    this.chunks = chunks;
    this.isTrigger = isTrigger;
    this.resources = resources;
  }

  has(chunk: NounChunk): boolean {
    const known = this.known[chunk.index];
    if (known !== undefined) return known;
    while (this.known.length <= chunk.index) this.known.push(undefined);
    const found = this.find(chunk);
    this.known[chunk.index] = found;
    return found;
  }

  private find(chunk: NounChunk): boolean {
    const counted = this.counted(chunk);
    const amount = counted && this.isAmount(chunk) ? counted : null;
    if (amount) return amount.pronoun || this.has(amount);
    if (counted && LEADING.test(chunk.word)) return this.has(counted);
    const proceeding = chunk.word === 'prosecution' && this.isTrigger(chunk.head);
    if (!proceeding && isActor(this.tokens, chunk, this.resources)) return true;
    return this.isMany(chunk);
  }

  /** True for `dozens`, `a number`, which `of` joins to what they count. */
  isAmount({ word }: NounChunk): boolean {
    const { nouns, numbers, pronouns } = this.resources.grammar;
    const amount = singular(word);
    return (
      nouns.quantities.has(amount) || numbers.scales.has(amount) || pronouns.quantifying.has(word)
    );
  }

  /** `a crowd of several hundred`, `displaced eight million`. */
  private isMany({ word, index }: NounChunk): boolean {
    const before = this.chunks[index - 1];
    return (
      (before?.word === 'of' || before?.kind === 'verb') &&
      this.chunks[index + 1]?.word !== 'of' &&
      this.resources.grammar.numbers.scales.has(word)
    );
  }

  private counted({ index }: NounChunk): NounChunk | null {
    if (this.chunks[index + 1]?.word !== 'of') return null;
    const whole = this.chunks[index + 2];
    return whole?.kind === 'noun' ? whole : null;
  }
}
