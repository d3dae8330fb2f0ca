import { singular } from './animacy.ts';
import type { Words } from './words.ts';

/** Forms in -ing before `of` that stay verbs: `accusing of`, `stripped of`. */
const WITH_OF =
  /^(?:accusing|complaining|dying|disposing|depriving|stripping|robbing|speaking|suspecting|convicting)$/;
/** Behind these stands the object of a verb, and not of a noun. */
const OBJECT = /^(?:DET|PRON|NUM)$/;

/** `torture and killing of students`, `its killing by rebels`: a trigger in -ing that is a noun. */
export function isNominalised(words: Words, i: number): boolean {
  const word = words.lower(i);
  if (!word.endsWith('ing') || !words.mentions.isTrigger(i)) return false;
  const after = words.at(i + 1);
  if (after?.lower === 'of') return !WITH_OF.test(word);
  const before = words.at(i - 1);
  const owned = before?.lower === "'s" && before.pos !== 'AUX';
  return owned && !OBJECT.test(after?.pos ?? '');
}

/** `when guards attacked`, `arrested recruits`: people in the plural beside a verb of their own. */
export function isPeople(words: Words, i: number): boolean {
  const word = words.lower(i);
  if (!word.endsWith('s') || words.mentions.isTrigger(i)) return false;
  const one = singular(word);
  if (!words.actors.perpetrators.has(one) && !words.actors.victims.has(one)) return false;
  const after = words.at(i + 1);
  if (after?.pos === 'AUX' || after?.lower === 'who') return true;
  if (after?.pos === 'VERB') return words.isParticiple(after.lower);
  const before = words.at(i - 1);
  return before?.pos === 'NUM' || (before?.pos === 'VERB' && words.isParticiple(before.lower));
}
