import { type JsonObject, member } from '../source/json.ts';

/**
 * A number that its schemas allow: 0 where nothing else is asked for, else the least, else the greatest one.
 *
 * @param schemas All hold for it. @param turn Another gives another number, where there is one.
 * @example sampleNumber([{ type: 'integer', minimum: 1 }], 0) // 1
 */
export function sampleNumber(schemas: readonly JsonObject[], turn: number): number {
  const { low, high, isLowOpen, isHighOpen, steps, isWhole, isBroken } = rangeOf(schemas);
  const fits = (value: number) =>
    (isLowOpen ? value > low : value >= low) &&
    (isHighOpen ? value < high : value <= high) &&
    (!isWhole || Number.isInteger(value)) &&
    steps.every((step) => isMultiple(value, step));
  const size = [...steps, ...(isWhole ? [1] : [])].reduce(
    (all, each) =>
      all === 0 ? each : isMultiple(all, each) ? all : isMultiple(each, all) ? each : all * each,
    0,
  );
  const usual =
    low > Number.NEGATIVE_INFINITY ? low : high < Number.POSITIVE_INFINITY ? high : isBroken ? 0.1 : 0;
  const near = size > 0 ? [Math.ceil(usual / size) * size, Math.floor(usual / size) * size] : [];
  const candidates = [
    ...[usual, Math.floor(low) + 1, Math.ceil(high) - 1, ...near],
    ...near.flatMap((value) => [value + size, value - size]),
    ...[(low + high) / 2, 0],
  ];
  const first =
    candidates.find((value) => Number.isFinite(value) && fits(value)) ?? (Number.isFinite(usual) ? usual : 0);
  if (turn === 0) return first;
  const by = turn * (size > 0 ? size : 1);
  const others = [first + by, first - by, low + ((high - low) * turn) / (turn + 1)];
  return others.find((value) => Number.isFinite(value) && fits(value)) ?? first;
}

interface NumberRange {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
  /** `multipleOf` of each. */
  readonly steps: readonly number[];
  readonly isWhole: boolean;
  /** By its format it has a fraction. */
  readonly isBroken: boolean;
}

/** `exclusiveMinimum` is a boolean beside `minimum` up to draft 4, and in 3.0. */
function rangeOf(schemas: readonly JsonObject[]): NumberRange {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [isLowOpen, isHighOpen] = [false, false];
  const raise = (value: unknown, isOpen: boolean) => {
    if (typeof value !== 'number' || value < low || (value === low && !isOpen)) return;
    [low, isLowOpen] = [value, isOpen];
  };
  const lower = (value: unknown, isOpen: boolean) => {
    if (typeof value !== 'number' || value > high || (value === high && !isOpen)) return;
    [high, isHighOpen] = [value, isOpen];
  };
  for (const schema of schemas) {
    const [overLow, underHigh] = [member(schema, 'exclusiveMinimum'), member(schema, 'exclusiveMaximum')];
    raise(member(schema, 'minimum'), overLow === true);
    raise(overLow, true);
    lower(member(schema, 'maximum'), underHigh === true);
    lower(underHigh, true);
  }
  const steps = schemas.flatMap((schema) => {
    const step = member(schema, 'multipleOf');
    return typeof step === 'number' && step > 0 ? [step] : [];
  });
  const formats = schemas.map((schema) => member(schema, 'format'));
  return {
    ...{ low, high, isLowOpen, isHighOpen, steps },
    isWhole: schemas.some((schema) => member(schema, 'type') === 'integer'),
    isBroken: formats.some((format) => format === 'float' || format === 'double'),
  };
}

/** 0.3 counts as a multiple of 0.1, although its quotient has a rest in floating point. */
function isMultiple(value: number, step: number): boolean {
  const quotient = value / step;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient));
}
