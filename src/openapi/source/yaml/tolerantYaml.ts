import type { Document, ParsedNode } from 'yaml';
import { Composer, Parser } from 'yaml';
import { createLineIndex } from '../lineColumn.ts';
import type { ParsedSource, SourceProblem } from '../parsedSource.ts';
import type { Range } from '../range.ts';
import { findDeepYaml } from './findDeepYaml.ts';
import { maskBraces } from './maskBraces.ts';
import type { ShallowNode } from './shallowNodes.ts';
import { findShallowNodes } from './shallowNodes.ts';
import { joinLines, tooShallow } from './shallowYaml.ts';
import { readSoundYaml } from './soundYaml.ts';
import { untolerable } from './tolerable.ts';
import { explainYaml } from './tolerantMessages.ts';
import { readYamlNodes } from './tolerantReading.ts';
import { endOfLine } from './yamlScan.ts';
import { firstProblems, moreDocuments, unreadYaml, yamlSource } from './yamlSource.ts';

/** How many of the parser's errors are looked at: each costs a look along its line. */
const MOST_ERRORS = 500;

/**
 * The library recurses. Where the stack ends it catches the exception, but an engine that has to compile a regular
 * expression there ends the process.
 */
const MOST_LEVELS = 500;

/** Dates and binary data stay text, repeated keys are found while reading values, and harmless faults are accepted. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: false,
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
  logLevel: 'silent',
} as const;

const UNKNOWN_FAULT: SourceProblem = {
  code: 'syntax',
  severity: 'error',
  message: 'YAML cannot read this.',
  range: { start: 0, end: 0 },
};

interface Stream {
  readonly first: Document<ParsedNode>;
  /** Where a second document starts; only the first is read. */
  readonly second?: Range;
}

/**
 * Reads YAML 1.2 text, broken or not, with the core schema; the first document of a stream. It is slow and large, so
 * it is a module of its own, loaded when `parseSource` met a text that needs it.
 *
 * @param fault What the fast parser stumbled over; all that is said of a text that is too large to read here.
 * @returns Always a source: a broken text has problems, and the value of what could be read.
 * @example tolerantYaml('a: 1\nb: {').value // { a: 1, b: {} }, with a problem
 */
export function tolerantYaml(text: string, fault = UNKNOWN_FAULT): ParsedSource {
  const deep = findDeepYaml(text, MOST_LEVELS);
  if (deep >= 0) return unreadYaml(faultOfDepth(text, deep));
  const why = untolerable(text);
  if (why !== undefined) {
    const message = `${fault.message} This document ${why}, so nothing after the fault is read: fix it first.`;
    return unreadYaml({ ...fault, message });
  }
  try {
    const shallow = findShallowNodes(text);
    return shallow.length === 0 ? sourceOf(text, compose(text)) : readShallow(text, shallow);
  } catch (error) {
    // The library is not known to throw; if it does, the reader should still see a document with a problem.
    const message = `This text cannot be read as YAML (${error instanceof Error ? error.message : 'unknown fault'}).`;
    return unreadYaml({ code: 'syntax', severity: 'error', message, range: { start: 0, end: text.length } });
  }
}

function faultOfDepth(text: string, start: number): SourceProblem {
  const message = `This is nested more than ${MOST_LEVELS} levels deep, so nothing of this text is read: move it into a component and refer to it with \`$ref\`.`;
  return { code: 'too-deep', severity: 'error', message, range: { start, end: endOfLine(text, start) } };
}

/** Reads a text with lines that are not indented enough as if they were, unless that makes no better sense of it. */
function readShallow(text: string, shallow: readonly ShallowNode[]): ParsedSource {
  const joined = joinLines(text, shallow);
  const problems = shallow.map((node) => tooShallow(text, node)).filter((problem) => problem !== undefined);
  const sound = readSoundYaml(text, joined);
  if ('value' in sound) return { ...sound, problems: firstProblems([...problems, ...sound.problems]) };
  const [asMeant, asWritten] = [compose(joined), compose(text)];
  return asMeant.first.errors.length < asWritten.first.errors.length
    ? sourceOf(text, asMeant, joined, problems)
    : sourceOf(text, asWritten);
}

function sourceOf(
  text: string,
  { first, second }: Stream,
  joined = text,
  found: readonly SourceProblem[] = [],
): ParsedSource {
  const reading = readYamlNodes(text, first.contents, joined);
  const syntax = [...first.errors.slice(0, MOST_ERRORS), ...first.warnings.slice(0, MOST_ERRORS)].map(
    (error) => explainYaml(error, text),
  );
  const problems = [...found, ...controlCharacter(text), ...onePerLine(syntax, text), ...reading.problems];
  if (second !== undefined) problems.push(moreDocuments(second));
  return yamlSource(text, { ...reading, problems });
}

/** Composes the first document; a second time with braces masked, where that leaves fewer errors. */
function compose(text: string): Stream {
  let best = composeOnce(text);
  let masked = text;
  for (let round = 0; round < 4 && best.first.errors.length > 0; round++) {
    const next = maskBraces(
      masked,
      best.first.errors.slice(0, MOST_ERRORS).map(({ pos }) => pos[0]),
    );
    if (next === masked) return best;
    masked = next;
    const again = composeOnce(masked);
    if (again.first.errors.length >= best.first.errors.length) return best;
    best = again;
  }
  return best;
}

function composeOnce(text: string): Stream {
  const composer = new Composer<ParsedNode>(OPTIONS);
  let first: Document<ParsedNode> | undefined;
  for (const document of composer.compose(new Parser().parse(text), true, text.length)) {
    if (first !== undefined) return { first, second: markerBefore(text, document.range?.[0] ?? text.length) };
    first = document;
  }
  if (first === undefined) throw new Error('no document');
  return { first };
}

/** The `---` at or before the offset at which a further document's content starts. */
function markerBefore(text: string, offset: number): Range {
  const marker = Math.max(0, text.lastIndexOf('---', offset));
  return { start: marker, end: Math.min(marker + 3, text.length) };
}

/** The library reads on over what no YAML text may hold (YAML 1.2, §5.1). A file in UTF-16 is full of it. */
function controlCharacter(text: string): readonly SourceProblem[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this looks for them.
  const found = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
  if (found === null) return [];
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `The character U+${code} cannot be part of YAML: remove it, or save the file as UTF-8 if it is full of them.`;
  return [
    { code: 'syntax', severity: 'error', message, range: { start: found.index, end: found.index + 1 } },
  ];
}

function onePerLine(problems: readonly SourceProblem[], text: string): SourceProblem[] {
  if (problems.length === 0) return [];
  const { toLineColumn } = createLineIndex(text);
  const lines = new Set<number>();
  return problems.filter(({ range }) => {
    const { line } = toLineColumn(range.start);
    return !lines.has(line) && lines.add(line);
  });
}
