/** Why the browser's storage does not serve. */
export type StorageFault =
  | 'full'
  /** It does not answer. */
  | 'silent'
  /** A newer version of the page has stored work in it. */
  | 'newer'
  | 'refused';

export function faultOf(error: unknown): StorageFault {
  if (error instanceof Unanswered) return 'silent';
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'refused';
}

/** A part of the browser did not answer in time. */
class Unanswered extends Error {
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
