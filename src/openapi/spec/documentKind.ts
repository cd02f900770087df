import type { JsonObject, JsonValue } from '../source/json.ts';
import { member } from '../source/json.ts';

export type OpenApiMinor = '3.0' | '3.1' | '3.2';

export type FragmentKind = 'operation' | 'path-item' | 'paths' | 'callbacks' | 'callback';

/** What a text turned out to be. */
export type DocumentKind =
  | { readonly kind: 'openapi'; readonly minor: OpenApiMinor; readonly version: string }
  /** An OpenAPI version that does not exist here; read as the nearest known minor. */
  | { readonly kind: 'openapi-unknown'; readonly minor: OpenApiMinor; readonly version: string }
  | {
      readonly kind: 'swagger' | 'asyncapi' | 'arazzo' | 'overlay' | 'json-schema' | 'html' | 'postman';
      readonly version: string;
    }
  | { readonly kind: 'fragment'; readonly fragment: FragmentKind }
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'other' };

/**
 * Whether a text is an OpenAPI 3 document, or read as one.
 *
 * @example isOpenApi({ kind: 'empty' }) // false
 */
export function isOpenApi(
  kind: DocumentKind,
): kind is Extract<DocumentKind, { readonly kind: 'openapi' | 'openapi-unknown' }> {
  return kind.kind === 'openapi' || kind.kind === 'openapi-unknown';
}

/**
 * The minor version whose specification is cited for a document.
 *
 * @returns The document's own, or 3.1 for a text that is not an OpenAPI document.
 * @example minorOfKind({ kind: 'openapi', minor: '3.0', version: '3.0.3' }) // '3.0'
 */
export function minorOfKind(kind: DocumentKind): OpenApiMinor {
  return isOpenApi(kind) ? kind.minor : '3.1';
}

/**
 * Reads the `openapi` field (OpenAPI Object; Versions: patch levels do not matter).
 *
 * @returns `undefined` if there is no such field. A version that does not exist is read as the nearest known minor.
 * @example openApiKind({ openapi: '3.7.0' }) // { kind: 'openapi-unknown', minor: '3.2', version: '3.7.0' }
 */
export function openApiKind(value: JsonObject): DocumentKind | undefined {
  if (!Object.hasOwn(value, 'openapi')) return undefined;
  const version = versionText(member(value, 'openapi'));
  const found = /^3\.([012])(?:$|[.-])/.exec(version)?.[1];
  const minor = minorOfDigit(found);
  if (minor !== undefined) return { kind: 'openapi', minor, version };
  return { kind: 'openapi-unknown', minor: nearestMinor(version), version };
}

/** YAML reads an unquoted `3.0` as the number 3 and `3.1` as a number too. */
function versionText(version: JsonValue | undefined): string {
  if (version === 3) return '3.0';
  return typeof version === 'string' || typeof version === 'number' ? String(version).trim() : '';
}

function minorOfDigit(digit: string | undefined): OpenApiMinor | undefined {
  if (digit === '0') return '3.0';
  if (digit === '1') return '3.1';
  return digit === '2' ? '3.2' : undefined;
}

function nearestMinor(version: string): OpenApiMinor {
  const number = Number.parseFloat(version);
  if (Number.isNaN(number)) return '3.1';
  return number <= 3 ? '3.0' : '3.2';
}
