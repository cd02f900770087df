import { isObject, type JsonValue } from '../source/json.ts';
import { parsePointer, readPointer } from '../source/pointer.ts';
import { inlineCode } from '../source/words.ts';
import type { Generate, Generating } from './generate.types.ts';
import type { ScenarioPlan } from './scenario.types.ts';
import { type ScenarioSource, sourcePlace, valueChange } from './scenarioSource.ts';
import { setAt } from './setAt.ts';
import { shownValue } from './valueRow.ts';

/** S7: each way that `oneOf` or `anyOf` leaves, and each other media type of the request body. */
export const branchRows: Generate = (from) => {
  const rows = from.sources.flatMap((source) =>
    source.facts.branches.length < 2
      ? []
      : source.facts.branches.flatMap((_, index) => branchRow(source, index, from.sources)),
  );
  // Several sources of one body have the same choice.
  const unique = new Map<string, ScenarioPlan>();
  for (const row of rows) {
    const key = JSON.stringify(row.change);
    if (!unique.has(key)) unique.set(key, row);
  }
  return [...unique.values(), ...mediaRows(from)];
};

function branchRow(
  source: ScenarioSource,
  index: number,
  sources: readonly ScenarioSource[],
): readonly ScenarioPlan[] {
  const branch = source.facts.branches[index];
  if (branch === undefined) return [];
  const { name, at, reached } = branch;
  const sample = source.body ? withSameValues(branch.sample, at, source, sources) : branch.sample;
  const inBody = source.body !== undefined;
  const isSame = inBody && JSON.stringify(sample) === JSON.stringify(readPointer(source.body?.value, at));
  if (isSame) return [];
  const value = inBody ? { ...sourcePlace(source), pointer: at, value: sample } : valueChange(source, sample);
  if (value === undefined) return [];
  const where = at === '' || !inBody ? '' : ` at ${at}`;
  const shown = isObject(sample) ? name : shownValue(sample);
  return [
    {
      id: `S7 ${inBody ? `${source.id.slice(0, source.id.indexOf('#'))}#${at}` : source.id} ${name}`,
      group: 'generated',
      name: `${name}${where}`,
      differs: `${inBody ? `${source.facts.source.replace('.', ' ')}${where}` : source.label} = ${shown}`,
      reason: reached
        ? `because the schema leaves a choice, and ${inlineCode(source.label)} is in this branch`
        : `because the schema leaves a choice, and ${inlineCode(source.label)} is not in this branch`,
      change: { kind: 'values', values: [value] },
    },
  ];
}

/** What the key reads keeps the value that it has in the sample, so that only the branch makes a difference. */
function withSameValues(
  sample: JsonValue,
  at: string,
  source: ScenarioSource,
  sources: readonly ScenarioSource[],
): JsonValue {
  let changed: JsonValue = sample;
  for (const { facts, value } of sources) {
    const { pointer = '' } = facts;
    if (facts.source !== source.facts.source || !pointer.startsWith(`${at}/`)) continue;
    const tokens = parsePointer(pointer.slice(at.length));
    const own = readPointer(changed, pointer.slice(at.length));
    if (tokens === undefined || typeof own !== 'string' || typeof value !== 'string') continue;
    changed = setAt(changed, tokens, value) ?? changed;
  }
  return changed;
}

/** A pointer runs on what each media type makes of the body, and the header names the type. */
function mediaRows({ input, facts }: Generating): readonly ScenarioPlan[] {
  const depends = facts.sources.some(
    ({ source }) => source === 'request.body' || source.toLowerCase() === 'request.header.content-type',
  );
  if (!depends) return [];
  const [, ...others] = input.parentDetail.requestBody?.media ?? [];
  return others.map(({ mediaType }) => ({
    id: `S7 body ${mediaType}`,
    group: 'generated',
    name: `Body as ${mediaType}`,
    differs: `request body as ${mediaType}`,
    reason: 'because the description declares this media type for the body, too',
    change: { kind: 'edits', edits: { requestMediaType: mediaType } },
  }));
}
