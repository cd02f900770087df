import type { FromWorker, ToWorker } from './protocol.ts';
import type { Death, WorkerLike } from './workerLane.ts';

export interface StartedWorker extends WorkerLike {
  /** Whether it has stopped: one that is started early may, before anyone listens. */
  isDead(): boolean;
}

/**
 * Starts the worker. Where workers are not available (a locked-down browser), the same service answers on the main
 * thread: slower while typing, but nothing else is lost.
 *
 * @param first Asked at once. The worker finds it in its own name: a message would reach it only once the page has heard
 * that it has started, and the page's scripts keep the page from hearing just then.
 */
export function startAnalysisWorker(first?: ToWorker): StartedWorker {
  const asked = first ? JSON.stringify(first) : '';
  const name = asked.length <= LONGEST_NAME ? asked : '';
  let started: StartedWorker;
  try {
    started = inWorker(
      new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module', name }),
    );
    if (name !== '') return started;
  } catch {
    started = onMainThread();
  }
  if (first) started.postMessage(first);
  return started;
}

/** Characters. The text of most links is shorter; a longer one is a message. */
const LONGEST_NAME = 50_000;

function inWorker(worker: Worker): StartedWorker {
  let dead = false;
  let tellDeath: (reason: Death, message: string) => void = () => {};
  worker.onerror = (event) => {
    event.preventDefault();
    dead = true;
    // Only an error inside the script has a message; a script that cannot be loaded has none.
    tellDeath(event.message ? 'crashed' : 'not-loaded', event.message ?? '');
  };
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    isDead: () => dead,
    listen(onAnswer, onDeath) {
      worker.onmessage = (event: MessageEvent<FromWorker>) => onAnswer(event.data);
      tellDeath = onDeath;
    },
  };
}

function onMainThread(): StartedWorker {
  const service = import('./analysisService.ts').then(({ AnalysisService }) => new AnalysisService());
  let answerTo: (answer: FromWorker) => void = () => {};
  let tellNotLoaded: (message: string) => void = () => {};
  return {
    terminate() {},
    isDead: () => false,
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
