import { indentText } from './indentText.ts';

/** What a document needs around an excerpt. */
export type ScaffoldField = 'openapi' | 'info' | 'responses';

const BLOCK: Record<ScaffoldField, string> = {
  openapi: 'openapi: 3.1.1',
  info: 'info:\n  title: Pasted excerpt\n  version: 1.0.0',
  responses: "responses:\n  '200':\n    description: OK",
};

/** JSON, and as such YAML's flow style too. */
const FLOW: Record<ScaffoldField, string> = {
  openapi: '"openapi": "3.1.1"',
  info: '"info": { "title": "Pasted excerpt", "version": "1.0.0" }',
  responses: '"responses": { "200": { "description": "OK" } }',
};

/** A YAML member whose value is the text of a mapping. */
export function nestBlock(name: string, content: string): string {
  return `${name}:\n${indentText(content, 2)}`;
}

/** A JSON object with one member whose value is the text of an object. */
export function nestJson(name: string, content: string): string {
  return `{\n  ${JSON.stringify(name)}: ${indentText(content, 2).trimStart()}\n}`;
}

/** The fields, then the members of a block mapping's text. */
export function prependBlock(fields: readonly ScaffoldField[], content: string): string {
  return [...fields.map((field) => BLOCK[field]), content].join('\n');
}

/** The fields, then the members of the object that opens at `brace` and is not empty. */
export function prependFlow(fields: readonly ScaffoldField[], content: string, brace: number): string {
  if (fields.length === 0) return content;
  const rest = content.slice(brace + 1);
  const gap = /^[ \t]*\r?\n/.test(rest) ? '' : ' ';
  return `${content.slice(0, brace + 1)}\n  ${fields.map((field) => FLOW[field]).join(',\n  ')},${gap}${rest}`;
}
