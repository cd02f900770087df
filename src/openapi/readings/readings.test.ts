import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKey } from '../expression/parseKey.ts';
import { exchangeOf, jsonBody } from '../simulation/exchange.fixture.ts';
import { DEFAULT_READINGS, READING_VALUES } from '../simulation/readings.ts';
import { parseReadings, readingText } from '../simulation/readingText.ts';
import { compareReadings } from './compareReadings.ts';
import { READING_PRESETS, READING_SWITCHES } from './readingTable.ts';
import { readingWords } from './readingWords.ts';

describe('the switches', () => {
  it('are one for each reading, the default first', () => {
    expect(READING_SWITCHES.map(({ id }) => id)).toEqual(Array.from({ length: 11 }, (_, at) => `R${at + 1}`));
    expect(
      Object.fromEntries(READING_SWITCHES.map(({ name, options }) => [name, options[0]?.value])),
    ).toEqual(DEFAULT_READINGS);
  });

  it('have an option for each value', () => {
    expect(
      Object.fromEntries(
        READING_SWITCHES.map(({ name, options }) => [name, options.map(({ value }) => value)]),
      ),
    ).toEqual(READING_VALUES);
  });

  it('survive a link in any combination', () => {
    const readings = fc.record(
      Object.fromEntries(
        READING_SWITCHES.map(({ name, options }) => [
          name,
          fc.constantFrom(...options.map(({ value }) => value)),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(readings, (changed) => {
        const restored = { ...DEFAULT_READINGS, ...parseReadings(readingText(changed)) };
        expect(restored).toEqual({ ...DEFAULT_READINGS, ...changed });
      }),
    );
  });

  it('pass over what a link does not know', () => {
    expect(parseReadings('R4:data,R99:x,R2:nonsense,__proto__:x,R1')).toEqual({ encoding: 'data' });
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseReadings(text);
        expect(parseReadings(readingText(read))).toEqual(read);
      }),
    );
  });

  it('say in words what was changed', () => {
    expect(readingWords({ null: 'text', missing: 'none' })).toEqual(['Null: the text `null`']);
    expect(readingWords({ lists: 'json' })).toEqual(['Lists and objects: JSON']);
  });
});

describe('the outcomes side by side', () => {
  const exchange = exchangeOf({ request: { body: jsonBody({ b: 'https://c.example', z: null, e: 'a&b' }) } });

  it('tell which readings matter', () => {
    const compared = compareReadings(parseKey('{$request.body#/b}/{$request.body#/z}'), exchange, {
      minor: '3.1',
    });
    expect(compared.filter(({ matters }) => matters).map((each) => each.switch.title)).toEqual(['Null']);
    expect(compared[1]?.outcomes.map(({ simulation }) => simulation.callbackUrl)).toMatchObject([
      { kind: 'none' },
      { url: 'https://c.example/' },
      { url: 'https://c.example/null' },
    ]);
  });

  it('keep the other readings that were changed', () => {
    const options = { minor: '3.1', readings: { null: 'empty' } } as const;
    const compared = compareReadings(
      parseKey('{$request.body#/b}/{$request.body#/z}?{$request.body#/e}'),
      exchange,
      options,
    );
    expect(compared.filter(({ matters }) => matters).map((each) => each.switch.id)).toEqual(['R2', 'R4']);
    expect(compared[1]?.chosen).toBe('empty');
  });
});

it.each([
  ['Arazzo 1.1', 'https://c.example/null/["x"]'],
  ['Template (RFC 6570)', 'https://c.example//x'],
])('the preset %s', (name, wanted) => {
  const readings = READING_PRESETS.find((each) => each.name === name)?.readings ?? {};
  const exchange = exchangeOf({ request: { body: jsonBody({ b: 'https://c.example', z: null, l: ['x'] }) } });
  const compared = compareReadings(
    parseKey('{$request.body#/b}/{$request.body#/z}/{$request.body#/l}'),
    exchange,
    {
      minor: '3.1',
      readings,
    },
  );
  const chosen = compared[0]?.outcomes[0]?.simulation.callbackUrl;
  const asChosen = compared[1]?.outcomes.find(({ option }) => option.value === compared[1]?.chosen);
  expect(chosen?.kind ?? '').not.toBe('');
  expect(asChosen?.simulation.callbackUrl).toMatchObject({ url: wanted });
});
