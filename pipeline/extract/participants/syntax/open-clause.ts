import type { Resources } from '../../../lexicon/resources.ts';
import { nextOf } from './around.ts';
import type { NounChunk, RawChunk, RawVerbChunk } from './chunk.ts';
import type { RawSyntax } from './syntax.ts';

/**
 * The clause that one is in while reading a sentence from left to right.
 */
export class OpenClause {
  private readonly sentence: Pick<RawSyntax, 'chunks'>;
  private readonly grammar: Resources['grammar'];
  /** The clause has its verb: another noun with a verb begins one of its own. */
  hasVerb = false;
  /** Inside a clause that opens the sentence: `When they marched, …`. */
  private opening = false;
  /** Behind a relative pronoun whose verb is still to come. */
  private related = false;

  constructor(sentence: Pick<RawSyntax, 'chunks'>, grammar: Resources['grammar']) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /** Begins a clause that has no verb yet. */
  restart(): void {
    this.hasVerb = false;
  }

  /** Goes on to the next chunk. */
  read(chunk: RawChunk): void {
    switch (chunk.kind) {
      case 'verb':
        this.readVerb(chunk);
        break;
      case 'noun':
        if (this.isAccount(chunk)) this.restart();
        break;
      case 'comma':
        this.readComma(chunk);
        break;
      case 'relative':
        this.related = true;
        this.restart();
        break;
      case 'subordinator':
        if (chunk.index < 2) this.opening = true;
        this.restart();
        break;
      case 'break':
        this.restart();
    }
  }

  private readVerb(verb: RawVerbChunk): void {
    if (verb.form !== 'finite' && verb.form !== 'past') return;
    if (!isReduced(this.sentence, verb, this.grammar)) this.hasVerb = !this.related;
    this.related = false;
  }

  /** `When they marched, police …`: the comma behind which the main clause begins. */
  private readComma({ index }: RawChunk): void {
    const closes = this.opening && this.hasVerb;
    if (!closes || this.sentence.chunks[index + 1]?.kind !== 'noun') return;
    this.restart();
    this.opening = false;
  }

  /** `amid reports soldiers shot him`: the clause that it tells follows without `that`. */
  private isAccount({ index, word }: NounChunk): boolean {
    return (
      this.grammar.nouns.accounts.has(word) && this.sentence.chunks[index + 1]?.kind === 'noun'
    );
  }
}

/** `soldiers backed by tanks`, `men allied with the mayor`, `guards suspected of theft`: it describes the noun before. */
export function isReduced(
  sentence: Pick<RawSyntax, 'chunks'>,
  { form, index, word }: RawVerbChunk,
  { verbs }: Resources['grammar'],
): boolean {
  const next = form === 'past' ? nextOf(sentence, index) : undefined;
  if (next?.kind !== 'preposition') return false;
  return /^(?:of|by)$/.test(next.word) || verbs.describing.has(word);
}
