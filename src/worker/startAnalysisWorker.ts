import type { WorkerLike } from './analysisClient.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/**
 * Starts the worker. Where workers are not to be had (a locked-down browser), the same service answers on the main
 * thread: slower while typing, but nothing else is lost.
 */
export function startAnalysisWorker(): WorkerLike {
  try {
    return new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' });
  } catch {
    return onMainThread();
  }
}

function onMainThread(): WorkerLike {
  const service = import('./analysisService.ts').then(({ AnalysisService }) => new AnalysisService());
  const shell: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate() {},
    postMessage(message: ToWorker) {
      void service.then((ready) => {
        const data: FromWorker = ready.answer(message);
        shell.onmessage?.({ data });
      });
    },
  };
  return shell;
}
