import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSequence } from './buildSequence.ts';
import type { Drawing, DrawnText } from './drawing.types.ts';
import { drawingSvg } from './drawingSvg.ts';
import { drawSequence } from './drawSequence.ts';
import { DARK_PALETTE, LIGHT_PALETTE } from './palettes.ts';
import type { SequencedCallback } from './sequence.types.ts';
import { textLines, textWidth } from './textLines.ts';

function drawingOf(text: string, count = 1): Drawing {
  const callbacks = Array.from(
    { length: count },
    (_, at): SequencedCallback => ({
      id: `cb${at}`,
      name: text,
      sender: 'provider',
      method: 'POST',
      target: `https://c.example/${text}`,
      key: text,
      reply: '204',
      conditions: at % 2 === 1 ? [text] : [],
      callbacks: [],
    }),
  );
  return drawSequence(
    buildSequence({
      title: text,
      operations: [
        {
          id: 'op',
          sender: 'consumer',
          method: 'POST',
          target: text,
          reply: '201',
          isWebhook: false,
          callbacks,
        },
      ],
      permalink: 'https://x.example/#v2',
    }),
  );
}

const texts = (drawing: Drawing): readonly DrawnText[] =>
  drawing.groups.flatMap(({ shapes }) => shapes.filter((shape) => shape.shape === 'text'));

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</svg><script>',
    ']]>',
    '\ud800',
    '\0',
    'a\nb',
    '&amp;',
    '"\'',
    '日本語 👩‍👩‍👧',
    'x'.repeat(500),
  ),
);

describe('a drawn sequence', () => {
  it('keeps all texts inside, none below another', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 6 }), (text, count) => {
        const drawing = drawingOf(text, count);
        for (const { y } of texts(drawing)) expect(y).toBeLessThan(drawing.height);
        const lines = new Set<string>();
        for (const { x, y } of texts(drawing)) {
          expect(lines.has(`${x} ${y}`)).toBe(false);
          lines.add(`${x} ${y}`);
        }
      }),
    );
  });

  it('names the request of each message', () => {
    const ids = drawingOf('data').groups.flatMap(({ id }) => id ?? []);
    expect(ids).toEqual(['op', 'op', 'cb0', 'cb0']);
  });
});

describe('its SVG', () => {
  it('holds the permalink, a title and a description, and no foreign element', () => {
    const svg = drawingSvg(drawingOf('data'), LIGHT_PALETTE);
    expect(svg).toContain('<metadata>https://x.example/#v2</metadata>');
    expect(svg).toMatch(/<title id="t">data<\/title><desc id="d">After POST data → 201/);
    expect(svg).toMatch(/<a href="https:\/\/x.example\/#v2"><text [^>]*>data<\/text><\/a>/);
    expect(svg).not.toMatch(/foreignObject|<script|<style/);
  });

  it('has balanced elements and no character that XML cannot hold, whatever the texts', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const svg = drawingSvg(drawingOf(text, 2), LIGHT_PALETTE);
        const open: string[] = [];
        for (const [, close, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
          if (close) expect(open.pop()).toBe(name);
          else if (!self) open.push(name);
        }
        expect(open).toEqual([]);
        expect([...svg].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
        expect(svg).not.toMatch(/[\ufffe\uffff]/);
      }),
    );
  });
});

describe('the lines of a text', () => {
  it('break after a slash, not within `//`', () => {
    const lines = textLines([{ text: 'https://a.example/b' }], 18, 9);
    expect(lines.map((line) => line.map(({ text }) => text).join(''))).toEqual(['https://a.example/', 'b']);
  });

  it('are more than a brace', () => {
    const of = (text: string, width: number) =>
      textLines([{ text }], width, 9).map((line) => line.map((piece) => piece.text).join(''));
    expect(of('{$request.body#/subscription}', 28)).toEqual(['{$request.body#/', 'subscription}']);
    expect(of('{$request.body#sink}', 19)).toEqual(['{$request.body', '#sink}']);
    expect(of('{abcdefghijklmnop}\nx', 17)).toEqual(['{abcdefghijklm', 'nop}\n', 'x']);
  });

  it('do not part a host from its scheme, and do not begin with a space', () => {
    const text = (pieces: ReturnType<typeof textLines>[number] = []) =>
      pieces.map((piece) => piece.text).join('');
    const [url] = textLines([{ text: 'query u = https://host.example' }], 19, 9);
    expect(text(url)).toBe('query u = ');
    const [, names] = textLines([{ text: 'onOne, onTwo' }], 8, 9);
    expect(text(names)).toBe('onTwo');
  });

  it('give the text back, each piece in its kind, unless they are cut', () => {
    const pieces = fc.array(
      fc.record({ text: fc.string(), kind: fc.constantFrom('query' as const, 'body' as const) }),
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 30 }), (all, width) => {
        const lines = textLines(all, width, 10_000);
        const characters = (each: readonly { text: string; kind?: string }[]) =>
          each.flatMap(({ text, kind }) => [...text].map((character) => `${character} ${kind}`));
        expect(lines.flatMap(characters).join('')).toBe(characters(all).join(''));
      }),
    );
  });

  it('end in an ellipsis where there are too many', () => {
    const [, last] = textLines([{ text: 'x'.repeat(100) }], 10, 2);
    expect(last?.map(({ text }) => text).join('')).toBe(`${'x'.repeat(9)}…`);
  });

  it('count characters beyond Latin as wide', () => {
    expect(textWidth('日本', 10, 'mono')).toBeGreaterThan(textWidth('ab', 10, 'mono'));
  });
});

describe('the palettes are the themes of the app', () => {
  const [light = '', dark = ''] = readFileSync('src/app/tokens.css', 'utf8').split('[data-theme="dark"]');
  it.each([
    ['light', LIGHT_PALETTE, light],
    ['dark', DARK_PALETTE, dark],
  ] as const)('%s', (_, { kinds, ...rest }, theme) => {
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1];
    expect(rest).toEqual({
      background: token('bg'),
      surface: token('surface'),
      sunken: token('sunken'),
      line: token('line-strong'),
      text: token('text'),
      soft: token('text-soft'),
      accent: token('accent'),
    });
    for (const kind of ['line', 'path', 'query', 'header', 'body'] as const) {
      expect(kinds[kind]).toEqual({ text: token(`kind-${kind}`), background: token(`kind-${kind}-bg`) });
    }
  });
});
