import { isObject, type JsonValue, member, members, stringMember } from '../source/json.ts';
import type { ExchangeEdits, FieldEdit } from './exchange.ts';

/**
 * Reads edits from data that came with a link or from a store: only members of the right type survive, so that no later
 * code meets a surprise.
 *
 * @param json Anything.
 * @returns Never throws; `{}` where there are no edits.
 * @example readEdits({ status: '202', server: 'x' }) // { status: '202' }
 */
export function readEdits(json: JsonValue | undefined): ExchangeEdits {
  const read: { readonly [K in keyof Required<ExchangeEdits>]: ExchangeEdits[K] | undefined } = {
    server: numberOf(member(json, 'server')),
    serverVariables: readMap(member(json, 'serverVariables'), textOf),
    fields: readMap(member(json, 'fields'), readField),
    requestMediaType: stringMember(json, 'requestMediaType'),
    requestBodies: readMap(member(json, 'requestBodies'), textOf),
    sendRequestBody: booleanOf(member(json, 'sendRequestBody')),
    status: stringMember(json, 'status'),
    statusCodes: readMap(member(json, 'statusCodes'), numberOf),
    responseMediaTypes: readMap(member(json, 'responseMediaTypes'), textOf),
    responseBodies: readMap(member(json, 'responseBodies'), textOf),
  };
  return withoutUndefined(read);
}

function readField(json: JsonValue): FieldEdit {
  const read: { readonly [K in keyof Required<FieldEdit>]: FieldEdit[K] | undefined } = {
    text: stringMember(json, 'text'),
    send: booleanOf(member(json, 'send')),
  };
  return withoutUndefined(read);
}

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Given<T>;
function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

function textOf(json: JsonValue | undefined): string | undefined {
  return typeof json === 'string' ? json : undefined;
}

function numberOf(json: JsonValue | undefined): number | undefined {
  return typeof json === 'number' ? json : undefined;
}

function booleanOf(json: JsonValue | undefined): boolean | undefined {
  return typeof json === 'boolean' ? json : undefined;
}

function readMap<T>(
  json: JsonValue | undefined,
  read: (json: JsonValue) => T | undefined,
): Readonly<Record<string, T>> | undefined {
  if (!isObject(json)) return undefined;
  return Object.fromEntries(
    members(json).flatMap(([name, each]) => {
      const found = read(each);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}
