import type { OpenApiMinor } from './documentKind.ts';

/** Section of the specification → its anchor, where 3.0.4, 3.1.2 and 3.2.0 agree. */
const ANCHORS = {
  'callback-object': 'callback-object',
  'components-object': 'components-object',
  'key-expression': 'key-expression',
  'link-object': 'link-object',
  'openapi-object': 'openapi-object',
  'operation-object': 'operation-object',
  'parameter-object': 'parameter-object',
  'path-item-object': 'path-item-object',
  'paths-object': 'paths-object',
  'reference-object': 'reference-object',
  'request-body-object': 'request-body-object',
  'response-object': 'response-object',
  'responses-object': 'responses-object',
  'runtime-expressions': 'runtime-expressions',
  'server-object': 'server-object',
  'specification-extensions': 'specification-extensions',
  versions: 'versions',
} as const;

export type SpecSection = keyof typeof ANCHORS;

/** The latest patch of each minor: patches correct the text and never change what is allowed. */
const PAGES: Readonly<Record<OpenApiMinor, string>> = {
  '3.0': 'https://spec.openapis.org/oas/v3.0.4.html',
  '3.1': 'https://spec.openapis.org/oas/v3.1.2.html',
  '3.2': 'https://spec.openapis.org/oas/v3.2.0.html',
};

/**
 * The address of a section of the specification, for a document's version.
 *
 * @example specUrl('3.1', 'callback-object') // 'https://spec.openapis.org/oas/v3.1.2.html#callback-object'
 */
export function specUrl(minor: OpenApiMinor, section: SpecSection): string {
  // 3.2.0 joined two sections under a new heading.
  const anchor = minor === '3.2' && section === 'versions' ? 'versions-and-deprecation' : ANCHORS[section];
  return `${PAGES[minor]}#${anchor}`;
}
