import type { Resources } from '../../lexicon/resources.ts';
import { actorMention, participant } from '../../mention.ts';
import type {
  ActorMention,
  EntityMention,
  LinkedDocument,
  Mention,
  Participant,
  Role,
  ViolationMention,
} from '../../model.ts';
import type { NounChunk } from './chunk.ts';
import type { Extent, Filler, Finding, Scene } from './found.ts';
import { groupOf, isNoun, lastOf, nextOf } from './syntax.ts';
import type { TokenIndex } from './token-index.ts';

const OF_COMPLEMENTS = new Set(['of', 'with', 'within', 'for', 'from']);

/** Gathers participants and makes each nominal among them a mention once. */
export class Cast {
  private readonly actors = new Map<string, ActorMention>();
  private readonly participants = new Map<string, Participant>();
  private readonly doc: LinkedDocument;
  private readonly index: TokenIndex;

  constructor(
    doc: LinkedDocument,
    index: TokenIndex,
    _resources: Pick<Resources, 'actors' | 'grammar'>,
  ) {
    this.doc = doc;
    this.index = index;
  }

  add(violation: ViolationMention, scene: Scene, findings: readonly Finding[]): void {
    for (const finding of findings) {
      for (const mention of this.mentionsOf(scene, finding.filler, finding.rule)) {
        this.join(violation, finding.role, mention, finding.rule);
      }
    }
  }

  layer(): { actors: ActorMention[]; participants: Participant[] } {
    const actors = [...this.actors.values()].sort((a, b) => a.start - b.start || b.end - a.end);
    return { actors, participants: [...this.participants.values()] };
  }

  private join(violation: ViolationMention, role: Role, mention: Mention, rule: string): void {
    const given = {
      violation: violation.id,
      role,
      mention: mention.id,
      resolvedTo: null,
      profile: null,
      rule,
    };
    const made = participant(given);
    if (!this.participants.has(made.id)) this.participants.set(made.id, made);
  }

  private mentionsOf(scene: Scene, filler: Filler, rule: string): Mention[] {
    if (filler.kind === 'time') return [filler.date];
    if (filler.kind === 'extent') return this.mentionOf(filler.extent, rule);
    const noun = nameApposed(scene, filler.noun) ?? filler.noun;
    const named = [noun, ...exemplars(scene, noun)];
    return named.flatMap((one) =>
      this.spansOf(scene, one).flatMap((extent) => this.mentionOf(extent, rule)),
    );
  }

  /** Coordinated names are one participant each, other lists are one span. */
  private spansOf(scene: Scene, noun: NounChunk): Extent[] {
    const group = groupOf(scene.syntax, noun);
    if (
      noun.entity &&
      /^(?:GPE|FAC|LOC)$/.test(noun.entity.label) &&
      group.every((member) => member.entity)
    ) {
      return group.map((member) => this.whole(scene, member));
    }
    if (!scene.syntax.isActor(noun)) return [this.whole(scene, noun)];
    const names = group.filter((member) => member.entity).length;
    const commas = scene.syntax.chunks
      .slice(group[0]!.index, group.at(-1)!.index)
      .some((chunk) => chunk.kind === 'comma');
    if (names === group.length || (names > 0 && commas))
      return group.map((member) => this.whole(scene, member));
    const last = this.whole(scene, group.at(-1)!);
    return [{ from: group[0]!.from, to: last.to }];
  }

  /** A nominal with its `of` complements: `members of the security forces`. */
  private whole(scene: Scene, noun: NounChunk): Extent {
    if (noun.entity || noun.pronoun) return noun;
    const next = scene.syntax.chunks[noun.index + 1];
    if (next?.kind !== 'preposition' || !OF_COMPLEMENTS.has(next.word) || next.word !== 'of')
      return noun;
    const complement = nextOf(scene.syntax, next.index);
    if (!isNoun(complement)) return noun;
    return { from: noun.from, to: lastOf(scene.syntax, complement).to };
  }

  private mentionOf(extent: Extent, rule: string): Mention[] {
    const { tokens } = this.doc;
    let { from, to } = extent;
    while (
      from < to &&
      (tokens[from]!.pos === 'DET' || tokens[from]!.pos === 'PUNCT') &&
      from + 1 < to &&
      isArticle(tokens[from]!.lower)
    )
      from += 1;
    while (to > from && /^(?:'s|'|\W)$/.test(tokens[to - 1]!.lower)) to -= 1;
    if (from >= to) return [];
    const entity = this.entityAtEnd(from, to);
    if (entity) return [entity];
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    const actor = actorMention(this.doc, { ...span, rule });
    const known = this.actors.get(actor.id);
    if (known) return [known];
    this.actors.set(actor.id, actor);
    return [actor];
  }

  /** The entity that a phrase is, or that a title or kind noun introduces: `President X`. */
  private entityAtEnd(from: number, to: number): EntityMention | null {
    const entity = this.index.entityAt(to - 1);
    if (!entity || entity.end > this.doc.tokens[to - 1]!.end) return null;
    const { start } = this.doc.tokens[from]!;
    if (entity.start === start) return entity;
    if (entity.start < start) return null;
    return entity.label === 'NORP' || this.doc.text.slice(start, entity.start).includes(' of ')
      ? null
      : entity;
  }
}

/** `a police officer, Jane Doe`: the name that follows. */
function nameApposed(scene: Scene, noun: NounChunk): NounChunk | null {
  const { chunks } = scene.syntax;
  if (noun.entity || noun.pronoun || groupOf(scene.syntax, noun).length > 1) return null;
  if (!scene.syntax.isActor(noun)) return null;
  const name = chunks[noun.index + 2];
  if (chunks[noun.index + 1]?.word !== ',' || !isNoun(name) || name.entity?.label !== 'PERSON')
    return null;
  const closing = chunks[name.index + 1];
  return !closing || closing.kind === 'comma' || closing.word === '.' ? name : null;
}

/** `protesters, including two children`: those whom the list of examples names. */
function exemplars(scene: Scene, noun: NounChunk): NounChunk[] {
  if (!scene.syntax.isActor(noun) || noun.pronoun) return [];
  let i = lastOf(scene.syntax, noun).index + 1;
  const { chunks } = scene.syntax;
  if (chunks[i]?.word === 'of' && isNoun(chunks[i + 1])) i += 2;
  if (chunks[i]?.kind === 'comma') i += 1;
  const example = chunks[i]?.kind === 'including' ? nextOf(scene.syntax, i) : undefined;
  return isNoun(example) && scene.syntax.isActor(example) ? [example] : [];
}

function isArticle(word: string): boolean {
  return word === 'the' || word === 'a' || word === 'an' || word === '“' || word === '"';
}
