import type { DocumentKind } from './model.ts';

/** Whether a text is an OpenAPI 3 document, or read as one. */
export function isOpenApi(kind: DocumentKind): boolean {
  return kind.kind === 'openapi' || kind.kind === 'openapi-unknown';
}
