import {
  childPointer,
  counted,
  formatPointer,
  isArray,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  members,
  numbered,
  parsePointer,
} from '../openapi/source/index.ts';
import type { Finding } from './finding.ts';
import type { Unit } from './unit.ts';
import { code, either, jsonTypeWords, kindWords, listedWords, placeWords, valueWords } from './words.ts';

/**
 * What is wrong and what is allowed, in words.
 *
 * @param below What the validator reported below the unit.
 * @returns More than one where several members are missing.
 */
export function describeUnit(unit: Unit, below: readonly Unit[]): readonly Finding[] {
  const { keyword, pointer, value } = unit;
  switch (keyword) {
    case 'type':
      return [typeFinding(unit)];
    case 'enum':
      return [choiceFinding(unit, list(unit.owner.enum))];
    case 'const':
      return [choiceFinding(unit, unit.owner.const === undefined ? [] : [unit.owner.const])];
    case 'required':
      return missing(unit, list(unit.owner.required), () => 'it is required.');
    case 'dependentRequired':
      return members(unit.owner.dependentRequired)
        .filter(([name]) => member(value, name) !== undefined)
        .flatMap(([name, needed]) =>
          missing(unit, list(needed), () => `it is required when ${code(name)} is present.`),
        );
    case 'not':
      return [refusal(unit)];
    case 'propertyNames':
      return wrongNames(unit, below);
    default:
      return [{ keyword, pointer, at: pointer, text: `${placeWords(pointer)} ${boundWords(unit)}` }];
  }
}

function typeFinding({ pointer, value, owner }: Unit): Finding {
  const types = list(owner.type).map(String);
  const fraction = typeof value === 'number' && types.includes('integer');
  const is = fraction ? valueWords(value) : kindWords(value ?? null);
  const text = `${placeWords(pointer)} is ${is}; it must be ${jsonTypeWords(types)}.`;
  return { keyword: 'type', pointer, at: pointer, text, types, otherKind: true };
}

function choiceFinding({ keyword, pointer, value }: Unit, allowed: readonly JsonValue[]): Finding {
  const text = `${placeWords(pointer)} is ${valueWords(value ?? null)}; ${choiceWords(allowed)}.`;
  return {
    keyword,
    pointer,
    at: pointer,
    text,
    allowed,
    otherKind: !allowed.some((each) => kindWords(each) === kindWords(value ?? null)),
  };
}

/** "allowed are `1` and `2`", "it must be `1`". */
export function choiceWords(allowed: readonly JsonValue[]): string {
  if (allowed.length === 0) return 'no value is allowed';
  return allowed.length === 1
    ? `it must be ${allowed.map(valueWords).join('')}`
    : `allowed are ${listedWords(allowed, valueWords)}`;
}

function missing(unit: Unit, names: readonly JsonValue[], why: () => string): readonly Finding[] {
  return names
    .filter((name) => typeof name === 'string')
    .filter((name) => member(unit.value, name) === undefined)
    .map((name) => {
      const pointer = childPointer(unit.pointer, name);
      return {
        keyword: unit.keyword,
        pointer,
        at: unit.pointer,
        text: `${placeWords(pointer)} is missing; ${why()}`,
      };
    });
}

/** `false` as a schema is written as a `not` that fits everything, so its place gives the meaning. */
function refusal({ pointer, owner, under, parent }: Unit): Finding {
  const place = placeWords(pointer);
  const finding = (text: string): Finding => ({ keyword: 'not', pointer, at: pointer, text });
  if (isObject(owner.not) && Object.keys(owner.not).length > 0) {
    return finding(`${place} matches what the schema rules out with \`not\`${ruledOut(owner.not)}.`);
  }
  if (under === 'additionalProperties' || under === 'unevaluatedProperties') {
    const known = members(parent.properties).map(([name]) => name);
    const hint =
      known.length === 0 ? 'no members are allowed here' : `the members here are ${listedWords(known, code)}`;
    return finding(`${place} is not allowed; ${hint}.`);
  }
  if (under === 'items' || under === 'unevaluatedItems') {
    const allowed = list(parent.prefixItems).length;
    return finding(
      `${place} is one too many; ${counted(allowed, 'item')} ${numbered(allowed, 'is', 'are')} allowed.`,
    );
  }
  return finding(`${place} is not allowed.`);
}

