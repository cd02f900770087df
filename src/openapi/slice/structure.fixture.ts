import type { JsonObject, JsonValue } from '../source/json.ts';
import { isArray, isObject, member, members, stringMember } from '../source/json.ts';
import { readPointer } from '../source/pointer.ts';

/**
 * What the specification asks of a document's structure, as far as a slice could break it; for tests. It covers 3.2 as
 * well, which has no official schema in a package yet.
 *
 * @returns One line a fault.
 */
export function structureFaults(document: JsonValue | undefined): readonly string[] {
  return [...rootFaults(document), ...componentFaults(document), ...faultsIn(document, document, false)];
}

function rootFaults(document: JsonValue | undefined): readonly string[] {
  const version = stringMember(document, 'openapi') ?? '';
  const old = version.startsWith('3.0');
  const known = ['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components', 'externalDocs'];
  if (!old) known.push('webhooks', 'jsonSchemaDialect');
  if (version.startsWith('3.2')) known.push('$self');
  const parts = old ? ['paths'] : ['paths', 'components', 'webhooks'];
  return [
    ...unknownFields(document, known),
    ...(isObject(member(document, 'info')) ? [] : ['no info']),
    ...(parts.some((name) => isObject(member(document, name))) ? [] : ['nothing in it']),
  ];
}

function componentFaults(document: JsonValue | undefined): readonly string[] {
  const version = stringMember(document, 'openapi') ?? '';
  const components = member(document, 'components');
  const known = ['schemas', 'responses', 'parameters', 'examples', 'requestBodies', 'headers', 'links'];
  known.push('securitySchemes', 'callbacks');
  if (!version.startsWith('3.0')) known.push('pathItems');
  if (version.startsWith('3.2')) known.push('mediaTypes');
  const names = members(components).flatMap(([, map]) => members(map).map(([name]) => name));
  return [
    ...unknownFields(components, known),
    ...names.filter((name) => !/^[\w.-]+$/.test(name)).map((name) => `component name: ${name}`),
  ];
}

function unknownFields(value: JsonValue | undefined, known: readonly string[]): readonly string[] {
  return members(value)
    .map(([name]) => name)
    .filter((name) => !known.includes(name) && !name.startsWith('x-'))
    .map((name) => `unknown field: ${name}`);
}

const data = new Set(['example', 'examples', 'default', 'enum', 'const']);

function faultsIn(
  document: JsonValue | undefined,
  value: JsonValue | undefined,
  isMap: boolean,
): readonly string[] {
  if (isArray(value)) return value.flatMap((item) => faultsIn(document, item, false));
  if (!isObject(value)) return [];
  const inner = members(value).filter(([name]) => isMap || !(data.has(name) || name.startsWith('x-')));
  return [
    ...(isMap ? [] : [...referenceFaults(document, value), ...securityFaults(document, value)]),
    ...inner.flatMap(([name, item]) =>
      faultsIn(document, item, !isMap && ['properties', 'patternProperties'].includes(name)),
    ),
  ];
}

function referenceFaults(document: JsonValue | undefined, value: JsonObject): readonly string[] {
  const reference = stringMember(value, '$ref');
  if (!reference?.startsWith('#')) return [];
  const found = readPointer(document, decodeURIComponent(reference.slice(1)));
  return found === undefined ? [`leads to nothing: ${reference}`] : [];
}

function securityFaults(document: JsonValue | undefined, value: JsonObject): readonly string[] {
  const security = member(value, 'security');
  const schemes = member(member(document, 'components'), 'securitySchemes');
  const names = isArray(security) ? security.flatMap((each) => members(each).map(([name]) => name)) : [];
  return names.filter((name) => member(schemes, name) === undefined).map((name) => `no scheme: ${name}`);
}
