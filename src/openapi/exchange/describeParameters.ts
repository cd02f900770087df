import { declaredParameters, type ParameterScope } from '../discovery/declaredParameters.ts';
import type { NamedSource } from '../expression/sources.ts';
import type { ParameterLocation } from '../http/message.ts';
import { describeField, undeclaredField } from './describeField.ts';
import type { Field, Sample } from './detail.ts';
import { type DescribeContext, fieldKey, type KeySource } from './keySources.ts';

const locations: readonly ParameterLocation[] = ['path', 'query', 'querystring', 'header', 'cookie'];

/**
 * Describes the parameters of an operation with those of its path item, and one field more for every name that only a
 * callback key mentions.
 *
 * `Accept`, `Content-Type` and `Authorization` need no declaration (Parameter Object): the first and last get a field
 * when a key reads them, `Content-Type` follows the body.
 *
 * @param accept What the operation's responses are made of, for `Accept`.
 */
export function describeParameters(
  context: DescribeContext,
  scope: ParameterScope,
  accept: string,
): readonly Field[] {
  const declared = declaredParameters(context.workspace, scope).flatMap((parameter) => {
    const location = locations.find((each) => each === parameter.in);
    if (location === undefined || isContentType(location, parameter.name)) return [];
    return [describeField(context, parameter.name, location, parameter.place)];
  });
  const fields = [...declared];
  const known = new Set(declared.map((field) => fieldKey(field.in, field.name)));
  for (const source of context.sources) {
    if (source.kind === 'body' || isContentType(source.kind, source.name) || isGuess(source)) continue;
    const key = fieldKey(source.kind, source.name);
    if (!known.has(key)) fields.push(extraField(source, source.kind, accept));
    known.add(key);
  }
  return fields;
}

function extraField(source: KeySource, location: NamedSource, accept: string): Field {
  const known: Readonly<Record<string, string>> = { accept, authorization: 'Bearer token' };
  const name = source.name.toLowerCase();
  const value = location === 'header' && Object.hasOwn(known, name) ? known[name] : undefined;
  if (value === undefined) return undeclaredField(source, location);
  const sample: Sample = { value, origin: 'schema', generated: [''] };
  return undeclaredField(source, location, { declared: true, sample });
}

/** A link's value may be missing; only the headers that need no declaration are there without one. */
function isGuess({ kind, name, linked }: KeySource): boolean {
  return linked === true && !(kind === 'header' && ['accept', 'authorization'].includes(name.toLowerCase()));
}

function isContentType(location: string, name: string): boolean {
  return location === 'header' && name.toLowerCase() === 'content-type';
}
