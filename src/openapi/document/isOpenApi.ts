import type { DocumentKind } from './model.ts';

/** Whether a text is an OpenAPI 3 document, or read as one. */
export function isOpenApi(
  kind: DocumentKind,
): kind is Extract<DocumentKind, { readonly kind: 'openapi' | 'openapi-unknown' }> {
  return kind.kind === 'openapi' || kind.kind === 'openapi-unknown';
}
