import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mermaidEscape } from './mermaid.ts';
import { plantUmlEscape } from './plantUml.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('#', ';', '%', '$', '&', '<', '>', 'wrap:', ' ', 'a', '\n', '35', '\u00a0'),
  }),
);

const ENTITY = /#(?:(\d+)|amp|lt|gt);/g;
const NAMED: Readonly<Record<string, string>> = { '#amp;': '&', '#lt;': '<', '#gt;': '>' };

/** As both renderers show a text: white space as a space, no control characters. */
function shown(each: string): string {
  const visible = each
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\n')
    .replaceAll(/[\u00a0\t\v\f]/g, ' ')
    .replaceAll(/(?!\n)\p{Cc}|\p{Surrogate}/gu, '\uFFFD');
  return visible;
}

it('Mermaid text has no character that means something, and stands for the text itself', () => {
  fc.assert(
    fc.property(text, (each) => {
      const escaped = mermaidEscape(each);
      const rest = escaped.replaceAll(ENTITY, 'x').replaceAll('<br/>', 'x');
      expect(rest).not.toMatch(/[#;<>&\n\u00a0]|%%|\$\$|^\s*(?:no)?wrap:/i);
      const read = escaped
        .replaceAll('<br/>', '\n')
        .replaceAll(ENTITY, (entity, code) => NAMED[entity] ?? String.fromCodePoint(Number(code)));
      expect(read.trim()).toBe(shown(each).trim());
    }),
  );
});

it('PlantUML text has no character that means something, and stands for the text itself', () => {
  fc.assert(
    fc.property(text, (each) => {
      const escaped = plantUmlEscape(each);
      const rest = escaped.replaceAll(/<U\+[0-9A-F]{4,6}>/g, '').replaceAll('\\n', '');
      expect(rest).toMatch(/^[A-Za-z0-9 .,?=:]*$/);
      const read = escaped
        .replaceAll('\\n', '\n')
        .replaceAll(/<U\+([0-9A-F]{4,6})>/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
      expect(read.replaceAll('\u00a0', ' ').trim()).toBe(shown(each).replaceAll('\u00a0', ' ').trim());
    }),
  );
});
