import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, members, stringMember } from '../source/json.ts';
import { follow } from '../workspace/follow.ts';
import type { ComponentKind, SliceContext } from './copying.ts';
import { isPlainData } from './copying.ts';
import { copySchema } from './copySchema.ts';
import { operationRefIn } from './linkTargetsInSlice.ts';

/** Copies a value of one kind from the document `uri`. */
export type Copy = (slice: SliceContext, value: JsonValue, uri: string) => JsonValue;

/** How to copy each member that may hold a reference; the others are data. */
type Fields = Readonly<Record<string, Copy>>;

/** Copies an object of the specification member by member. */
function copyFields(slice: SliceContext, value: JsonObject, uri: string, fields: Fields): JsonObject {
  return Object.fromEntries(
    members(value)
      .filter(([name, item]) => isPlainData(name, item))
      .map(([name, item]) => {
        const copy = Object.hasOwn(fields, name) ? fields[name] : undefined;
        return [name, copy ? copy(slice, item, uri) : item];
      }),
  );
}

/** An object that may be a Reference Object instead: it may have `summary` and `description` beside its `$ref`. */
function referable(kind: ComponentKind, copy: (...args: CopyObject) => JsonValue): Copy {
  return (slice, value, uri) => {
    if (!isObject(value)) return value;
    const reference = stringMember(value, '$ref');
    if (reference === undefined) return copy(slice, value, uri);
    const siblings = members(value).filter(([name]) => name === 'summary' || name === 'description');
    return { $ref: slice.components.refer(kind, uri, reference), ...Object.fromEntries(siblings) };
  };
}

type CopyObject = [slice: SliceContext, value: JsonObject, uri: string];

/** A map from names to objects; a name that starts with `x-` is a name like any other. */
function mapOf(copy: Copy): Copy {
  return (slice, value, uri) => {
    if (!isObject(value)) return value;
    return Object.fromEntries(members(value).map(([name, item]) => [name, copy(slice, item, uri)]));
  };
}

function listOf(copy: Copy): Copy {
  return (slice, value, uri) => (isArray(value) ? value.map((item) => copy(slice, item, uri)) : value);
}

const copyExample = referable('examples', (_, value) => value);

/** Until 3.2 a media type cannot be a component, though some documents refer to one: its target is written in its place. */
const copyMedia: Copy = (slice, value, uri) => {
  const reference = stringMember(value, '$ref');
  const resolved =
    reference === undefined || slice.minor === '3.2'
      ? undefined
      : slice.workspace.resolve({ uri, pointer: '' }, reference);
  if (resolved?.kind === 'found') {
    const { place } = resolved;
    const origin = slice.components.origin('mediaTypes', place);
    const target = slice.workspace.value(origin);
    if (isObject(target) && stringMember(target, '$ref') === undefined)
      return mediaFields(slice, target, origin.uri);
  }
  return copyMediaType(slice, value, uri);
};

function mediaFields(slice: SliceContext, value: JsonObject, uri: string): JsonValue {
  return copyFields(slice, value, uri, {
    schema: copySchema,
    itemSchema: copySchema,
    examples: mapOf(copyExample),
    encoding: mapOf(copyEncoding),
    prefixEncoding: listOf(copyEncoding),
    itemEncoding: copyEncoding,
  });
}

const copyMediaType = referable('mediaTypes', mediaFields);

const copyEncoding: Copy = (slice, value, uri) =>
  isObject(value)
    ? copyFields(slice, value, uri, {
        headers: mapOf(copyHeader),
        encoding: mapOf(copyEncoding),
        prefixEncoding: listOf(copyEncoding),
        itemEncoding: copyEncoding,
      })
    : value;

function parameterFields(slice: SliceContext, value: JsonObject, uri: string): JsonValue {
  return copyFields(slice, value, uri, {
    schema: copySchema,
    content: mapOf(copyMedia),
    examples: mapOf(copyExample),
  });
}

const copyHeader = referable('headers', parameterFields);
const copyParameter = referable('parameters', parameterFields);

/** The Parameter Objects of a path item or operation. */
export const copyParameters: Copy = listOf(copyParameter);

export const copyRequestBody: Copy = referable('requestBodies', (slice, value, uri) =>
  copyFields(slice, value, uri, { content: mapOf(copyMedia) }),
);

/** The operation that it leads to is where the slice has it. Its values are data. */
const copyLink = referable('links', (slice, value, uri) => {
  const reference = stringMember(value, 'operationRef');
  const copied = copyFields(slice, value, uri, {});
  if (reference === undefined) return copied;
  return { ...copied, operationRef: operationRefIn(slice, uri, reference) };
});

const copyResponse = referable('responses', (slice, { links, ...value }, uri) => ({
  ...copyFields(slice, value, uri, { headers: mapOf(copyHeader), content: mapOf(copyMedia) }),
  ...(slice.kept.hasLinks && links !== undefined && { links: mapOf(copyLink)(slice, links, uri) }),
}));

/** Of a response that no expression reads: that it is there, and what for. */
const nameResponse: Copy = ({ workspace }, value, uri) => {
  const reference = stringMember(value, '$ref');
  const resolved = reference === undefined ? undefined : workspace.resolve({ uri, pointer: '' }, reference);
  const followed = resolved?.kind === 'found' ? follow(workspace, resolved.place) : undefined;
  const response = followed?.kind === 'found' ? followed.value : value;
  return { description: stringMember(response, 'description') ?? '' };
};

/** Unlike other maps the Responses Object can be extended. */
const responsesOf =
  (copy: Copy): Copy =>
  (slice, value, uri) => {
    if (!isObject(value)) return value;
    const kept = members(value).filter(([status, item]) => isPlainData(status, item));
    return Object.fromEntries(
      kept.map(([status, item]) => [status, status.startsWith('x-') ? item : copy(slice, item, uri)]),
    );
  };

export const copyResponses = responsesOf(copyResponse);
/** The responses of an operation that only links lead to. */
export const nameResponses = responsesOf(nameResponse);

const copySecurityScheme = referable('securitySchemes', (_, value) => value);

/** How the components of each kind are copied, apart from those that hold operations. */
export const copyComponent: Readonly<Record<Exclude<ComponentKind, 'callbacks' | 'pathItems'>, Copy>> = {
  schemas: copySchema,
  responses: copyResponse,
  parameters: copyParameter,
  examples: copyExample,
  requestBodies: copyRequestBody,
  headers: copyHeader,
  links: copyLink,
  securitySchemes: copySecurityScheme,
  mediaTypes: copyMediaType,
};
