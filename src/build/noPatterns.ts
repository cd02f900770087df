/**
 * Stands in for openapi-sampler's texts that match a `pattern`: they are made only with `enablePatterns`, which is not
 * set here, so 1 kB gzip of the worker would never run.
 */
export function regexSample(): never {
  throw new Error('Samples of patterns are left out of the build: see vite.config.ts.');
}
