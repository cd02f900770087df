import { parseKey } from '../expression/parseKey.ts';
import type { JsonObject, JsonValue } from '../source/json.ts';
import { childPointer } from '../source/pointer.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { workspaceOf } from '../workspace/workspace.fixture.ts';
import { describeOperation } from './describeOperation.ts';
import type { OperationDetail } from './detail.ts';

export interface OperationParts {
  readonly operation: JsonValue;
  readonly pathItem?: JsonObject;
  readonly root?: JsonObject;
  readonly keys?: readonly string[];
  readonly minor?: OpenApiMinor;
  readonly method?: string;
  readonly path?: string;
  readonly isCallback?: boolean;
  readonly isWebhook?: boolean;
  readonly others?: Record<string, JsonValue>;
}

/** Describes one operation of a document made for it, for tests. */
export function detailOf(parts: OperationParts): OperationDetail {
  const { minor = '3.1', method = 'POST', path = '/x' } = parts;
  const pathItem = { ...parts.pathItem, [method.toLowerCase()]: parts.operation };
  const document = { openapi: `${minor}.0`, paths: { [path]: pathItem }, ...parts.root };
  const place = { uri: 'api.json', pointer: childPointer('/paths', path) };
  return describeOperation(workspaceOf({ 'api.json': document, ...parts.others }), {
    id: 'op',
    method,
    path,
    place: { uri: place.uri, pointer: childPointer(place.pointer, method.toLowerCase()) },
    value: parts.operation,
    pathItemPlaces: [place],
    minor,
    keys: (parts.keys ?? []).map(parseKey),
    isCallback: parts.isCallback ?? false,
    isWebhook: parts.isWebhook ?? false,
    sender: parts.isCallback || parts.isWebhook ? 'provider' : 'consumer',
  });
}
