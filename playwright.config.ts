import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/support/findBrowser.ts';
import { isNginxInstalled } from './e2e/support/nginx.ts';
import { OWN_URL } from './e2e/support/ownServer.ts';

export default defineConfig({
  testDir: 'e2e',
  // The other engines have a run of their own, `npm run e2e:engines`; what is left out is said by `sayWhatIsThere`.
  testIgnore: ['**/e2e/engines/**', ...(isNginxInstalled() ? [] : ['**/webServer.spec.ts'])],
  globalSetup: ['./e2e/support/sayWhatIsThere.ts', './e2e/support/servePage.ts'],
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // One more than the cores of a small machine: some journeys wait for a time limit of the page.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: process.env.CI
    ? [['list'], ['json', { outputFile: 'test-results/playwright.json' }]]
    : [['list']],
  use: {
    baseURL: OWN_URL,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    // Every test is a first visit; only the test of offline use keeps a copy of the page.
    serviceWorkers: 'block',
    // A trace of each first try doubles its time.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findBrowser(),
      // Keeps a browser that cannot reach the internet from trying; --no-sandbox because CI often runs as root.
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
