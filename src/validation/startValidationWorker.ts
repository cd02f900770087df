import type { FromValidator, ToValidator } from './protocol.ts';
import type { ValidatorLike } from './validationClient.ts';

/** Starts the worker. Where workers are not to be had, the same service answers on the main thread. */
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
        onDeath();
      };
    },
  };
}

function onMainThread(): ValidatorLike {
  const service = import('./validationService.ts').then(({ ValidationService }) => new ValidationService());
  let answerTo: (answer: FromValidator) => void = () => {};
  return {
    terminate() {},
    listen: (onAnswer) => {
      answerTo = onAnswer;
    },
    postMessage: (message: ToValidator) => void service.then((ready) => answerTo(ready.answer(message))),
  };
}
