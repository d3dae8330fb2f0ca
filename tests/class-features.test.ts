import { expect, test } from 'vitest';
import { classCandidates } from '../pipeline/extract/events/class-features.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { documentOf, resources } from './cases.ts';

const TEXT = `Gunmen killed six farmers in Oyo. Gunmen killed a teacher, and two children were killed.
The constitution prohibits torture. Rebels abducted a nurse, a survivor said.`;

test('classes of incident are told with how prominent they are, norms left out', () => {
  const doc = extractDocument(documentOf(TEXT), resources);
  const found = classCandidates(doc, resources.eventModel.incidentOf);
  expect(found.map(({ name }) => name)).toEqual(['killing', 'kidnapping']);
  const [killing, kidnapping] = found.map(({ features }) => features);
  expect(killing!.get('share')).toBe(0.75);
  expect(kidnapping!.get('share')).toBe(0.25);
  expect(killing!.get('mentions')).toBeCloseTo(Math.log(4));
  expect(killing!.get('words')).toBeCloseTo(Math.log(2));
  expect(kidnapping!.get('reported')).toBe(1);
  expect(killing!.get('classes')).toBe(2);
});

test('a document without mentions has no classes', () => {
  const doc = extractDocument(documentOf('The library opens at nine.'), resources);
  expect(classCandidates(doc, resources.eventModel.incidentOf)).toEqual([]);
});
