import type { ExchangeEdits, FieldEdit, JsonValue } from '../../openapi/index.ts';
import { isArray, isObject, member, members, stringMember } from '../../openapi/index.ts';
import type { Focus, Selection } from '../../store/state.ts';
import type { LinkState } from './linkState.ts';

/** A state as short JSON; defaults are left out. */
export function packState(state: LinkState): JsonValue {
  const { source, selection, edits, pin } = state;
  return defined({
    u: source.kind === 'url' ? source.url : undefined,
    e: source.kind === 'documents' ? source.entry : undefined,
    d: source.kind === 'documents' ? source.documents.map(({ uri, text }) => [uri, text]) : undefined,
    s: selection && [selection.operationId, selection.callbackId],
    x: Object.keys(edits).length > 0 ? toJson(edits) : undefined,
    p: pin && packPin(pin),
  });
}

/**
 * Reads a state back. Links are hostile: every member is checked, what does not fit is left out, and without a
 * document there is no state.
 */
export function unpackState(value: JsonValue): LinkState | undefined {
  const source = unpackSource(value);
  if (!source) return undefined;
  const selection = unpackSelection(member(value, 's'));
  const pin = unpackPin(member(value, 'p'));
  const edits = Object.fromEntries(members(member(value, 'x')).map(([id, edit]) => [id, readEdits(edit)]));
  return { source, edits, ...(selection && { selection }), ...(pin && { pin }) };
}

function unpackSource(value: JsonValue): LinkState['source'] | undefined {
  const url = stringMember(value, 'u');
  if (url !== undefined) return { kind: 'url', url };
  const list = member(value, 'd');
  const documents = (isArray(list) ? list : []).flatMap((pair) => {
    const [uri, text] = isArray(pair) ? pair : [];
    return typeof uri === 'string' && typeof text === 'string' ? [{ uri, text }] : [];
  });
  const entry = stringMember(value, 'e') ?? documents[0]?.uri;
  return entry !== undefined && documents.some((each) => each.uri === entry) ? { kind: 'documents', entry, documents } : undefined;
}

function unpackSelection(value: JsonValue | undefined): Selection | undefined {
  const [operationId, callbackId] = isArray(value) ? value : [];
  return typeof operationId === 'string' && typeof callbackId === 'string' ? { operationId, callbackId } : undefined;
}

function packPin(pin: Focus): JsonValue {
  return pin.kind === 'part' ? [pin.callbackId, pin.part] : [pin.operationId, pin.source];
}

function unpackPin(value: JsonValue | undefined): Focus | undefined {
  const [id, what] = isArray(value) ? value : [];
  if (typeof id !== 'string') return undefined;
  if (typeof what === 'number') return { kind: 'part', callbackId: id, part: what };
  return typeof what === 'string' ? { kind: 'source', operationId: id, source: what } : undefined;
}

/** Only members of the right type survive, so that no later code meets a surprise. */
function readEdits(value: JsonValue): ExchangeEdits {
  const server = member(value, 'server');
  const sendRequestBody = member(value, 'sendRequestBody');
  return defined({
    server: typeof server === 'number' ? server : undefined,
    serverVariables: readMap(member(value, 'serverVariables'), text),
    fields: readMap(member(value, 'fields'), readField),
    requestMediaType: stringMember(value, 'requestMediaType'),
    requestBodies: readMap(member(value, 'requestBodies'), text),
    sendRequestBody: typeof sendRequestBody === 'boolean' ? sendRequestBody : undefined,
    status: stringMember(value, 'status'),
    statusCodes: readMap(member(value, 'statusCodes'), (each) => (typeof each === 'number' ? each : undefined)),
    responseMediaTypes: readMap(member(value, 'responseMediaTypes'), text),
    responseBodies: readMap(member(value, 'responseBodies'), text),
  });
}

function readField(value: JsonValue): FieldEdit {
  const send = member(value, 'send');
  return defined({ text: stringMember(value, 'text'), send: typeof send === 'boolean' ? send : undefined });
}

function text(value: JsonValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
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

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without the members that are undefined. */
function defined<T extends object>(value: T): Defined<T>;
function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

function toJson(edits: LinkState['edits']): JsonValue {
  return JSON.parse(JSON.stringify(edits));
}
