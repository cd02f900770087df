import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './src/build/contentSecurityPolicy.ts';
import { firstExample } from './src/build/firstExample.ts';
import { firstLoadReport } from './src/build/firstLoadReport.ts';

export default defineConfig({
  // Relative, so that the build can be hosted under any path of any static host.
  base: './',
  plugins: [react(), firstExample(), contentSecurityPolicy(), firstLoadReport()],
  worker: { format: 'es', plugins: () => [] },
  build: {
    target: 'es2023',
    // Monaco is one lazily loaded chunk by design; firstLoadReport() watches what counts.
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
  },
  preview: { port: 4173 },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
  },
});
