import type { Taxonomy } from '../../lexicon/taxonomy.ts';
import { ACTOR } from '../../mention.ts';
import { ASSERTIONS, ENTITY_LABELS, ROLES, TIMEX_TYPES } from '../../model.ts';

/** Names of the controls, which regions refer to. */
export const CONTROLS = {
  text: 'text',
  label: 'label',
  assertion: 'assertion',
  value: 'value',
} as const;

const COLOURS = { entity: '#2b6cb0', date: '#2f855a', actor: '#b7791f', violation: '#c53030' };

/** The labelling configuration of a Label Studio project that can hold what we export to it. */
export function configXml({ categories }: Taxonomy): string {
  const violations = categories.map(({ id }) => id);
  return `<View>
  <Labels name="${CONTROLS.label}" toName="${CONTROLS.text}">
${labels(ENTITY_LABELS, COLOURS.entity)}
${labels(TIMEX_TYPES, COLOURS.date)}
${labels([ACTOR], COLOURS.actor)}
${labels(violations, COLOURS.violation)}
  </Labels>
  <Text name="${CONTROLS.text}" value="$text" granularity="symbol"/>
  <Choices name="${CONTROLS.assertion}" toName="${CONTROLS.text}" perRegion="true" whenTagName="${CONTROLS.label}" whenLabelValue="${violations.join(',')}">
${ASSERTIONS.map((one) => `    <Choice value="${one}"/>`).join('\n')}
  </Choices>
  <TextArea name="${CONTROLS.value}" toName="${CONTROLS.text}" perRegion="true" maxSubmissions="1" placeholder="EDTF or ISO 8601 duration" whenTagName="${CONTROLS.label}" whenLabelValue="${TIMEX_TYPES.join(',')}"/>
  <Relations>
${ROLES.map((role) => `    <Relation value="${role}"/>`).join('\n')}
  </Relations>
</View>
`;
}

/** Labels are made of letters, digits and hyphens, so nothing needs to be escaped. */
function labels(values: readonly string[], colour: string): string {
  return values.map((value) => `    <Label value="${value}" background="${colour}"/>`).join('\n');
}
