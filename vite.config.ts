import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './src/build/contentSecurityPolicy.ts';
import { firstExamplePlugin } from './src/build/firstExample.ts';
import { firstLoadChunk } from './src/build/firstLoadChunk.ts';
import { firstLoadReport } from './src/build/firstLoadReport.ts';
import { LISTED, licences } from './src/build/licences.ts';
import { linkPreview } from './src/build/linkPreview.ts';
import { serviceWorker } from './src/build/serviceWorker.ts';
import { unusedDefinitions } from './src/build/unusedDefinitions.ts';

/** All but the service worker, which is a script of its own. */
const FIRST_LOAD = /^(?!.*\/src\/offline\/(?!registerServiceWorker))/;

const { ofPage, ofWorkers } = licences();

export default defineConfig({
  // Relative, so that the build can be hosted under any path of any static host.
  base: './',
  plugins: [
    react(),
    firstExamplePlugin(),
    contentSecurityPolicy(),
    linkPreview(),
    ofPage,
    serviceWorker(),
    firstLoadChunk(),
    firstLoadReport(),
    unusedDefinitions(),
  ],
  // Names of files are unique (checked by .ci/unusedClasses.mjs); a hash in each class would not compress.
  css: { modules: { generateScopedName: (local, file) => `${basename(file).split('.')[0]}-${local}` } },
  worker: {
    format: 'es',
    plugins: () => [unusedDefinitions(), ofWorkers],
    // As below, for what a worker's first answer needs: the worker itself, and the rules.
    rolldownOptions: {
      output: {
        comments: { annotation: false },
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'] },
            { name: 'rules', test: /\/(bodyMembers|problems\/rules)\.ts$/ },
          ],
        },
      },
    },
  },
  build: {
    target: 'es2023',
    license: { fileName: LISTED },
    // Monaco is one lazily loaded chunk by design; firstLoadReport() watches what counts.
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
    // What the first answer needs is one file: split for those who load a part of it later, it would be thirty.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], test: FIRST_LOAD },
            { name: 'rows', test: /\/simulator\/values\// },
            { name: 'monaco', test: /\/src\/monaco\/|\/monaco-editor\// },
          ],
        },
      },
    },
  },
  preview: { port: 4173 },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // No test leaves anything behind, so files share a thread and its modules: 45 s instead of 107.
    pool: 'threads',
    isolate: false,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
  },
});
