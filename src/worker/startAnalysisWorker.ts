import type { FromWorker, ToWorker } from './protocol.ts';
import type { WorkerLike } from './workerLane.ts';

/**
 * Starts the worker. Where workers are not available (a locked-down browser), the same service answers on the main
 * thread: slower while typing, but nothing else is lost.
 */
export function startAnalysisWorker(): WorkerLike {
  try {
    return inWorker(
      new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name: 'analysis' }),
    );
  } catch {
    return onMainThread();
  }
}

function inWorker(worker: Worker): WorkerLike {
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen(onAnswer, onDeath) {
      worker.onmessage = (event: MessageEvent<FromWorker>) => onAnswer(event.data);
      worker.onerror = (event) => {
        event.preventDefault();
        // Only an error inside the script has a message; a script that cannot be loaded has none.
        onDeath(event.message ? 'crashed' : 'not-loaded', event.message ?? '');
      };
    },
  };
}

function onMainThread(): WorkerLike {
  const service = import('./analysisService.ts').then(({ AnalysisService }) => new AnalysisService());
  let answerTo: (answer: FromWorker) => void = () => {};
  let tellNotLoaded: (message: string) => void = () => {};
  return {
    terminate() {},
    listen: (onAnswer, onDeath) => {
      answerTo = onAnswer;
      tellNotLoaded = (message) => onDeath('not-loaded', message);
    },
    postMessage: (message: ToWorker) =>
      void service.then(
        (ready) => ready.answer(message).then(answerTo),
        (error: unknown) => tellNotLoaded(String(error)),
      ),
  };
}
