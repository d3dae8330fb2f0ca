import { actorMention, participant } from '../../mention.ts';
import type {
  ActorMention,
  ActorProfile,
  EntityMention,
  LinkedDocument,
  Mention,
  Participant,
  Role,
  ViolationMention,
} from '../../model.ts';
import type { Extent, Finding, Scene } from './found.ts';
import { type ProfileResources, profileOf } from './profile.ts';
import { resolvePronouns } from './pronouns.ts';
import { phrasesOf } from './spans.ts';
import { opensBound } from './syntax/amounts.ts';
import type { TokenIndex } from './token-index.ts';

/** Closes the rule of a participant who is among those of the participant before. */
const WITHIN = 'within';

/** Gathers participants and makes each nominal among them a mention once. */
export class Cast {
  /** By first token and length. */
  private readonly actors = new Map<number, ActorMention>();
  private readonly mentions = new Map<string, Mention>();
  private readonly profiles = {
    perpetrator: new Map<Mention, ActorProfile>(),
    victim: new Map<Mention, ActorProfile>(),
  };
  private readonly participants: Participant[] = [];
  private readonly doc: LinkedDocument;
  private readonly index: TokenIndex;
  private readonly resources: ProfileResources;

  constructor(doc: LinkedDocument, index: TokenIndex, resources: ProfileResources) {
    this.doc = doc;
    this.index = index;
    this.resources = resources;
  }

  add(violation: ViolationMention, scene: Scene, findings: readonly Finding[]): void {
    const first = this.participants.length;
    for (const { role, filler, rule } of findings) {
      if (filler.kind === 'time') {
        this.join(first, violation, role, filler.date.id, null, rule);
        continue;
      }
      const { own, within } = phrasesOf(scene, filler);
      for (const extent of own) this.addPhrase(first, violation, role, extent, rule);
      for (const extent of within)
        this.addPhrase(first, violation, role, extent, `${rule}-${WITHIN}`);
    }
  }

  private addPhrase(
    first: number,
    violation: ViolationMention,
    role: Role,
    given: Extent,
    rule: string,
  ): void {
    const extent = this.trimmed(this.behind(violation, given));
    if (!extent) return;
    const entity = this.entityAtEnd(extent);
    const mention = entity ?? this.actor(extent, rule);
    this.mentions.set(mention.id, mention);
    const profile = this.profile(role, mention, entity, extent);
    this.join(first, violation, role, mention.id, profile, rule);
  }

  /**
   * Words of the trigger are no part of who stands behind it: *shot dead* `two protesters`; a list
   * that begins in it stays whole.
   */
  private behind(violation: ViolationMention, { from, to }: Extent): Extent {
    const { tokens } = this.doc;
    const runsOver = tokens[from]!.start >= violation.start && tokens[to - 1]!.end > violation.end;
    let first = from;
    while (runsOver && tokens[first]!.start < violation.end) first += 1;
    const joined = /^(?:ADP|CCONJ)$/.test(tokens[first]!.pos) || tokens[first]!.lower === ',';
    return joined ? { from, to } : { from: first, to };
  }

  layer(): { actors: ActorMention[]; participants: Participant[] } {
    const actors = [...this.actors.values()].sort((a, b) => a.start - b.start || b.end - a.end);
    const participants = resolvePronouns(
      this.doc,
      this.participants,
      this.mentions,
      this.index,
      this.resources.grammar,
    );
    return { actors, participants };
  }

  /** The profile of a mention in a role, made once. */
  private profile(
    role: Role,
    mention: Mention,
    entity: EntityMention | null,
    extent: Extent,
  ): ActorProfile | null {
    if (role !== 'perpetrator' && role !== 'victim') return null;
    const known = this.profiles[role];
    let profile = known.get(mention);
    if (profile === undefined) {
      const own = entity ? this.index.extentOf(entity) : extent;
      const foreign = this.isForeign(extent);
      profile = profileOf(
        role,
        {
          tokens: this.doc.tokens,
          entityAt: this.index.entityAt,
          dateAt: this.index.dateAt,
          extent: own,
          entity,
          foreign,
        },
        this.resources,
      );
      known.set(mention, profile);
    }
    return profile;
  }

  /**
   * Joins a mention to a violation, in one role once.
   * @param first position of the violation's first participant
   */
  private join(
    first: number,
    { id: violation }: ViolationMention,
    role: Role,
    mention: string,
    profile: ActorProfile | null,
    rule: string,
  ): void {
    for (let i = first; i < this.participants.length; i += 1) {
      const joined = this.participants[i]!;
      if (joined.role === role && joined.mention === mention) return;
    }
    this.participants.push(
      participant({ violation, role, resolvedTo: null, rule, mention, profile }),
    );
  }

  private actor(extent: Extent, rule: string): ActorMention {
    const { tokens } = this.doc;
    const key = extent.from * tokens.length + (extent.to - extent.from);
    const known = this.actors.get(key);
    if (known) return known;
    const start = tokens[extent.from]!.start;
    const end = tokens[extent.to - 1]!.end;
    const made = actorMention(this.doc, { start, end, rule });
    this.actors.set(key, made);
    return made;
  }

  /** Without a leading article, a closing `’s` or marks at either end. */
  private trimmed(extent: Extent): Extent | null {
    const { tokens } = this.doc;
    let { from, to } = extent;
    while (
      from < to - 1 &&
      (LEADING.test(tokens[from]!.lower) || tokens[from]!.pos === 'CCONJ') &&
      !opensBound(tokens, from, this.resources.grammar.numbers)
    )
      from += 1;
    while (to > from && CLOSING.test(tokens[to - 1]!.lower)) to -= 1;
    return from < to ? { from, to } : null;
  }

  /** The entity that a phrase is, or that a title or kind noun introduces: `President X`. */
  private entityAtEnd({ from, to }: Extent): EntityMention | null {
    const { tokens, text } = this.doc;
    const entity = this.index.entityAt(to - 1);
    if (!entity || entity.end > tokens[to - 1]!.end) return null;
    const { start } = tokens[from]!;
    if (entity.start === start) return entity;
    if (entity.start < start || entity.label === 'NORP') return null;
    return text.slice(start, entity.start).includes(' of ') ? null : entity;
  }

  /** True where a name inside the phrase is that of a country other than the document's. */
  private isForeign({ from, to }: Extent): boolean {
    const { country } = this.doc.meta;
    if (country === null) return false;
    for (let i = from; i < to; i += 1) {
      const entity = this.index.entityAt(i);
      const other = entity ? this.index.countryOf(entity) : null;
      if (other !== null && other !== country) return true;
    }
    return false;
  }
}

const LEADING = /^(?:the|an?|no|neither|that|how|[“"‘'(,;•·*–—-])$/;
const CLOSING = /^(?:'s|\W)$/;