function ruledOut(not: JsonObject): string {
  if (not.const !== undefined) return `: ${valueWords(not.const)}`;
  if (isArray(not.enum)) return `: ${either(not.enum.slice(0, 8).map(valueWords))}`;
  return isArray(not.type) ? `: ${jsonTypeWords(not.type.map(String))}` : '';
}

/** The validator reports each name below, with the name as the value. */
function wrongNames(unit: Unit, below: readonly Unit[]): readonly Finding[] {
  return below
    .filter((each) => each.pointer !== unit.pointer)
    .slice(0, 1)
    .map((each) => {
      const name = parsePointer(each.pointer)?.at(-1) ?? '';
      const why = boundWords({ ...each, value: name });
      const text = `The name ${code(name)} in ${unit.pointer === '' ? 'the body' : code(unit.pointer)} ${why}`;
      return { keyword: 'propertyNames', pointer: each.pointer, at: each.pointer, text };
    });
}

/** The rest of a sentence about a value that is too short, too large, of the wrong form. */
function boundWords({ keyword, owner, value, said, pointer }: Unit): string {
  const bound = owner[keyword];
  const limit = Number(bound);
  switch (keyword) {
    case 'minItems':
      return `has ${counted(sizeOf(value), 'item')}; at least ${limit} ${be(limit)} needed.`;
    case 'maxItems':
      return `has ${counted(sizeOf(value), 'item')}; at most ${limit} ${be(limit)} allowed.`;
    case 'minLength':
      return `has ${counted(sizeOf(value), 'character')}; at least ${limit} ${be(limit)} needed.`;
    case 'maxLength':
      return `has ${counted(sizeOf(value), 'character')}; at most ${limit} ${be(limit)} allowed.`;
    case 'minProperties':
      return `has ${counted(sizeOf(value), 'member')}; at least ${limit} ${be(limit)} needed.`;
    case 'maxProperties':
      return `has ${counted(sizeOf(value), 'member')}; at most ${limit} ${be(limit)} allowed.`;
    case 'minimum':
      return `is ${valueWords(value ?? null)}; it must be at least ${limit}.`;
    case 'maximum':
      return `is ${valueWords(value ?? null)}; it must be at most ${limit}.`;
    case 'exclusiveMinimum':
      return `is ${valueWords(value ?? null)}; it must be more than ${limit}.`;
    case 'exclusiveMaximum':
      return `is ${valueWords(value ?? null)}; it must be less than ${limit}.`;
    case 'multipleOf':
      return `is ${valueWords(value ?? null)}; it must be a multiple of ${limit}.`;
    case 'pattern':
      return `is ${valueWords(value ?? null)}; it must match the pattern ${code(String(bound))}.`;
    case 'uniqueItems':
      return repeatedWords(pointer, said);
    case 'contains':
      return 'has no item of the kind that `contains` asks for.';
    case 'minContains':
      return `has too few items of the kind that \`contains\` asks for; at least ${limit} ${be(limit)} needed.`;
    case 'maxContains':
      return `has too many items of the kind that \`contains\` asks for; at most ${limit} ${be(limit)} allowed.`;
    default:
      return `does not meet ${code(keyword)}.`;
  }
}

/** Only the validator knows which items it found equal. */
function repeatedWords(pointer: string, said: string): string {
  const [first, second] = [...said.matchAll(/\d+/g)].map(([index]) => pointer + formatPointer([index]));
  if (first === undefined || second === undefined) return 'has the same item twice; all must differ.';
  return `has the same item twice, ${code(first)} and ${code(second)}; all must differ.`;
}

function sizeOf(value: JsonValue | undefined): number {
  if (typeof value === 'string') return [...value].length;
  if (isArray(value)) return value.length;
  return members(value).length;
}

function be(number: number): string {
  return numbered(number, 'is', 'are');
}

function list(value: JsonValue | undefined): readonly JsonValue[] {
  return isArray(value) ? value : [];
}
