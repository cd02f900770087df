import type { FromValidator, ToValidator } from './protocol.ts';
import type { ValidatorLike } from './validationClient.ts';

/**
 * Starts the worker. Where workers are not available, the same service answers on the main thread, without the
 * document's patterns: one that takes for ever would take the page with it.
 */
export function startValidationWorker(): ValidatorLike {
  try {
    return inWorker(
      new Worker(new URL('./validation.worker.ts', import.meta.url), { type: 'module', name: 'validation' }),
    );
  } catch {
    return onMainThread();
  }
}

function inWorker(worker: Worker): ValidatorLike {
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen(onAnswer, onDeath) {
      worker.onmessage = (event: MessageEvent<FromValidator>) => onAnswer(event.data);
      worker.onerror = (event) => {
        event.preventDefault();
        // Only an error inside the script has a message; a script that cannot be loaded has none.
        onDeath(event.message ? 'stopped' : 'not-loaded');
      };
    },
  };
}

function onMainThread(): ValidatorLike {
  const service = import('./validationService.ts').then(
    ({ ValidationService }) => new ValidationService('leave'),
  );
  let answerTo: (answer: FromValidator) => void = () => {};
  let tellNotLoaded = () => {};
  return {
    terminate() {},
    listen: (onAnswer, onDeath) => {
      answerTo = onAnswer;
      tellNotLoaded = () => onDeath('not-loaded');
    },
    postMessage: (message: ToValidator) =>
      void service.then(
        (ready) => answerTo(ready.answer(message)),
        () => tellNotLoaded(),
      ),
  };
}
