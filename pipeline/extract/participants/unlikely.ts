import type { Anchor, Finding, Scene } from './found.ts';

/** Rules that read who did it from words that say so. */
const EXPLICIT = /(?:by|of-doer|accused-of|responsible-for|attributed-to|involved-in|claimed)$/;
/** Words in the names of those who watch over rights, and of those who tell of them. */
const WATCHING =
  /^(?:amnesty|watch|rapporteur|rapporteurs|observatory|ombudsman|ombudsperson|ngo|ngos|nongovernmental|defenders|monitors|observers|investigators|unhcr|unicef|ohchr|unama|unmiss|monusco|icrc)$/;
/** Who goes unpunished suffers nothing. */
const UNPUNISHED = /^(?:active-object|inner-object|passive-subject|passive-recipient|intended)$/;

/**
 * What the grammar of a sentence offers and its sense forbids: that those who watch over rights
 * violate them, or that those who go unpunished are victims. Better no role than a wrong one.
 */
export function isUnlikely(
  scene: Scene,
  { role, filler, rule }: Finding,
  { violation }: Anchor,
): boolean {
  if (role === 'victim') return violation.category === 'impunity' && UNPUNISHED.test(rule);
  if (role !== 'perpetrator' || filler.kind === 'time' || EXPLICIT.test(rule)) return false;
  const { from, to } = filler.kind === 'noun' ? filler.noun : filler.extent;
  for (let i = from; i < to; i += 1) {
    const word = scene.tokens[i]!.lower;
    if (WATCHING.test(word)) return true;
    if (word === 'human' && scene.tokens[i + 1]?.lower === 'rights') return true;
  }
  return false;
}
