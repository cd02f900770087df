import type { Plugin, Rolldown } from 'vite';

/**
 * Puts what is fetched together into one script. Left alone, each module that two parts share becomes a script of its own:
 * the first screen alone would be forty small ones, which compress worse than a few, and each is a request.
 *
 * `react` is the same in the next version of the page, and compiles beside the rest. `early` finds what the page begins
 * with, and starts the worker; it runs while the rest is on its way. `first` is what every window shows before anyone has
 * touched it, `wide` what wide ones show beside it.
 */
export function fewScripts(): Plugin {
  return {
    name: 'few-scripts',
    apply: (config, { command }) => command === 'build' && !config.build?.ssr,
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { groups: GROUPS },
          },
        },
      },
    }),
    generateBundle: {
      // After the bundler has written the names of files into them.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && CALLED_ON_LOAD.includes(file.name))
            file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
        }
      },
    },
  };
}

const GROUPS: Rolldown.CodeSplittingGroup[] = [
  { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler)\//, priority: 4 },
  { name: 'early', test: /\/src\/app\/early\.ts$/, priority: 3 },
  // All but the page's entry, which the HTML names, and the service worker, which is one script by itself.
  {
    name: 'first',
    tags: ['$initial'],
    test: /^(?!.*\/src\/(?:app\/main\.tsx|offline\/(?!registerServiceWorker)))/,
    priority: 2,
  },
  { name: 'simulator', test: /\/src\/app\/SimulatorTabs\.tsx$/, priority: 1 },
  { name: 'wide', test: /\/src\/app\/WideWorkbench\.tsx$/ },
  { name: 'FlowCanvas', test: /\/flow\/canvas\/FlowCanvas\.tsx$/ },
  { name: 'rows', test: /\/simulator\/values\// },
  { name: 'monaco', test: /\/src\/monaco\/|\/monaco-editor\// },
];

/**
 * Their functions are compiled while they arrive, away from the main thread, where the browser understands this: compiled
 * one by one as they are called, they keep a phone busy for a quarter of a second before the answer.
 */
const CALLED_ON_LOAD = ['early', 'react', 'index'];
