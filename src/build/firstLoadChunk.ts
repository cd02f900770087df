import type { Plugin } from 'vite';

/**
 * Puts what the page begins with into one script. Left alone, each module that a lazily loaded part needs as well becomes
 * a script of its own: thirty small ones compress worse than one, and each is a request before the first answer.
 */
export function firstLoadChunk(): Plugin {
  return {
    name: 'first-load-chunk',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'], test: SHARED }] } },
        },
      },
    }),
  };
}

/** All but the page's entry, which the HTML names, and the service worker, which is one script by itself. */
const SHARED = /^(?!.*\/src\/(?:app\/main\.tsx|offline\/))/;
