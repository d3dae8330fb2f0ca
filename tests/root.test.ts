import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../pipeline/errors.ts';
import { nearestPackage, packageRoot } from '../pipeline/root.ts';

describe('the folder of the package', () => {
  test('is found from any depth within it', () => {
    expect(nearestPackage(join(packageRoot, 'pipeline', 'extract', 'dates'))).toBe(packageRoot);
  });

  test('is told to be missing where the program was copied away from it', () => {
    expect(() => nearestPackage(tmpdir())).toThrow(InputError);
  });
});
