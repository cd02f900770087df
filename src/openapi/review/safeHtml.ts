/** HTML that we wrote, with every text of others escaped. */
export interface SafeHtml {
  readonly text: string;
}

/**
 * Marks HTML that holds no text of others, or one that escaped it already.
 *
 * @example safeHtml('<br>').text // '<br>'
 */
export function safeHtml(text: string): SafeHtml {
  return { text };
}

type Part = string | SafeHtml | readonly SafeHtml[];

/**
 * A template whose texts are escaped, for elements and for values of attributes in double quotes.
 *
 * @example html`<b title="${'"'}">${'<'}</b>`.text // '<b title="&quot;">&lt;</b>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  return { text: strings.map((string, index) => string + written(parts[index])).join('') };
}

function written(part: Part | undefined): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  return 'text' in part ? part.text : part.map(({ text }) => text).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, (character) => (/\s/.test(character) ? ' ' : '\uFFFD'))
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
