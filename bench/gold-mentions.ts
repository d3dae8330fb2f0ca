import { readFileSync } from 'node:fs';
import type { Assertion, Span } from '../pipeline/model.ts';

/** What the error tables need of a violation mention. Offsets are code units. */
export interface ScoredMention extends Span {
  readonly text: string;
  readonly category: string;
  readonly assertion: Assertion;
  /** The lexicon entry and the cue; empty for gold. */
  readonly rule: string;
  readonly assertionRule: string;
}

/**
 * The violation mentions of a brat file.
 * @param text the text that it annotates
 */
export function goldMentions(file: string, text: string): ScoredMention[] {
  const units = codeUnits(text);
  const triggers = new Map<string, Span>();
  const assertions = new Map<string, Assertion>();
  const events: [string, string, string][] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id, body] = line.split('\t');
    if (!id || !body) continue;
    const words = body.split(' ');
    if (id.startsWith('T')) {
      triggers.set(id, { start: units[Number(words[1])]!, end: units[Number(words.at(-1))]! });
    } else if (id.startsWith('E')) {
      const [category, trigger] = words[0]!.split(':') as [string, string];
      events.push([id, category, trigger]);
    } else if (id.startsWith('A')) assertions.set(words[1]!, words[2] as Assertion);
  }
  return events.map(([id, category, trigger]) => {
    const span = triggers.get(trigger)!;
    return {
      ...span,
      text: text.slice(span.start, span.end),
      category,
      assertion: assertions.get(id) ?? 'asserted',
      rule: '',
      assertionRule: '',
    };
  });
}

/** For each code point of a text the code unit at which it begins, and the end. */
function codeUnits(text: string): number[] {
  const units: number[] = [];
  let position = 0;
  for (const point of text) {
    units.push(position);
    position += point.length;
  }
  return [...units, position];
}
