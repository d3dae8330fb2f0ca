import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedReadme } from '../bench/docs.ts';
import { packageRoot } from '../pipeline/root.ts';

it('the README shows what the code and the data say; `npm run docs` mends it', () => {
  const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
  expect(generatedReadme(readme)).toBe(readme);
});
