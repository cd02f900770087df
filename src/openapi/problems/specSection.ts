import type { SpecSection } from '../expression/specUrl.ts';
import type { ProblemCode } from './problem.ts';

/** The section of the specification that a problem rests on; faults of the text rest on none. */
export function specSection(code: ProblemCode): SpecSection | undefined {
  return Object.hasOwn(sections, code) ? sections[code] : undefined;
}

const sections: Partial<Record<ProblemCode, SpecSection>> = {
  'expr-root': 'runtime-expressions',
  'expr-tail': 'runtime-expressions',
  'expr-source': 'runtime-expressions',
  'expr-body-tail': 'runtime-expressions',
  'expr-pointer-slash': 'runtime-expressions',
  'expr-pointer-tilde': 'runtime-expressions',
  'expr-token': 'runtime-expressions',
  'expr-name-char': 'runtime-expressions',
  'expr-case': 'runtime-expressions',
  'name-empty': 'runtime-expressions',
  'bare-braces': 'runtime-expressions',
  'key-not-expression': 'key-expression',
  'key-unclosed': 'key-expression',
  'key-stray-close': 'key-expression',
  'key-nested-brace': 'key-expression',
  'key-dollar-before-brace': 'key-expression',
  'key-space': 'key-expression',
  'key-empty-expression': 'key-expression',
  'yaml-flow-key': 'key-expression',
  'literal-key': 'key-expression',
  'empty-key': 'key-expression',
  'unsupported-version': 'versions',
  'not-openapi': 'openapi-object',
  'no-callbacks': 'callback-object',
  'ref-external': 'reference-object',
  'ref-missing': 'reference-object',
  'ref-cycle': 'reference-object',
  'ref-siblings': 'reference-object',
  cycle: 'reference-object',
  'not-declared': 'runtime-expressions',
  'not-addressable': 'runtime-expressions',
  'response-source': 'runtime-expressions',
  'pointer-missing': 'runtime-expressions',
  'no-request-body': 'operation-object',
  'ext-as-name': 'operation-object',
  'level-missing': 'callback-object',
  'level-extra': 'callback-object',
  'method-case': 'path-item-object',
  'path-template': 'parameter-object',
  'empty-callback': 'callback-object',
  'unused-component': 'components-object',
};
