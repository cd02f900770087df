import type { JsonObject, JsonValue } from '../source/json.ts';
import { isObject, member, members, stringMember } from '../source/json.ts';
import type { DocumentKind } from '../spec/documentKind.ts';
import { openApiKind } from '../spec/documentKind.ts';
import { beginsWithHtml } from './beginsWithHtml.ts';
import { fragmentKind } from './fragmentKind.ts';

/**
 * Says what a text turned out to be: an OpenAPI Description, one of the formats people mistake for it, an excerpt, or
 * nothing of the kind (OpenAPI Object: `openapi` tells).
 *
 * @param value What the text was read into; `undefined` where nothing could be read.
 * @param text The text itself.
 * @returns Always a kind; versions are given as written.
 * @example classify({ openapi: '3.1.1' }, 'openapi: 3.1.1') // { kind: 'openapi', minor: '3.1', version: '3.1.1' }
 */
export function classify(value: JsonValue | undefined, text: string): DocumentKind {
  if (isEmpty(value, text)) return { kind: 'empty' };
  if (beginsWithHtml(text)) return { kind: 'html', version: '' };
  if (isObject(value)) {
    const found = openApiKind(value) ?? otherFormat(value) ?? fragment(value);
    if (found !== undefined) return found;
  }
  return isBroken(value, text) ? { kind: 'broken' } : { kind: 'other' };
}

/** Only comments, markers and white space. */
function isEmpty(value: JsonValue | undefined, text: string): boolean {
  return (value === undefined || value === null) && !/^\uFEFF?[ \t]*(?!---|\.\.\.|#)[^\s\uFEFF]/m.test(text);
}

function otherFormat(value: JsonObject): DocumentKind | undefined {
  for (const kind of ['asyncapi', 'arazzo', 'overlay', 'swagger'] as const) {
    if (Object.hasOwn(value, kind)) return { kind, version: versionText(kind, member(value, kind)) };
  }
  if (Object.hasOwn(value, 'swaggerVersion'))
    return { kind: 'swagger', version: scalarText(member(value, 'swaggerVersion')) };
  return postman(value) ?? jsonSchema(value);
}

/** YAML reads `swagger: 2.0` as the number 2. */
function versionText(kind: string, version: JsonValue | undefined): string {
  return kind === 'swagger' && version === 2 ? '2.0' : scalarText(version);
}

function scalarText(version: JsonValue | undefined): string {
  return typeof version === 'string' || typeof version === 'number' ? String(version) : '';
}

/** A collection, on its own or as the API of its maker answers it. */
function postman(value: JsonObject): DocumentKind | undefined {
  const info = member(value, 'info') ?? member(member(value, 'collection'), 'info');
  const schema = stringMember(info, 'schema') ?? '';
  if (!schema.includes('getpostman.com') && !isObject(info)) return undefined;
  if (!schema.includes('getpostman.com') && stringMember(info, '_postman_id') === undefined) return undefined;
  return { kind: 'postman', version: /v(\d[\d.]*\d)/.exec(schema)?.[1] ?? '' };
}

function jsonSchema(value: JsonObject): DocumentKind | undefined {
  const schema = stringMember(value, '$schema') ?? '';
  if (schema.includes('json-schema.org')) {
    return { kind: 'json-schema', version: /(?:draft[-/])([\w-]+)/.exec(schema)?.[1] ?? '' };
  }
  const looksLikeSchema =
    isObject(member(value, 'properties')) ||
    isObject(member(value, '$defs')) ||
    isObject(member(value, 'definitions'));
  return looksLikeSchema && !Object.hasOwn(value, 'paths') ? { kind: 'json-schema', version: '' } : undefined;
}

function fragment(value: JsonObject): DocumentKind | undefined {
  const found = fragmentKind(value);
  return found && { kind: 'fragment', fragment: found };
}

/** Nothing was read, or not what the text clearly meant. */
function isBroken(value: JsonValue | undefined, text: string): boolean {
  if (value === undefined) return true;
  if (/^\uFEFF?\s*\{/.test(text) && members(value).length === 0) return true;
  return /^[ \t]*["']?(?:openapi|swagger|paths|callbacks)["']?[ \t]*:/m.test(text) && !isObject(value);
}
