import { defineConfig } from 'vitest/config';

/** The tests in a real browser against a running server: `REDLINES_URL`, default http://localhost:8080. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: 'test/e2e/browser.ts',
    // A page mostly waits on one thing or another, so two make use of two cores; more would starve each other.
    maxWorkers: 2,
    // Nothing is shared but the loaded modules, and loading them again costs more than most tests.
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
