import type { ViolationMention } from './model.ts';

/** True for what happened or is said to have: not for what is denied, nor for what is only named as a norm. */
export function isAlleged({ assertion }: Pick<ViolationMention, 'assertion'>): boolean {
  return assertion !== 'negated' && assertion !== 'normative';
}
