import { isOpenApi } from './isOpenApi.ts';
import type { DocumentKind, OpenApiMinor } from './model.ts';

/**
 * The minor version whose specification is cited for a document.
 *
 * @returns The document's own, or 3.1 for a text that is no OpenAPI document.
 * @example minorOfKind({ kind: 'openapi', minor: '3.0', version: '3.0.3' }) // '3.0'
 */
export function minorOfKind(kind: DocumentKind): OpenApiMinor {
  return isOpenApi(kind) ? kind.minor : '3.1';
}
