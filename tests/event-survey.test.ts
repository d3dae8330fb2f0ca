import { expect, test } from 'vitest';
import { extractDocument } from '../pipeline/pipeline.ts';
import { documentOf, resources } from './cases.ts';

const TEXT = `Police in Kenya killed two students in Kisumu on 4 March 2019. The police beat them, police said.
Police detained a teacher without charge in Nakuru on 6 June 2019, and they tortured him.`;

test('of an incident the town and the day are told', () => {
  const [event] = extractDocument(documentOf(TEXT), resources).events;
  expect(event!.city).not.toBeNull();
  expect(event!.date).toMatch(/^2019-\d\d-\d\d$/);
});

test('a survey of a period has no town and no day, and leaves no category out', () => {
  const doc = extractDocument(documentOf(TEXT, { period: '2019' }), resources);
  const [event] = doc.events;
  expect(event).toMatchObject({ city: null, region: null, country: 'KEN', date: '2019' });
  expect(new Set(event!.categories)).toEqual(new Set(doc.violations.map((one) => one.category)));
});

test('perpetrators are named once each, and not by pronouns', () => {
  const doc = extractDocument(documentOf(TEXT), resources);
  const words = new Map([...doc.entities, ...doc.actors].map(({ id, text }) => [id, text]));
  const names = doc.events[0]!.perpetrators.map((id) => words.get(id)!.toLowerCase());
  expect(names[0]).toBe('police');
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('they');
});
