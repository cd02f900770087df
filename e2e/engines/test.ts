import { writeFile } from 'node:fs/promises';
import { test as base, expect } from '@playwright/test';
import { type FolderServer, serveFolder } from '../support/folderServer.ts';
import { EnginePage } from './enginePage.ts';
import { findEngines } from './findEngines.ts';
import { SERVED } from './servedBuild.ts';
import type { Engine } from './tab.ts';

export interface EngineOptions {
  readonly engine: Engine['name'];
}

interface Fixtures {
  readonly app: EnginePage;
  /** Serves the page; may be closed and opened again. */
  readonly server: FolderServer;
}

/** Each test has a browser of its own, and so a first visit. */
export const test = base.extend<Fixtures, EngineOptions>({
  engine: ['Chromium', { scope: 'worker', option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  server: async ({}, use) => {
    const server = await serveFolder(SERVED, '/');
    await use(server);
    await server.close();
  },
  app: async ({ engine, server }, use, info) => {
    const tab = await findEngines()
      .found.find(({ name }) => name === engine)
      ?.open();
    if (!tab) throw new Error(`${engine} has gone.`);
    info.annotations.push({ type: 'browser', description: tab.version });
    try {
      await tab.resize(1440, 900);
      const app = new EnginePage(tab, server.url);
      await use(app);
      expect(await app.faults()).toEqual([]);
    } finally {
      if (info.errors.length > 0) await writeFile(info.outputPath('page.png'), await tab.picture());
      await tab.close();
    }
  },
});

export { expect };
