import { definitionName } from '../openapi/schema/index.ts';
import {
  childPointer,
  counted,
  distinct,
  isArray,
  isObject,
  type JsonObject,
  member,
  parsePointer,
  stringMember,
} from '../openapi/source/index.ts';
import { choiceWords } from './describeUnit.ts';
import { type Discriminator, mappedName } from './discriminator.ts';
import type { Finding } from './finding.ts';
import { note } from './keywordEntries.ts';
import { definitionOf, type Unit } from './unit.ts';
import { code, either, jsonTypeWords, kindWords, listedWords, placeWords, valueWords } from './words.ts';

/**
 * What a failed `oneOf` or `anyOf` comes down to. The alternative that was meant is told by the discriminator, by the
 * type of the value, or by a member whose value only one of them allows; its findings say what to change.
 * Else one sentence names the alternatives and what the nearest of them lacks.
 *
 * @param branches What each alternative found; nothing where it fits.
 */
export function alternativeFindings(
  unit: Unit,
  branches: readonly (readonly Finding[])[],
  root: JsonObject,
  names: Readonly<Record<string, string>>,
): readonly Finding[] {
  const schemas = alternatives(unit);
  const called = schemas.map((schema, index) => nameOf(schema, root, names) ?? `alternative ${index + 1}`);
  const fitting = called.filter((_, index) => branches[index]?.length === 0);
  if (fitting.length > 1) return [severalFit(unit, fitting)];

  const told = byDiscriminator(
    unit,
    schemas.map((schema) => nameOf(schema, root, names)),
    branches,
  );
  if (told) return told;

  const sameKind = branches.filter((branch) => !branch.some((finding) => isOfWholeKind(unit, finding)));
  if (sameKind.length === 0) return [otherKind(unit, branches, called)];
  const [only] = sameKind;
  if (sameKind.length === 1 && only) return only;
  const tagged = byTag(unit, sameKind);
  return tagged ?? [noneFits(unit, sameKind, called)];
}

function severalFit({ keyword, pointer }: Unit, called: readonly string[]): Finding {
  const text = `${placeWords(pointer)} fits ${listedWords(called, code)} at once; exactly one must fit (\`oneOf\`).`;
  return { keyword, pointer, at: pointer, text };
}

/** `undefined` if there is no discriminator that could tell. */
function byDiscriminator(
  unit: Unit,
  called: readonly (string | undefined)[],
  branches: readonly (readonly Finding[])[],
): readonly Finding[] | undefined {
  const discriminator = discriminatorOf(unit.owner);
  if (!discriminator || !isObject(unit.value)) return undefined;
  const [property, ...mapping] = discriminator;
  const tag = member(unit.value, property);
  const pointer = childPointer(unit.pointer, property);
  if (tag === undefined) {
    const text = `${placeWords(pointer)} is missing; it tells which schema the value has.`;
    return [{ keyword: 'discriminator', pointer, at: unit.pointer, text }];
  }
  const branch =
    typeof tag === 'string' ? branches[called.indexOf(mappedName(discriminator, tag))] : undefined;
  if (branch) return branch.length > 0 ? branch : undefined;
  const values = called.flatMap((name) => (name === undefined ? [] : [tagOf(mapping, name)]));
  const allowed = values.length === 0 ? '' : `; ${choiceWords(values)}`;
  const text = `${placeWords(pointer)} is ${valueWords(tag)}, which matches none of the schemas${allowed}.`;
  return [{ keyword: 'discriminator', pointer, at: pointer, text }];
}

function discriminatorOf(owner: JsonObject): Discriminator | undefined {
  const found = owner[note.discriminator];
  if (!isArray(found)) return undefined;
  const [property, ...mapping] = found.map(String);
  return property === undefined ? undefined : [property, ...mapping];
}

function tagOf(mapping: readonly string[], name: string): string {
  const index = mapping.findIndex((each, position) => position % 2 === 1 && each === name);
  return mapping[index - 1] ?? name;
}

/** Whether an alternative is out of the question because the value is of another type altogether. */
function isOfWholeKind(unit: Unit, finding: Finding): boolean {
  return finding.pointer === unit.pointer && finding.otherKind === true;
}

function otherKind(
  unit: Unit,
  branches: readonly (readonly Finding[])[],
  called: readonly string[],
): Finding {
  const { keyword, pointer, value } = unit;
  const found = branches.flatMap((branch) => branch.filter((each) => isOfWholeKind(unit, each)));
  const types = [...new Set(found.flatMap((finding) => finding.types ?? []))];
  const values = distinct(
    found.flatMap((finding) => finding.allowed ?? []),
    (value) => JSON.stringify(value),
  ).map(valueWords);
  const wanted = [...(types.length > 0 ? [jsonTypeWords(types)] : []), ...values];
  const must = wanted.length > 0 ? either(wanted) : either(called.map(code));
  const text = `${placeWords(pointer)} is ${kindWords(value ?? null)}; it must be ${must}.`;
  return { keyword, pointer, at: pointer, text };
}

/** Alternatives are often told apart by a member with one value each (`type: "card"`) without saying so. */
function byTag(unit: Unit, branches: readonly (readonly Finding[])[]): readonly Finding[] | undefined {
  const tags = branches.map((branch) => branch.find((finding) => isTag(unit, finding)));
  const untagged = branches.filter((_, index) => tags[index] === undefined);
  const [only] = untagged;
  if (untagged.length === 1 && only) return only;
  const [first] = tags;
  if (untagged.length > 0 || !first || tags.some((tag) => tag?.pointer !== first.pointer)) return undefined;
  const allowed = distinct(
    tags.flatMap((tag) => tag?.allowed ?? []),
    (value) => JSON.stringify(value),
  );
  const value = first.pointer === unit.pointer ? unit.value : member(unit.value, lastToken(first.pointer));
  const text = `${placeWords(first.pointer)} is ${valueWords(value ?? null)}; ${choiceWords(allowed)}.`;
  return [{ ...first, text, allowed }];
}

function isTag(unit: Unit, finding: Finding): boolean {
  if (finding.allowed === undefined) return false;
  return finding.pointer === unit.pointer || parentOf(finding.pointer) === unit.pointer;
}

function noneFits(
  { keyword, pointer, value }: Unit,
  branches: readonly (readonly Finding[])[],
  called: readonly string[],
): Finding {
  const nearest = branches.toSorted((one, other) => one.length - other.length)[0] ?? [];
  const more = nearest.length > 1 ? ` (and ${counted(nearest.length - 1, 'more fault')})` : '';
  const hint = nearest[0] ? ` Nearest: ${nearest[0].text.replace(/\.$/, '')}${more}.` : '';
  const what =
    isObject(value) || isArray(value)
      ? 'fits none of'
      : `is ${valueWords(value ?? null)}, which fits none of`;
  const text = `${placeWords(pointer)} ${what} ${listedWords(called, code)}.${hint}`;
  return { keyword, pointer, at: pointer, text };
}

function alternatives({ owner, keyword }: Unit): readonly JsonObject[] {
  const found = owner[keyword];
  return isArray(found) ? found.filter(isObject) : [];
}

function nameOf(
  schema: JsonObject,
  root: JsonObject,
  names: Readonly<Record<string, string>>,
): string | undefined {
  const reference = definitionName(schema);
  if (reference !== undefined && Object.hasOwn(names, reference)) return names[reference];
  return stringMember(definitionOf(root, schema) ?? schema, note.title);
}

function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

function lastToken(pointer: string): string {
  return parsePointer(pointer)?.at(-1) ?? '';
}
