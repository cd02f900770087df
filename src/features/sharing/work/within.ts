/** A part of the browser did not answer in time. */
export class Unanswered extends Error {
  constructor() {
    super('unanswered');
    this.name = 'Unanswered';
  }
}

/** The same promise, but rejected with `Unanswered` where it takes longer. */
export function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Unanswered()), ms);
    promise.then(done, fail).finally(() => clearTimeout(timer));
  });
}
