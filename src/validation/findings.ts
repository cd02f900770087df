import type { JsonObject } from '../openapi/source/index.ts';
import { alternativeFindings } from './alternatives.ts';
import { describeUnit } from './describeUnit.ts';
import type { Finding } from './finding.ts';
import type { Unit } from './unit.ts';

/** Only say that something below is wrong, which is reported itself. */
const containers = new Set([
  ...['$ref', 'allOf', 'if', 'dependentSchemas', 'properties', 'patternProperties'],
  ...['additionalProperties', 'unevaluatedProperties', 'items', 'prefixItems', 'unevaluatedItems'],
]);
/** One sentence is enough: failures below them do not help the reader. */
const summaries = new Set(['contains', 'not', 'propertyNames']);

/** What a report comes down to: one finding for each thing to change, the alternatives' reports weighed up. */
export function findingsOf(units: readonly Unit[], root: JsonObject, names: Names): readonly Finding[] {
  const findings: Finding[] = [];
  const saidByChoice = new Set(units.filter(isChoice).map(ownerOf));
  const listed = new Set<string>();
  for (let index = 0; index < units.length; index += 1) {
    const unit = units[index];
    if (!unit) break;
    // A value of the wrong type is not one of the allowed values either; the type says more.
    const isSaid = unit.keyword === 'type' && saidByChoice.has(ownerOf(unit));
    if (containers.has(unit.keyword) || isSaid || isListed(unit, listed)) continue;
    const below = blockBelow(units, index);
    if (unit.keyword === 'anyOf' || unit.keyword === 'oneOf') {
      const branches = branchesOf(unit, below).map((each) => findingsOf(each, root, names));
      findings.push(...alternativeFindings(unit, branches, root, names));
      index += below.length;
    } else if (summaries.has(unit.keyword)) {
      findings.push(...describeUnit(unit, below));
      index += below.length;
    } else if (!unit.isInContains) findings.push(...describeUnit(unit, []));
  }
  return once(findings);
}

export type Names = Readonly<Record<string, string>>;

function isChoice({ keyword }: Unit): boolean {
  return keyword === 'enum' || keyword === 'const';
}

/** One schema and one value. */
function ownerOf({ path, pointer }: Unit): string {
  return `${path.slice(0, path.lastIndexOf('/'))} ${pointer}`;
}

/** Missing members are reported one by one, and described together with the first. */
function isListed(unit: Unit, listed: Set<string>): boolean {
  if (unit.keyword !== 'required' && unit.keyword !== 'dependentRequired') return false;
  const key = `${unit.path} ${unit.pointer}`;
  const isKnown = listed.has(key);
  listed.add(key);
  return isKnown;
}

/** The report lists the entries below another one right after it. */
function blockBelow(units: readonly Unit[], index: number): readonly Unit[] {
  const prefix = `${units[index]?.path ?? ''}/`;
  let end = index + 1;
  while (units[end]?.path.startsWith(prefix)) end += 1;
  return units.slice(index + 1, end);
}

function branchesOf(unit: Unit, below: readonly Unit[]): readonly (readonly Unit[])[] {
  const alternatives = unit.owner[unit.keyword];
  const size = Array.isArray(alternatives) ? alternatives.length : 0;
  const branches = Array.from({ length: size }, (): Unit[] => []);
  for (const each of below) {
    const start = unit.path.length + 1;
    branches[Number(each.path.slice(start, each.path.indexOf('/', start)))]?.push(each);
  }
  return branches;
}

/** References make some things wrong twice. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ pointer, text }) => {
    const key = `${pointer} ${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
