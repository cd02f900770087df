/**
 * Stands in for `fast-xml-parser`, which openapi-sampler imports for samples in XML: none are made here (XML bodies are
 * written by hand, and not evaluated), so 6 kB gzip of the worker would never run.
 */
export class XMLBuilder {
  build(): never {
    throw new Error('XML samples are left out of the build: see vite.config.ts.');
  }
}
