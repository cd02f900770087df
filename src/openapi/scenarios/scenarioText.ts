import { shorten } from '../source/words.ts';
import type { ScenarioRow } from './scenario.types.ts';

const HEAD = ['Scenario', 'What differs', 'Callback URL', 'Why', 'Expectation'] as const;
const LONGEST_CELL = 300;

/**
 * The table as Markdown. Long cells are cut after 300 characters.
 *
 * @example scenariosMarkdown(rows).split('\n')[0] // '| Scenario | What differs | Callback URL | Why |'
 */
export function scenariosMarkdown(rows: readonly ScenarioRow[]): string {
  const [head, ...cells] = table(rows);
  const line = (each: readonly string[] = []) => `| ${each.join(' | ')} |`;
  const written = cells.map((each, index) => line(markdownCells(each, rows[index])));
  return [line(head), line(head?.map(() => '---')), ...written, ''].join('\n');
}

function markdownCells(cells: readonly string[], row: ScenarioRow | undefined): readonly string[] {
  const [name = '', differs = '', url = '', why = '', ...expectation] = cells.map((cell) =>
    shorten(cell, LONGEST_CELL),
  );
  return [
    plainCell(name),
    plainCell(differs),
    row?.callbackUrl.kind === 'url' ? codeCell(url) : sentenceCell(url),
    sentenceCell(why),
    ...expectation,
  ];
}

/**
 * The table as CSV (RFC 4180), whole texts. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * @example scenariosCsv(rows).split('\r\n')[0] // 'Scenario,What differs,Callback URL,Why'
 */
export function scenariosCsv(rows: readonly ScenarioRow[]): string {
  return table(rows)
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');
}

/** The last column only where something was expected. */
function table(rows: readonly ScenarioRow[]): readonly (readonly string[])[] {
  const expects = rows.some(({ expectation }) => expectation !== undefined);
  const width = expects ? HEAD.length : HEAD.length - 1;
  return [HEAD, ...rows.map(cellsOf)].map((cells) => cells.slice(0, width));
}

function cellsOf({
  name,
  differs,
  callbackUrl,
  reason,
  forbidden,
  expectation,
}: ScenarioRow): readonly string[] {
  const url = callbackUrl.kind === 'url' ? callbackUrl.url : `No callback URL: ${callbackUrl.reason}`;
  const why = forbidden === undefined ? reason : `${reason}; the description forbids it: ${forbidden}`;
  return [name, differs, url, why, expectation ?? ''];
}

/** What would end the cell, start a tag or link, or format text. */
function plainCell(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~#!&]/g, '\\$&');
}

/** A sentence of this project, whose code is in backticks; names in it may hold anything. */
function sentenceCell(text: string): string {
  return /<|\]\(/.test(text) ? plainCell(text) : oneLine(text).replace(/\|/g, '\\|');
}

/** URLs are shown, not linked: half of them are attacks. */
function codeCell(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const longest = runs.reduce((most, each) => Math.max(most, each.length), 0);
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${oneLine(text).replace(/\|/g, '\\|')}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]/g, (each) => ({ '\r': '\\r', '\n': '\\n' })[each] ?? ' ').trim();
}

function csvCell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}
