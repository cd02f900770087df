import type { Plugin } from 'vite';

const LIBRARY = /\/openapi-sampler\/src\//;

/** What openapi-sampler asks before it does what the core never asks it for; the core's schemas are finite trees. */
export const NEVER: readonly RegExp[] = [
  // Bodies in XML are written by hand. With these goes fast-xml-parser.
  /\bopt(?:ion)?s\??\.format === 'xml'/g,
  // Texts for patterns are the core's own: see `fitString`.
  /\bpattern && enablePatterns\b/g,
  // The core follows references, merges and chooses before. With the first goes json-pointer.
  /(?<=\bif \()schema\.\$ref\b/g,
  /\bschema\.allOf !== undefined/g,
  /\bschema\.(?:oneOf && schema\.oneOf|anyOf && schema\.anyOf)\.length/g,
  /\bschema\.if && schema\.then\b/g,
  // What a schema gives itself is its `example`.
  /\bschema\.(?:const|default) !== undefined/g,
  /\bschema\.(?:examples|enum) !== undefined && schema\.(?:examples|enum)\.length/g,
  // Formats come without lengths.
  /\bres\.length < min\b/g,
  /\bmax && res\.length > max(?=\) \{\s+console)/g,
  // Members that are not sent are left out before, and those without a name get one: see `sampleValue`.
  /\boptions\.skip(?:NonRequired|ReadOnly|WriteOnly)\b/g,
  /\bschema && typeof schema\.additionalProperties === 'object'/g,
];

const PACKAGES = /^import .+ from '(?:fast-xml-parser|json-pointer)';$/gm;

/**
 * Leaves out of the build what openapi-sampler would never run here, and the packages it imports for that: of the library
 * alone, without those, half. The unit tests run the whole library.
 */
export function unusedBranches(): Plugin {
  return {
    name: 'unused-branches',
    apply: 'build',
    transform: (code, id) => (LIBRARY.test(id) ? { code: withoutBranches(code), map: null } : undefined),
  };
}

/** The code with conditions that never hold as `false`, which bundlers drop with what follows. */
export function withoutBranches(code: string): string {
  return NEVER.reduce((all, each) => all.replace(each, 'false'), code.replace(PACKAGES, ''));
}
