import { readJson } from '../http/readJson.ts';
import type { JsonValue } from '../source/json.ts';
import { isObject, member, members, stringMember } from '../source/json.ts';
import type { Place } from '../source/range.ts';
import { follow } from '../workspace/follow.ts';
import { childPlace } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { NamedExample } from './detail.ts';

/**
 * Reads the `examples` of a Parameter, Header or Media Type Object, through references.
 *
 * 3.2 `dataValue` and `serializedValue` count; an example that is only `externalValue` is left out, since nothing is
 * fetched. A `serializedValue` alone is read where it is JSON.
 */
export function namedExamples(workspace: Workspace, holder: Place): readonly NamedExample[] {
  const list = childPlace(holder, 'examples');
  const found = workspace.value(list);
  if (!isObject(found)) return [];
  return members(found).flatMap(([name]) => {
    const followed = follow(workspace, childPlace(list, name));
    const example = followed.kind === 'found' ? exampleOf(name, followed.value) : undefined;
    return example === undefined ? [] : [example];
  });
}

/** The one example a sample starts from: `example`, else the first of `examples`. */
export function firstExample(workspace: Workspace, holder: Place): JsonValue | undefined {
  return member(workspace.value(holder), 'example') ?? namedExamples(workspace, holder)[0]?.value;
}

function exampleOf(name: string, example: JsonValue): NamedExample | undefined {
  const text = stringMember(example, 'serializedValue');
  const value = member(example, 'dataValue') ?? member(example, 'value') ?? parsed(text);
  if (value === undefined) return undefined;
  const summary = stringMember(example, 'summary');
  return {
    name,
    value,
    ...(summary === undefined ? {} : { summary }),
    ...(text === undefined ? {} : { text }),
  };
}

function parsed(text: string | undefined): JsonValue | undefined {
  const read = text === undefined ? undefined : readJson(text);
  return read?.ok === true ? read.value : undefined;
}
