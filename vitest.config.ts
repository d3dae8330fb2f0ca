import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // No test changes what another one reads, so the language data are loaded once a thread.
    isolate: false,
    maxWorkers: '100%',
    globalSetup: 'tests/support/build.ts',
  },
});
