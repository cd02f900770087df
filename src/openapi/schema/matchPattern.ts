import { type CharacterSet, type PatternNode, parsePattern } from './patternNode.ts';

/** One step of the program that a pattern becomes; `to` are indexes of steps. */
type Step =
  | { readonly kind: 'character'; readonly has: CharacterSet }
  | { readonly kind: 'split'; readonly to: readonly number[] }
  | { readonly kind: 'start' | 'end' | 'match' };

const LONGEST_PATTERN = 1_000;
const MOST_STEPS = 3_000;
/** Steps of the program times characters of the text. */
const MOST_WORK = 4_000_000;

/**
 * Whether a text matches a `pattern` (JSON Schema Validation; ECMA-262, anywhere in the text), in time that grows with
 * the text's length only: patterns come from documents, and an engine that tries again can be kept busy for ever.
 *
 * @param pattern As the document has it.
 * @returns `undefined` if the pattern uses syntax that is not supported here (look-around, back references, `\b`, `\p`), or
 *   more work than is allowed.
 * @example matchesPattern('^https://', 'http://c.example') // false
 * @example matchesPattern('^(?!javascript:)', 'ftp:') // undefined
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  const program = programOf(pattern);
  if (program === undefined) return undefined;
  const characters = Array.from(text, (each) => each.codePointAt(0) ?? 0);
  if (program.length * (characters.length + 1) > MOST_WORK) return undefined;
  let current = new Set<number>();
  for (let at = 0; at <= characters.length; at += 1) {
    // A match may begin at every character.
    reach(program, current, [0], at, characters.length);
    if (current.has(program.length - 1)) return true;
    const code = characters[at];
    if (code === undefined) break;
    const next = new Set<number>();
    const moved: number[] = [];
    for (const index of current) {
      const step = program[index];
      if (step?.kind === 'character' && step.has(code)) moved.push(index + 1);
    }
    reach(program, next, moved, at + 1, characters.length);
    current = next;
  }
  return false;
}

/** Adds the steps that can be reached from some without reading a character. */
function reach(
  program: readonly Step[],
  found: Set<number>,
  from: readonly number[],
  at: number,
  end: number,
): void {
  const waiting = [...from];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (found.has(index)) continue;
    found.add(index);
    const step = program[index];
    if (step?.kind === 'split') for (const each of step.to) waiting.push(each);
    if ((step?.kind === 'start' && at === 0) || (step?.kind === 'end' && at === end)) waiting.push(index + 1);
  }
}

const known = new Map<string, readonly Step[] | undefined>();
const MOST_KNOWN = 200;

/** Many values are judged by few patterns. */
function programOf(pattern: string): readonly Step[] | undefined {
  if (known.has(pattern)) return known.get(pattern);
  const node = pattern.length > LONGEST_PATTERN ? undefined : parsePattern(pattern);
  const program = node && compile(node);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(pattern, program);
  return program;
}

/** Repetitions are written out, so that the program's length tells how much work there can be. */
function compile(root: PatternNode): readonly Step[] | undefined {
  const steps: Step[] = [];
  const put = (step: Step) => steps.push(step);
  /** Reserves a step that branches, and fills it in once its targets are known. */
  const branch = () => {
    const index = put({ kind: 'split', to: [] }) - 1;
    return (to: readonly number[]) => {
      steps[index] = { kind: 'split', to };
    };
  };
  emit(root);
  if (steps.length >= MOST_STEPS) return undefined;
  put({ kind: 'match' });
  return steps;

  function emit(node: PatternNode): void {
    if (steps.length >= MOST_STEPS) return;
    switch (node.kind) {
      case 'set':
        put({ kind: 'character', has: node.has });
        return;
      case 'start':
      case 'end':
        put({ kind: node.kind });
        return;
      case 'chain':
        for (const each of node.nodes) emit(each);
        return;
      case 'either':
        emitEither(node.nodes);
        return;
      case 'repeat':
        emitRepeat(node.node, node.min, node.max);
    }
  }

  function emitEither(nodes: readonly PatternNode[]): void {
    const choose = branch();
    const starts: number[] = [];
    const leave = nodes.map((each) => {
      starts.push(steps.length);
      emit(each);
      return branch();
    });
    choose(starts);
    for (const each of leave) each([steps.length]);
  }

  function emitRepeat(node: PatternNode, min: number, max: number | undefined): void {
    for (let count = 0; count < min && steps.length < MOST_STEPS; count += 1) emit(node);
    if (max === undefined) {
      const start = steps.length;
      const choose = branch();
      emit(node);
      branch()([start]);
      choose([start + 1, steps.length]);
      return;
    }
    const leave: ((to: readonly number[]) => void)[] = [];
    for (let count = min; count < max && steps.length < MOST_STEPS; count += 1) {
      const start = steps.length;
      const choose = branch();
      leave.push((to) => choose([start + 1, ...to]));
      emit(node);
    }
    for (const each of leave) each([steps.length]);
  }
}
