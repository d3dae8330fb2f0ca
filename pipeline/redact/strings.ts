import type { Span } from '../model.ts';
import { type Change, united } from './changes.ts';
import { type Contact, contactsIn, type RunTogether } from './contacts.ts';
import { findNames, type NameSearch, type Standpoint } from './find.ts';
import { grown } from './grow.ts';
import type { RedactionLog } from './log.ts';
import { substitute } from './offsets.ts';
import type { RedactionPolicy } from './policy.ts';

/** Free words (titles), the name of something else (`Okello Foundation`), or an id or address. */
export type StringKind = 'prose' | 'mention' | 'slug';

const STANDPOINTS: Readonly<Record<StringKind, Standpoint>> = {
  prose: { zone: 'none', whole: false, proper: false },
  mention: { zone: 'other', whole: false, proper: false },
  slug: { zone: 'none', whole: false, proper: false },
};

/** Finds and replaces the names of one document, in its text and in strings beside it. */
export class TextRedactor {
  private readonly searches: readonly NameSearch[];
  private readonly policy: RedactionPolicy;
  /** Words that a link, handle or hashtag may not have inside it. */
  readonly runTogether: RunTogether;

  /** @param searches the names of the document first, then those of others */
  constructor(searches: readonly NameSearch[], policy: RedactionPolicy) {
    this.searches = searches;
    this.policy = policy;
    const single = [...(searches[0]?.index.entries() ?? [])].filter(
      ([window]) => !window.includes('.'),
    );
    const wordsOf = (isTaken: (strength: string) => boolean) =>
      new Set(single.filter(([, { strength }]) => isTaken(strength)).map(([window]) => window));
    this.runTogether = {
      names: wordsOf(isSure),
      given: wordsOf((strength) => isSure(strength) || strength === 'common'),
    };
  }

  /** Changes for the names in a text. */
  nameChanges(text: string, stands: (span: Span) => Standpoint, isSlug = false): Change[] {
    return this.searches.flatMap((search) =>
      grown(text, findNames(text, search, stands, isSlug), this.policy.lexicon).map(
        ({ start, end, window, persons, certain }): Change => {
          const [person] = persons;
          const pseudonym =
            certain && person ? person.pseudonym : this.policy.keyed.pseudonym(window);
          const reason = certain && person?.reason ? person.reason : undefined;
          const otherwise = persons.size > 0 ? 'name-part' : 'elsewhere';
          return {
            start,
            end,
            replacement: pseudonym,
            kind: 'person',
            reason: reason ?? otherwise,
            pseudonym,
          };
        },
      ),
    );
  }

  /** `[e-mail]`, `[phone]`, `[link]` or `[handle]`. */
  contactChange({ start, end, kind }: Contact): Change {
    return { start, end, replacement: `[${kind}]`, kind, reason: 'contact', pseudonym: null };
  }

  /** A string without protected names; what was replaced is counted in the log, where one is given. */
  clean(words: string, kind: StringKind, log: RedactionLog | null): string {
    const stands = () => STANDPOINTS[kind];
    const changes = united([
      ...this.nameChanges(words, stands, kind === 'slug'),
      ...contactsIn(words, this.runTogether, this.policy)
        .filter((contact) => kind !== 'slug' || contact.kind !== 'phone')
        .map(this.contactChange),
    ]);
    log?.add(changes);
    return substitute(words, changes);
  }
}

function isSure(strength: string): boolean {
  return strength === 'exact' || strength === 'derived' || strength === 'strong';
}
