import { defineConfig } from '@playwright/test';
import { findEngines } from './findEngines.ts';
import type { EngineOptions } from './test.ts';

/** The smoke set in every engine that is there: `npm run e2e:engines`, which builds the page before. */
export default defineConfig<object, EngineOptions>({
  testDir: '.',
  outputDir: '../../test-results/engines',
  globalSetup: './prepare.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  projects: findEngines().found.map(({ name }) => ({ name, use: { engine: name } })),
});
