import type { Plugin } from 'vite';

/** Schemas, tags and the defaults made of them: top-level definitions of js-yaml up to the line that closes them. */
const DEFINITION =
  /^var (\w+) = ((?:\{\n\t\.\.\.|define(?:Scalar|Sequence|Mapping)Tag\(|new Schema\(|\w+_SCHEMA\.withTags\()[\s\S]*?^[}\]].*?);$/gm;

/**
 * Lets the bundler drop what js-yaml builds when it is loaded but the core never uses, since it reads the parser's
 * events itself: about 4 kB gzip of the worker. Where js-yaml is written differently one day, nothing is dropped.
 */
export function parserOnly(): Plugin {
  return {
    name: 'js-yaml-parser-only',
    apply: 'build',
    transform(code, id) {
      if (!/\/js-yaml\/dist\/js-yaml\.mjs$/.test(id)) return undefined;
      return { code: code.replace(DEFINITION, 'var $1 = /* @__PURE__ */ (() => ($2))();'), map: null };
    },
  };
}
