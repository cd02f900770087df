import { lazyPart } from '../parts/lazyPart.tsx';

/** The simulator comes right after the answer: a wide page names it as a preload, a phone shows it on request. */
export const LazySimulatorTabs = lazyPart({
  name: 'The simulator',
  load: async () => ({ default: (await import('./SimulatorTabs.tsx')).SimulatorTabs }),
});
