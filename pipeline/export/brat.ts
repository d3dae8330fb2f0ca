import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTOR } from '../mention.ts';
import type { AnnotatedDocument, Mention, Participant, Role } from '../model.ts';
import { codePointOffsets } from '../offsets.ts';
import { packageRoot } from '../root.ts';
import type { Format } from './format.ts';
import { allBut, lossesOf } from './losses.ts';
import { participantsByViolation } from './participants.ts';
import { fileName } from './paths.ts';

const LOSES = allBut(
  'text between words',
  'date values',
  'assertions',
  'nominal participants',
  'participants',
);

/** A folder that brat opens: `ID.txt`, `ID.ann` and the `annotation.conf` of the guidelines. */
export const brat: Format = {
  name: 'brat',
  description: 'brat standoff, a text and an annotation file for each document.',
  readBy: 'brat, INCEpTION, rapporteur evaluate',
  offsetUnit: 'code points',
  loses: LOSES,
  flatMemory: true,
  part: ({ doc }) => ({
    chunks: [
      { path: `brat/${fileName(doc.id)}.txt`, content: doc.text, whole: true },
      { path: `brat/${fileName(doc.id)}.ann`, content: toBrat(doc), whole: true },
    ],
    losses: lossesOf(doc, LOSES),
  }),
  open: (sink) => {
    const conf = readFileSync(join(packageRoot, 'annotations', 'annotation.conf'), 'utf8');
    sink.file('brat/annotation.conf', conf);
    return {};
  },
};

/**
 * brat standoff as the guidelines' *File format* lays it down: one `T` line a mention, `N` lines
 * for values of dates, an `E` line a violation with its participants, `A` lines for assertions
 * other than `asserted`. Offsets are code points.
 */
export function toBrat(doc: AnnotatedDocument): string {
  const offset = codePointOffsets(doc.text);
  const lines: string[] = [];
  const textBound = new Map<string, string>();

  const bind = (mention: Mention, type: string): string => {
    const id = `T${textBound.size + 1}`;
    textBound.set(mention.id, id);
    lines.push(`${id}\t${type} ${offset(mention.start)} ${offset(mention.end)}\t${words(mention)}`);
    return id;
  };

  for (const entity of doc.entities) bind(entity, entity.label);
  for (const date of doc.dates) bind(date, date.timexType);
  for (const actor of doc.actors) bind(actor, ACTOR);
  for (const violation of doc.violations) bind(violation, violation.category);
  doc.dates.forEach((date, i) => {
    lines.push(`N${i + 1}\tReference ${textBound.get(date.id)} EDTF:${date.value}\t${words(date)}`);
  });
  const participants = participantsByViolation(doc);
  doc.violations.forEach((violation, i) => {
    const own: readonly Participant[] = participants.get(violation.id) ?? [];
    const roles = roleNumbers(own.map((one) => one.role));
    const fillers = own.map((one, k) => ` ${roles[k]}:${textBound.get(one.mention)}`);
    lines.push(
      `E${i + 1}\t${violation.category}:${textBound.get(violation.id)}${fillers.join('')}`,
    );
  });
  const modified = doc.violations.flatMap(({ assertion }, i) =>
    assertion === 'asserted' ? [] : [`Assertion E${i + 1} ${assertion}`],
  );
  modified.forEach((attribute, i) => {
    lines.push(`A${i + 1}\t${attribute}`);
  });
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** A line break inside a mention would break the line. */
function words({ text }: Mention): string {
  return text.replaceAll('\n', ' ');
}

/** `Victim`, `Victim2`, `Victim3` …: brat tells apart the fillers of one role by number. */
function roleNumbers(roles: readonly Role[]): string[] {
  const seen = new Map<Role, number>();
  return roles.map((role) => {
    const count = (seen.get(role) ?? 0) + 1;
    seen.set(role, count);
    const name = role.charAt(0).toUpperCase() + role.slice(1);
    return count === 1 ? name : `${name}${count}`;
  });
}
