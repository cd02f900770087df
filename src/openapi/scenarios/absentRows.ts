import type { AbsenceFacts } from '../facts/facts.types.ts';
import { distinct } from '../source/distinct.ts';
import { listed } from '../source/words.ts';
import { propertyName } from '../verdict/reasonText.ts';
import type { Generate } from './generate.types.ts';
import type { ScenarioPlan, ValueChange } from './scenario.types.ts';
import { type ScenarioSource, sourcePlace } from './scenarioSource.ts';

/** S2: only required values. S3: each optional source absent, one at a time. */
export const absentRows: Generate = ({ sources }) => {
  const each = distinct(sources.flatMap(absencesOf), ({ id }) => id);
  const single = each.map(
    ({ id, name, change, because }): ScenarioPlan => ({
      id,
      group: 'generated',
      name: `Without ${name}`,
      differs: `${name} absent`,
      reason: `because ${because}`,
      change: { kind: 'values', values: [change] },
    }),
  );
  const outer = each.filter((one) => !each.some((other) => holds(other, one)));
  if (outer.length < 2) return single;
  const all: ScenarioPlan = {
    id: 'S2',
    group: 'generated',
    name: 'Required only',
    differs: `${listed(outer.map(({ name }) => name))} absent`,
    reason: `because ${outer.length} of the values that the key reads may be left out`,
    change: { kind: 'values', values: outer.map(({ change }) => change) },
  };
  return [all, ...single];
};

/** Whether leaving one out leaves the other out, too: a body its members, a member those inside it. */
function holds(one: Absence, other: Absence): boolean {
  if (other.of !== 'member' || one.change.source !== other.change.source) return false;
  if (one.of === 'body') return true;
  return one.of === 'member' && `${other.change.pointer}`.startsWith(`${one.change.pointer}/`);
}

interface Absence {
  readonly id: string;
  readonly name: string;
  readonly of: AbsenceFacts['of'];
  readonly because: string;
  readonly change: ValueChange;
}

/** What a sample lacks already cannot be left out. */
function absencesOf(source: ScenarioSource): readonly Absence[] {
  if (source.value === undefined || source.field?.sentByDefault === false || source.field?.in === 'path')
    return [];
  return (source.facts.absences ?? []).flatMap(({ of, pointer, because }): readonly Absence[] => {
    const place = sourcePlace(source);
    if (of === 'field') return [{ id: `S3 ${source.id}`, name: source.label, of, because, change: place }];
    if (of === 'member') {
      const inner = pointer ?? '';
      const isWhole = inner === source.facts.pointer;
      const name = isWhole ? source.label : propertyName(inner);
      const body = source.id.slice(0, source.id.indexOf('#'));
      return [{ id: `S3 ${body}#${inner}`, name, of, because, change: { ...place, pointer: inner } }];
    }
    if (source.facts.source !== 'request.body') return [];
    return [{ id: 'S3 body', name: 'the request body', of, because, change: { source: 'request.body' } }];
  });
}
