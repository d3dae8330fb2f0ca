import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedReadme } from '../bench/docs.ts';
import { packageRoot } from '../pipeline/root.ts';

it('the README shows what the code and the data say; `npm run docs` mends it', () => {
  const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
  expect(generatedReadme(readme)).toBe(readme);
});

it.each([
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  'annotations/GUIDELINES.md',
])('%s holds no marks of a merge', (file) => {
  expect(readFileSync(join(packageRoot, file), 'utf8')).not.toMatch(/^(?:<{7}|={7}|>{7})/m);
});
