import type { JsonObject, JsonValue } from '../json.ts';
import { member } from '../json.ts';
import type { DocumentKind, OpenApiMinor } from './model.ts';

/**
 * Reads the `openapi` field (OpenAPI Object; Versions: patch levels do not matter).
 *
 * @returns `undefined` where there is no such field. A version that does not exist is read as the nearest known minor.
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
