import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './src/build/contentSecurityPolicy.ts';
import { fewScripts } from './src/build/fewScripts.ts';
import { firstExamplePlugin } from './src/build/firstExample.ts';
import { firstLoadReport } from './src/build/firstLoadReport.ts';
import { LISTED, licences } from './src/build/licences.ts';
import { linkPreview } from './src/build/linkPreview.ts';
import { serviceWorker } from './src/build/serviceWorker.ts';
import { startPage } from './src/build/startPage.ts';
import { unusedBranches } from './src/build/unusedBranches.ts';
import { unusedDefinitions } from './src/build/unusedDefinitions.ts';

const { ofPage, ofWorkers } = licences();

export default defineConfig(({ mode }) => ({
  // Relative, so that the build can be hosted under any path of any static host.
  base: './',
  plugins: [
    react(),
    firstExamplePlugin(),
    contentSecurityPolicy(),
    linkPreview(),
    ofPage,
    serviceWorker(),
    fewScripts(),
    startPage(),
    firstLoadReport(),
    unusedBranches(),
    unusedDefinitions(),
  ],
  // Names of files are unique (checked by .ci/unusedClasses.mjs); a hash in each class would not compress.
  css: { modules: { generateScopedName: (local, file) => `${basename(file).split('.')[0]}-${local}` } },
  worker: {
    format: 'es',
    plugins: () => [unusedBranches(), unusedDefinitions(), ofWorkers],
    // What a worker's first answer needs is one file.
    rolldownOptions: {
      output: {
        comments: { annotation: false },
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  build: {
    target: 'es2023',
    license: { fileName: LISTED },
    // Monaco is one lazily loaded chunk by design; firstLoadReport() watches what counts.
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
  },
  preview: { port: 4173 },
  test: {
    // How the time grows is measured by a run of its own: on a busy machine no time proves anything.
    include: [mode === 'growth' ? 'src/**/*.growth.ts' : 'src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/build/propertySeed.ts'],
    // No test leaves anything behind, so files share a thread and its modules: 45 s instead of 107.
    pool: 'threads',
    isolate: false,
    // A busy machine is slow, not wrong; what grows too fast is counted or compared.
    testTimeout: 20_000,
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
  },
}));
