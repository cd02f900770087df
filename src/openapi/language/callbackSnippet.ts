import { NAMED_SOURCES } from '../expression/sources.ts';
import { escapeSnippet } from './completion.ts';
import type { Offers } from './offers.ts';

/** Written where an operation declares nothing that looks like a URL. */
const ANY_KEY = '{$request.query.callbackUrl}';

/**
 * The text of a whole callback, as a snippet; its key reads what the operation declares that looks most like a URL.
 *
 * @param level `callbacks` with the member of that name, `callback` without it.
 */
export function callbackSnippet(offers: Offers, level: 'callbacks' | 'callback', json: boolean): string {
  const key = urlKey(offers) ?? ANY_KEY;
  const lines = json ? jsonCallback(key) : yamlCallback(key);
  if (level === 'callback') return lines.join('\n');
  const inner = lines.map((line) => `  ${line}`);
  return (json ? ['"callbacks": {', ...inner, '}'] : ['callbacks:', ...inner]).join('\n');
}

/** A key that reads the URL to call: declared with a URL's format or name, nearest to hand first. */
function urlKey(offers: Offers): string | undefined {
  const names = NAMED_SOURCES.flatMap((location) =>
    offers
      .names('request', location)
      .filter(({ isUrl }) => isUrl)
      .map(({ text }) => `{$request.${location}.${text}}`),
  );
  return [...names, ...urlMembers(offers)].find((key) => !/[{}]/.test(key.slice(1, -1)));
}

/** Members of the body, and of the objects in it. */
function urlMembers(offers: Offers): readonly string[] {
  const outer = offers.members('request', []);
  const direct = outer.filter(({ isUrl, hasMembers }) => isUrl && !hasMembers);
  if (direct.length > 0) return direct.map(({ text }) => `{$request.body#/${text}}`);
  return outer
    .filter(({ hasMembers }) => hasMembers)
    .flatMap(({ text }) =>
      offers
        .members('request', [text])
        .filter(({ isUrl, hasMembers }) => isUrl && !hasMembers)
        .map((inner) => `{$request.body#/${text}/${inner.text}}`),
    );
}

function yamlCallback(key: string): readonly string[] {
  return [
    `${stop(1, 'onEvent')}:`,
    `  '${stop(2, key.replaceAll("'", "''"))}':`,
    `    ${stop(3, 'post')}:`,
    '      requestBody:',
    '        content:',
    '          application/json:',
    '            schema:',
    '              type: object',
    '      responses:',
    "        '204':",
    `          description: ${stop(4, 'Received.')}$0`,
  ];
}

function jsonCallback(key: string): readonly string[] {
  return [
    `"${stop(1, 'onEvent')}": {`,
    `  "${stop(2, JSON.stringify(key).slice(1, -1))}": {`,
    `    "${stop(3, 'post')}": {`,
    '      "requestBody": {',
    '        "content": { "application/json": { "schema": { "type": "object" } } }',
    '      },',
    '      "responses": {',
    `        "204": { "description": "${stop(4, 'Received.')}" }$0`,
    '      }',
    '    }',
    '  }',
    '}',
  ];
}

/** A place that Tab goes to, with its initial text. */
function stop(index: number, text: string): string {
  return `\${${index}:${escapeSnippet(text)}}`;
}
