import type { DocumentKind, FragmentKind } from '../spec/documentKind.ts';

/** Why a text cannot be explored, in the order people read it. */
export interface KindDescription {
  readonly title: string;
  readonly message: string;
  readonly nextStep: string;
}

/**
 * Says what was opened instead of an OpenAPI Description, and what to open instead.
 *
 * @returns `undefined` for a text that can be explored: OpenAPI 3.x and excerpts of it.
 * @example describeKind({ kind: 'empty' })?.title // 'This document is empty'
 */
export function describeKind(kind: DocumentKind): KindDescription | undefined {
  switch (kind.kind) {
    case 'openapi':
    case 'openapi-unknown':
    case 'fragment':
      return undefined;
    case 'swagger':
      return {
        title: `This is a Swagger ${kind.version || '2.0'} document`,
        message: 'Callbacks came with OpenAPI 3.0, so there are none to show here.',
        nextStep:
          'Convert the document to OpenAPI 3 (Swagger Editor has “Convert to OpenAPI 3”), then open the result.',
      };
    case 'asyncapi':
      return {
        title: `This is an AsyncAPI ${kind.version} document`.replace('  ', ' '),
        message: 'AsyncAPI describes messages on channels; callbacks are a part of OpenAPI.',
        nextStep: 'Open the OpenAPI document of the same API: its first line says `openapi: 3…`.',
      };
    case 'arazzo':
      return {
        title: 'This is an Arazzo document',
        message: 'Arazzo describes workflows over APIs; the callbacks are in the OpenAPI documents it names.',
        nextStep: 'Open a document listed under `sourceDescriptions` instead.',
      };
    case 'overlay':
      return {
        title: 'This is an Overlay document',
        message: 'An overlay holds changes to an OpenAPI document, not the document itself.',
        nextStep: 'Apply the overlay to the document named under `extends`, then open the result.',
      };
    case 'json-schema':
      return {
        title: 'This is a JSON Schema',
        message: 'A schema describes data; operations and callbacks are in an OpenAPI document.',
        nextStep: 'Open the document that refers to this schema: its first line says `openapi: 3…`.',
      };
    case 'postman':
      return {
        title: 'This is a Postman collection',
        message: 'A collection holds sample requests and no callbacks.',
        nextStep: 'Open the OpenAPI document the collection was made from, or export one from Postman.',
      };
    case 'html':
      return {
        title: 'This is a web page, not a document',
        message: 'The text is HTML: a page that shows a document, or a login page in its place.',
        nextStep: 'Open the raw file (on GitHub: the button “Raw”) and use its address or text.',
      };
    case 'empty':
      return {
        title: 'This document is empty',
        message: 'It has nothing but comments and white space.',
        nextStep: 'Paste an OpenAPI document, or pick one under Examples.',
      };
    case 'broken':
      return {
        title: 'This text cannot be read',
        message: 'It is neither JSON nor YAML.',
        nextStep: 'Correct the text at the first fault, or paste the whole file again.',
      };
    case 'other':
      return {
        title: 'This is not an OpenAPI document',
        message: 'The text has no `openapi` field, and it contains no operation or callback.',
        nextStep:
          'Open a file whose first line says `openapi: 3…`, or paste an operation or its `callbacks`.',
      };
  }
}

/**
 * What an excerpt is, to follow "This is".
 *
 * @example describeFragment('path-item') // 'a path item'
 */
export function describeFragment(fragment: FragmentKind): string {
  return FRAGMENTS[fragment];
}

const FRAGMENTS: Record<FragmentKind, string> = {
  operation: 'an operation',
  'path-item': 'a path item',
  paths: 'a part of a document without its `openapi` line',
  callbacks: 'the callbacks of an operation',
  callback: 'a callback',
};
