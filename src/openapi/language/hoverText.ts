import type { Simulation, UrlPart } from '../simulation/simulation.ts';
import { inlineCode, shorten } from '../source/words.ts';
import type { Declaration } from './declarations.ts';

/** A few lines of Markdown, one paragraph each. */
export type HoverText = readonly string[];

/**
 * What is said of an expression in a callback key: its sentence, its value now, its declaration, the specification.
 *
 * All that comes from the document or its samples is escaped or in code, so that it shows as it is written.
 *
 * @param part The expression in the current simulation; absent where nothing can be simulated.
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
    ...declarations.slice(0, mostDeclarations).map(declarationText),
    ...(declarations.length > mostDeclarations
      ? [`… and ${declarations.length - mostDeclarations} more declarations`]
      : []),
    `[Specification: Runtime Expressions](${explanation.specUrl})`,
  ];
}

/** What is said of the rest of a callback key: the URL that the callback request goes to now. */
export function keyHover(method: string, simulation: Simulation | undefined, specUrl: string): HoverText {
  const link = `[Specification: Key Expression](${specUrl})`;
  if (!simulation) return [link];
  const { callbackUrl } = simulation;
  const url =
    callbackUrl.kind === 'url'
      ? `Callback URL now: ${escapeMarkdown(method)} ${code(callbackUrl.url)}`
      : `No callback URL: ${callbackUrl.reason}`;
  const read = simulation.repaired ? [`Read as ${code(simulation.key)}`] : [];
  return [url, ...read, link];
}

const mostDeclarations = 3;
const longestDescription = 300;

function valueText({ resolution }: Extract<UrlPart, { kind: 'expression' }>): string {
  if (resolution.kind !== 'resolved') return `No value now: ${resolution.message}.`;
  const generated = resolution.generated ? ', generated: the document gives no example' : '';
  const notes = resolution.notes.map((note) => `; ${note}`).join('');
  return `Value now: ${code(resolution.text)}, from ${inlineCode(resolution.source)}${generated}${notes}`;
}

function declarationText({ type, presence, description, deprecated }: Declaration): string {
  const facts = [type === '' ? 'any type' : escapeMarkdown(type), presence, deprecated ? 'deprecated' : ''];
  const text =
    description === undefined ? '' : `: ${escapeMarkdown(shorten(description.trim(), longestDescription))}`;
  return `Declared as ${facts.filter(Boolean).join(', ')}${text}`;
}

/** Longer than in messages: a value is what the reader came for. */
function code(text: string): string {
  const line = shorten(text.trim(), longestDescription).replaceAll(
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

/** Text of the document that is to be read as it stands: no markup, no HTML, no links, one line. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&:$=]/g, '\\$&');
}
