import {
  ASSERTIONS,
  type Assertion,
  ENTITY_LABELS,
  type EntityLabel,
  ROLES,
  type Role,
  TIMEX_TYPES,
  type TimexType,
} from '../../model.ts';

/** The `rule` of a mention that a hand or another tool made. */
export const ANNOTATED = 'annotated';

export function entityLabel(type: string): EntityLabel | undefined {
  return ENTITY_LABELS.find((label) => label === type);
}

export function timexType(type: string): TimexType | undefined {
  return TIMEX_TYPES.find((one) => one === type);
}

export function assertionOf(value: string): Assertion | undefined {
  return ASSERTIONS.find((assertion) => assertion === value);
}

/** `Victim`, and `Victim2`, `Victim3` … as brat numbers the further fillers of a role. */
export function roleOf(name: string): Role | undefined {
  const plain = name.replace(/\d+$/, '').toLowerCase();
  return ROLES.find((role) => role === plain);
}
