import type { Expression, ParsedKey } from '../expression/expression.ts';
import { parseKey } from '../expression/parseKey.ts';
import type { RepairContext } from '../expression/repair.types.ts';
import { repairKey } from '../expression/repairKey.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { parsePointer } from '../source/pointer.ts';
import { writeSmallYaml } from './writeSmallYaml.ts';

/** No key of a real description is longer. */
const LONGEST_KEY = 2000;

/**
 * Makes a small document for a callback key on its own: one operation that declares what the key reads, with the key,
 * as it is written, for its callback (Callback Object, Key Expression).
 *
 * @param text A key, bare or as a line of a document writes it: in quotes, with a colon behind it.
 * @returns YAML of an OpenAPI 3.1.1 document; `undefined` where the text holds no runtime expression, nor at `{$…}`
 *   something that was meant as one.
 * @example keyDocument('{$request.query.url}/done') // declares the query parameter `url` of `POST /subscriptions`
 */
export function keyDocument(text: string): string | undefined {
  const key = writtenKey(text);
  const reading = key === undefined ? undefined : readingOf(key);
  if (key === undefined || reading === undefined) return undefined;
  return writeSmallYaml(documentOf(key, reading));
}

/** One line without spaces outside braces. */
function writtenKey(text: string): string | undefined {
  const line = text.trim();
  if (line.length > LONGEST_KEY || /[\r\n]/.test(line)) return undefined;
  const [, quote, quoted] = /^(['"])(.*)\1:?$/.exec(line) ?? [];
  const key = quote === undefined ? line.replace(/:$/, '') : (quoted ?? '');
  return /\s/.test(key.replaceAll(/\{[^{}]*\}/g, '')) || !key.includes('$') ? undefined : key;
}

function readingOf(key: string): ParsedKey | undefined {
  const parsed = parseKey(key);
  if (parsed.form !== 'invalid') return hasExpression(parsed) ? parsed : undefined;
  if (!/\{\s*\$|\$\{/.test(key)) return undefined;
  const repair = repairKey(parsed, contextOf(key));
  return repair?.kind === 'suggestion' && hasExpression(repair.parsed) ? repair.parsed : undefined;
}

function hasExpression({ parts }: ParsedKey): boolean {
  return parts.some(({ kind }) => kind === 'expression');
}

/** A name alone, as frameworks write it, is taken for a query parameter. */
function contextOf(key: string): RepairContext {
  const names = new Set(
    [...key.matchAll(/\{\s*\$\{?(?:request\.)?([A-Za-z_][\w-]*)\s*\}|\$\{([A-Za-z_][\w-]*)\}/g)].map(
      ([, one, other]) => one ?? other ?? '',
    ),
  );
  return {
    parameters: [...names].map((name) => ({ name, in: 'query' })),
    requestPointers: [],
    responsePointers: [],
    callbackPathParameters: [],
  };
}

function documentOf(key: string, reading: ParsedKey): JsonValue {
  const { parameters, path, headers, request, response } = declarationsOf(reading);
  const hasHeaders = Object.keys(headers).length > 0;
  const created = { description: 'Subscribed.', ...(hasHeaders && { headers }), ...contentOf(response) };
  return {
    openapi: '3.1.1',
    info: { title: 'Your key', version: '1.0.0' },
    paths: {
      [path]: {
        post: {
          summary: 'A small exchange around your key',
          ...(parameters.length > 0 && { parameters }),
          ...(request && { requestBody: contentOf(request) }),
          responses: { '201': created },
          callbacks: {
            yourKey: { [key]: { post: { responses: { '200': { description: 'Received.' } } } } },
          },
        },
      },
    },
  };
}

interface Declarations {
  path: string;
  readonly parameters: JsonObject[];
  readonly headers: Record<string, JsonValue>;
  request: SchemaNode | undefined;
  response: SchemaNode | undefined;
}

/** What the operation has to declare so that each expression has a value, as far as something can be declared for it. */
function declarationsOf({ parts }: ParsedKey): Declarations {
  const found: Declarations = {
    path: '/subscriptions',
    parameters: [],
    headers: {},
    request: undefined,
    response: undefined,
  };
  for (const part of parts) {
    if (part.kind === 'expression') declare(found, part.expression, part.range.start === 0);
  }
  return found;
}

function declare(found: Declarations, expression: Expression, startsUrl: boolean): void {
  if ('pointer' in expression) {
    const { message, pointer } = expression;
    found[message] = withPointer(found[message], pointer, startsUrl);
  } else if ('name' in expression) {
    const { kind, message, name } = expression;
    const declared = { schema: { type: 'string' }, example: exampleOf(name, startsUrl) };
    if (message === 'response') {
      if (kind === 'header') found.headers[name] = declared;
    } else if (!found.parameters.some((each) => each.name === name && each.in === kind)) {
      if (kind === 'path') found.path += `/{${name}}`;
      found.parameters.push({ name, in: kind, ...(kind === 'path' && { required: true }), ...declared });
    }
  }
}

function exampleOf(name: string, startsUrl: boolean): string {
  if (startsUrl) return 'https://consumer.example/callback';
  return /id$/i.test(name) ? 'id-1' : `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-1`;
}

/** What a body has to hold for the pointers that read it. */
interface SchemaNode {
  readonly members: Readonly<Record<string, SchemaNode>>;
  readonly example?: string;
}

function withPointer(node: SchemaNode | undefined, pointer: string, startsUrl: boolean): SchemaNode {
  const tokens = parsePointer(pointer) ?? [];
  return withTokens(
    node ?? { members: {} },
    tokens.slice(0, DEEPEST),
    exampleOf(tokens.at(-1) ?? 'value', startsUrl),
  );
}

/** A pointer of more tokens than this reads nothing here. */
const DEEPEST = 40;

function withTokens(node: SchemaNode, tokens: readonly string[], example: string): SchemaNode {
  const [token, ...rest] = tokens;
  if (token === undefined) return { example, ...node };
  const child = withTokens(node.members[token] ?? { members: {} }, rest, example);
  return { ...node, members: { ...node.members, [token]: child } };
}

function contentOf(node: SchemaNode | undefined): { readonly content?: JsonValue } {
  return node === undefined ? {} : { content: { 'application/json': { schema: schemaOf(node) } } };
}

function schemaOf({ members, example }: SchemaNode): JsonValue {
  const names = Object.keys(members);
  if (names.length === 0) return { type: 'string', ...(example !== undefined && { example }) };
  const [item] = Object.values(members);
  // Digits alone are places in a list.
  if (item && names.every((name) => /^(?:0|[1-9]\d*)$/.test(name)))
    return { type: 'array', items: schemaOf(item) };
  const properties = Object.fromEntries(
    Object.entries(members).map(([name, each]) => [name, schemaOf(each)]),
  );
  return { type: 'object', properties };
}
