import type { Document, Node, ParsedNode } from 'yaml';
import { Composer, isScalar, Parser } from 'yaml';
import { locateCharacters } from './keyCharacters.ts';
import { maskBraces } from './maskBraces.ts';
import type { ParsedSource, SourceProblem } from './parsedSource.ts';
import type { Range } from './range.ts';
import { writeYamlKey } from './yamlKey.ts';
import { explainYaml } from './yamlMessages.ts';
import { rangeOf } from './yamlNodes.ts';
import { createYamlPositions } from './yamlPositions.ts';
import { readYamlValue } from './yamlValue.ts';

/** One fault often makes many errors after it; beyond these nobody reads on. */
const MAX_PROBLEMS = 50;

/** How many of the parser's errors are looked at: each costs a look along its line. */
const MAX_ERRORS = 500;

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

interface Stream {
  readonly first: Document<ParsedNode>;
  /** Where a second document starts; only the first is read. */
  readonly second?: Range;
}

/**
 * Reads YAML 1.2 text with the core schema; the first document of a stream.
 *
 * @returns Always a source: a broken text has problems, and the value of what could be read.
 */
export function readYaml(text: string): ParsedSource {
  try {
    return yamlSource(text, compose(text));
  } catch (error) {
    // The library is not known to throw; if it does, the reader should still see a document with a problem.
    const message = `This text cannot be read as YAML (${error instanceof Error ? error.message : 'unknown fault'}).`;
    return emptySource([
      { code: 'syntax', severity: 'error', message, range: { start: 0, end: text.length } },
    ]);
  }
}

function yamlSource(text: string, { first, second }: Stream): ParsedSource {
  const reading = readYamlValue(text, first.contents);
  const syntax = [...first.errors.slice(0, MAX_ERRORS), ...first.warnings.slice(0, MAX_ERRORS)].map((error) =>
    explainYaml(error, text),
  );
  const problems = [...onePerLine(syntax, text), ...reading.problems].sort(
    (a, b) => a.range.start - b.range.start,
  );
  if (second !== undefined) problems.push(moreDocuments(second));
  const positions = createYamlPositions(text, first.contents, reading.aliases);
  return {
    format: 'yaml',
    value: first.contents === null ? undefined : reading.value,
    problems: problems.slice(0, MAX_PROBLEMS),
    locate: positions.locate,
    locateInKey(pointer, span) {
      const key = positions.keyAt(pointer);
      return key && locateInKeyNode(text, key.node, span);
    },
    writeKey(pointer, key) {
      const found = positions.keyAt(pointer);
      return found && writeYamlKey(found.node, key, found.inFlow);
    },
    pointerAt: positions.pointerAt,
  };
}

/** Composes the first document; a second time with braces masked, where that leaves fewer errors. */
function compose(text: string): Stream {
  let best = composeOnce(text);
  let masked = text;
  for (let round = 0; round < 4 && best.first.errors.length > 0; round++) {
    const next = maskBraces(
      masked,
      best.first.errors.slice(0, MAX_ERRORS).map(({ pos }) => pos[0]),
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

function moreDocuments(range: Range): SourceProblem {
  const message =
    'Another YAML document starts here, and only the first one is read: remove this `---` and what follows, or open it on its own.';
  return { code: 'multiple-documents', severity: 'warning', message, range };
}

function onePerLine(problems: readonly SourceProblem[], text: string): SourceProblem[] {
  const lines = new Set<number>();
  return problems.filter(({ range }) => {
    const line = text.lastIndexOf('\n', range.start - 1);
    return !lines.has(line) && lines.add(line);
  });
}

function locateInKeyNode(text: string, key: Node, span: Range): Range {
  const range = rangeOf(key, text);
  const written = text.slice(range.start, range.end);
  if (isScalar(key)) {
    if (key.type === 'QUOTE_DOUBLE') return locateCharacters(written, range.start, 'double', span);
    if (key.type === 'QUOTE_SINGLE') return locateCharacters(written, range.start, 'single', span);
    return key.type === 'PLAIN' ? locateCharacters(written, range.start, 'plain', span) : range;
  }
  return locateInFlowKey(written, range, span);
}

/** `{$url}` was read as `{ $url }`: the brackets with one space, the rest as written. */
function locateInFlowKey(written: string, range: Range, span: Range): Range {
  const inner = written.slice(1, -1);
  if (!/^[{[][^\n]*[}\]]$/.test(written)) return range;
  const innerStart = 1 + inner.length - inner.trimStart().length;
  const last = inner.trim().length;
  const toWritten = (decoded: number, atInner: number) => {
    if (decoded <= 1) return decoded;
    if (decoded >= last + 3) return written.length - Math.max(0, last + 4 - decoded);
    return Math.min(Math.max(decoded - 2, 0), last) + atInner;
  };
  const start = Math.min(toWritten(span.start, innerStart), written.length);
  const end = Math.min(toWritten(span.end, innerStart), written.length);
  return { start: range.start + start, end: range.start + Math.max(start, end) };
}

function emptySource(problems: readonly SourceProblem[]): ParsedSource {
  const nothing = () => undefined;
  return {
    format: 'yaml',
    value: undefined,
    problems,
    locate: nothing,
    locateInKey: nothing,
    writeKey: nothing,
    pointerAt: () => '',
  };
}
