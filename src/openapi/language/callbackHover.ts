import { explainExpression } from '../expression/explainExpression.ts';
import type { Simulation, UrlPart } from '../simulation/simulation.ts';
import type { DocumentRange } from '../source/range.ts';
import { inlineCode, shorten } from '../source/words.ts';
import type { OpenApiMinor } from '../spec/documentKind.ts';
import { specUrl } from '../spec/specUrl.ts';
import type { CallbackRequest } from '../workspace/model.ts';
import type { Declaration } from './declarations.ts';
import { partsInDocument } from './partsInDocument.ts';

export interface CallbackHover {
  /** The characters it is about. */
  readonly range: DocumentRange;
  /** Paragraphs of Markdown in which nothing of the document is markup. */
  readonly lines: readonly string[];
}

/**
 * The hover text of a callback key.
 *
 * @param part Index in the parts of the document's key; absent between them.
 * @param simulation The current one; absent where the details are not known.
 * @returns Of an expression (or text read as one) its meaning and value, of any other place the callback URL.
 * @example callbackHover(callback, 0, simulation, '3.1', []).lines[0] // '**`$request.query.url`**'
 */
export function callbackHover(
  callback: CallbackRequest,
  part: number | undefined,
  simulation: Simulation | undefined,
  minor: OpenApiMinor,
  declarations: readonly Declaration[],
): CallbackHover {
  const written = part === undefined ? undefined : callback.parsed.parts[part];
  const now = part === undefined ? undefined : simulatedPart(callback, part, simulation);
  const expression = written?.kind === 'expression' ? written.expression : now?.expression;
  if (part === undefined || !expression) {
    const lines = keyHover(callback.method, simulation, specUrl(minor, 'key-expression'));
    return { range: callback.keyRange, lines };
  }
  const explained = explainExpression(expression, minor);
  const sentence = now?.explanation ?? explained.sentence;
  const raw = written?.kind === 'expression' ? written.raw : (now?.raw ?? '');
  return {
    range: callback.partRanges[part] ?? callback.keyRange,
    lines: expressionHover(raw, { ...explained, sentence }, now, declarations),
  };
}

/** What became of a part of the document's key; a repaired key has other parts. */
function simulatedPart(
  callback: CallbackRequest,
  part: number,
  simulation: Simulation | undefined,
): Extract<UrlPart, { kind: 'expression' }> | undefined {
  const candidates = partsInDocument(callback).flatMap(({ written }, index) => {
    const found = written.includes(part) ? simulation?.parts[index] : undefined;
    return found?.kind === 'expression' ? [found] : [];
  });
  return candidates[0];
}

/** A few lines of Markdown, one paragraph each. */
type HoverText = readonly string[];

/**
 * The hover of an expression in a callback key: its sentence, its value now, its declaration, the specification.
 *
 * All that comes from the document or its samples is escaped or in code, so that it shows as written.
 *
 * @param raw As written, with braces or without.
 * @param part The expression in the current simulation; absent where nothing can be simulated.
 * @example expressionHover('$url', explained, undefined, [])[0] // '**`$url`**'
 */
export function expressionHover(
  raw: string,
  explanation: { readonly sentence: string; readonly specUrl: string },
  part: Extract<UrlPart, { kind: 'expression' }> | undefined,
  declarations: readonly Declaration[],
): HoverText {
  return [
    `**${inlineCode(raw.replace(/^\{(.*)\}$/s, '$1'))}**`,
    explanation.sentence,
    ...(part ? [valueText(part)] : []),
    ...declarations.slice(0, MOST_DECLARATIONS).map(declarationText),
    ...(declarations.length > MOST_DECLARATIONS
      ? [`… and ${declarations.length - MOST_DECLARATIONS} more declarations`]
      : []),
    `[Specification: Runtime Expressions](${explanation.specUrl})`,
  ];
}

/** The hover of the rest of a callback key: the URL that the callback request goes to now. */
function keyHover(method: string, simulation: Simulation | undefined, specUrl: string): HoverText {
  const link = `[Specification: Key Expression](${specUrl})`;
  if (!simulation) return [link];
  const url = urlText(method, simulation, 'callback URL');
  const read = simulation.repaired ? [`Read as ${code(simulation.key)}`] : [];
  return [url, ...read, link];
}

/**
 * The URL that a request goes to now, or why there is none.
 *
 * @param name What the URL is called.
 * @example urlText('POST', simulation, 'callback URL') // 'Callback URL now: POST ` https://c.example `'
 */
export function urlText(method: string, { callbackUrl }: Simulation, name: string): string {
  return callbackUrl.kind === 'url'
    ? `${name.charAt(0).toUpperCase()}${name.slice(1)} now: ${escapeMarkdown(method)} ${code(callbackUrl.url)}`
    : `No ${name}: ${callbackUrl.reason}`;
}

const MOST_DECLARATIONS = 3;
const LONGEST_DESCRIPTION = 300;

function valueText({ resolution }: Extract<UrlPart, { kind: 'expression' }>): string {
  if (resolution.kind !== 'resolved') return `No value now: ${resolution.message}.`;
  const generated = resolution.generated ? ', generated: the document has no example' : '';
  const notes = resolution.notes.map((note) => `; ${note}`).join('');
  return `Value now: ${code(resolution.text)}, from ${inlineCode(resolution.source)}${generated}${notes}`;
}

function declarationText({ type, presence, description, deprecated }: Declaration): string {
  const facts = [type === '' ? 'any type' : escapeMarkdown(type), presence, deprecated ? 'deprecated' : ''];
  const text =
    description === undefined ? '' : `: ${escapeMarkdown(shorten(description.trim(), LONGEST_DESCRIPTION))}`;
  return `Declared as ${facts.filter(Boolean).join(', ')}${text}`;
}

/** Longer than in messages: a value is what the reader came for. */
function code(text: string): string {
  const line = shorten(text.trim(), LONGEST_DESCRIPTION).replaceAll(
    /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]/gu,
    ' ',
  );
  const fence = '`'.repeat(longestRun(line) + 1);
  return line === '' ? '(empty)' : `${fence} ${line} ${fence}`;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

/** Text of the document, shown literally: no markup, no HTML, no links, one line. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&:$=]/g, '\\$&');
}
