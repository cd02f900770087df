import type { ExchangeEdits, FieldEdit } from '../../../openapi/index.ts';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { isObject, member, members, stringMember } from '../../../openapi/source/index.ts';
import { type Defined, defined, type Every } from './defined.ts';

type EditsByRequest = Readonly<Record<string, ExchangeEdits>>;

/** Edits as plain JSON; `undefined` where there are none. */
export function packEdits(edits: EditsByRequest): JsonValue | undefined {
  return Object.keys(edits).length > 0 ? JSON.parse(JSON.stringify(edits)) : undefined;
}

/** Only members of the right type survive, so that no later code meets a surprise. */
export function unpackEdits(value: JsonValue | undefined): EditsByRequest {
  return Object.fromEntries(members(value).map(([id, edits]) => [id, readEdits(edits)]));
}

function readEdits(value: JsonValue): Defined<Every<ExchangeEdits>> {
  return defined<Every<ExchangeEdits>>({
    server: number(member(value, 'server')),
    serverVariables: readMap(member(value, 'serverVariables'), text),
    fields: readMap(member(value, 'fields'), readField),
    requestMediaType: stringMember(value, 'requestMediaType'),
    requestBodies: readMap(member(value, 'requestBodies'), text),
    sendRequestBody: boolean(member(value, 'sendRequestBody')),
    status: stringMember(value, 'status'),
    statusCodes: readMap(member(value, 'statusCodes'), number),
    responseMediaTypes: readMap(member(value, 'responseMediaTypes'), text),
    responseBodies: readMap(member(value, 'responseBodies'), text),
  });
}

function readField(value: JsonValue): FieldEdit {
  return defined<Every<FieldEdit>>({
    text: stringMember(value, 'text'),
    send: boolean(member(value, 'send')),
  });
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function boolean(value: JsonValue | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function readMap<T>(
  value: JsonValue | undefined,
  read: (value: JsonValue) => T | undefined,
): Readonly<Record<string, T>> | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(
    members(value).flatMap(([name, each]) => {
      const found = read(each);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}
