import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../source/json.ts';
import { carryNotes } from './carryNotes.ts';
import { expressionNames } from './expressionNames.ts';
import { listNotes, noteTargetWords } from './listNotes.ts';
import type { NotePlace } from './note.types.ts';
import { noteRange, problemPlaces } from './notePlaces.ts';
import { noted } from './notes.fixture.ts';
import { noteText } from './noteText.ts';
import { packNotes, readNotes } from './readNotes.ts';
import { requestPlaces } from './requestPlaces.ts';

const KEY = '{$request.query.url}/{$request.body#/id}';
const one = noted(KEY);
const [operation = '', webhook = '', callback = ''] = one.ids;
const at = (id: string, kind?: NonNullable<NotePlace['part']>['kind'], name = ''): NotePlace =>
  kind ? { id, part: { kind, name } } : { id };

describe('noteText', () => {
  it.each([
    [' How long\r\nis it retried? ', 'How long\nis it retried?'],
    ['a\u0000b\u001bc\u2028d', 'abc\nd'],
    ['a\u202Eb\u2066c\u200Fd', 'abcd'],
    ['half \ud800 of it', 'half  of it'],
    [' \n\t ', ''],
    ['<b>שלום</b> 👩‍👩‍👧', '<b>שלום</b> 👩‍👩‍👧'],
  ])('keeps of %j what can be seen', (typed, text) => {
    expect(noteText(typed)).toBe(text);
    expect(noteText(text)).toBe(text);
  });

  it('cuts between two characters', () => {
    expect(noteText(`${'a'.repeat(499)}😀`)).toBe('a'.repeat(499));
    expect(noteText('😀'.repeat(1_000))).toBe('😀'.repeat(250));
  });
});

describe('packed notes', () => {
  it('come back', () => {
    const notes = [
      { at: at('/a'), text: 'One' },
      { at: at('/a', 'url', '$request.body#/id'), text: 'Two' },
      { at: at('', 'problem', 'syntax'), text: 'Three' },
    ];
    expect(packNotes(notes)).toEqual([
      ['/a', '', 'One'],
      ['/a', 'u$request.body#/id', 'Two'],
      ['', 'psyntax', 'Three'],
    ]);
    expect(readNotes(packNotes(notes))).toEqual(notes);
  });

  it.each<readonly [string, JsonValue | undefined]>([
    ['nothing', undefined],
    ['an object', { 0: ['/a', '', 'x'] }],
    ['no lists', ['/a', 7, null, {}]],
    [
      'members that are no texts',
      [
        [1, '', 'x'],
        ['/a', null, 'x'],
        ['/a', '', {}],
        ['/a', ''],
      ],
    ],
    [
      'a part of no known kind',
      [
        ['/a', 'zx', 'x'],
        ['/a', '__proto__', 'x'],
      ],
    ],
    ['a part without a name', [['/a', 'r', 'x']]],
    [
      'no place',
      [
        ['', '', 'x'],
        ['', 'r204', 'x'],
      ],
    ],
    ['a text of nothing that is seen', [['/a', '', '\u0000 \u202E\n']]],
    ['a place that is too long', [['/'.repeat(20_000), '', 'x']]],
  ])('of %s hold no note', (_, json) => {
    expect(readNotes(json)).toEqual([]);
  });

  it('have a limit on how many they are, and how long', () => {
    const many = Array.from({ length: 1_000 }, () => ['/a', '', 'x'.repeat(10_000)]);
    const read = readNotes(many);
    expect(read).toHaveLength(30);
    expect(read.every(({ text }) => text.length === 500)).toBe(true);
  });
});

describe('a listed note', () => {
  it.each([
    [at(operation), 'the operation `POST /a`'],
    [at(callback), 'the callback request `onA`'],
    [at(webhook), 'the webhook `onPing`'],
    [at(callback, 'url', '$request.query.url'), '`$request.query.url` in the URL of `onA`'],
    [at(operation, 'field', 'request.query.url'), 'the query parameter `url` of `POST /a`'],
    [at(operation, 'field', 'response.header.Location'), 'the response header `Location` of `POST /a`'],
    [at(operation, 'reply', '201'), 'the response `201` of `POST /a`'],
    [at(callback, 'reply', '204'), 'the reply `204` of `onA`'],
    [at(callback, 'risk', 'F1'), 'the risk “the whole URL comes from the request” of `onA`'],
    [at(callback, 'scenario', 'Empty url'), 'the scenario `Empty url` of `onA`'],
  ])('says what %j is', (place, words) => {
    expect(listNotes([{ at: place, text: 'x' }], one)).toEqual([
      { at: place, text: 'x', number: 1, target: words, placeGone: false },
    ]);
  });

  it.each([
    [at('/paths/~1b/put'), 'the operation `PUT /b`'],
    [at('/paths/~1b/put/callbacks/onB/x/post'), 'the callback request `onB`'],
    [at('/webhooks/onPong/post'), 'the webhook `onPong`'],
    [at(callback, 'url', '$url'), '`$url` in the URL of `onA`'],
    [at(operation, 'field', 'request.query.gone'), 'the query parameter `gone` of `POST /a`'],
    [at(operation, 'field', 'request.body'), 'the request body of `POST /a`'],
    [at(callback, 'reply', '500'), 'the reply `500` of `onA`'],
    [at('', 'problem', 'syntax'), 'the problem `syntax`'],
  ])('says that %j is gone', (place, words) => {
    expect(listNotes([{ at: place, text: 'x' }], one)).toMatchObject([{ target: words, placeGone: true }]);
  });

  it('counts problems of one code', () => {
    const { analysis, ids } = noted('{$request.foo}/{$request.bar}');
    const places = [...problemPlaces(analysis.problems).values()].filter(({ part }) =>
      part?.name.startsWith('expr-source'),
    );
    expect(places.map(({ id, part }) => [id === ids.at(-1), part?.name])).toEqual([
      [true, 'expr-source'],
      [true, 'expr-source 2'],
    ]);
    for (const place of places) {
      expect(listNotes([{ at: place, text: 'x' }], { analysis, details: {} })).toMatchObject([
        { placeGone: false },
      ]);
      expect(noteTargetWords(place, analysis)).toMatch(
        /^the problem “Unknown source `\$request\.\w+`.*” in `onA`$/,
      );
    }
  });

  it('never throws, whatever its place is', () => {
    for (const name of ['__proto__', 'constructor', '`', 'expr-source 0', 'request', '..', '\u202E']) {
      for (const kind of ['url', 'field', 'reply', 'problem', 'risk', 'scenario'] as const) {
        for (const id of ['', '__proto__', '/', callback])
          expect(listNotes([{ at: at(id, kind, name), text: 'x' }], one)).toHaveLength(1);
      }
    }
  });
});

describe('the places around a request', () => {
  it('are its parts and replies, and those of the request it answers to', () => {
    expect(requestPlaces(one, callback)).toEqual([
      at(callback),
      at(callback, 'url', '$request.query.url'),
      at(callback, 'url', '$request.body#/id'),
      at(callback, 'reply', '204'),
      at(operation),
      at(operation, 'field', 'request.query.url'),
      at(operation, 'reply', '201'),
    ]);
    expect(requestPlaces(one, webhook)).toEqual([at(webhook), at(webhook, 'reply', '200')]);
    expect(requestPlaces(one, 'gone')).toEqual([]);
  });

  it('are all in the description, each in the document', () => {
    for (const place of requestPlaces(one, callback)) {
      expect(listNotes([{ at: place, text: 'x' }], one)[0]?.placeGone).toBe(false);
      expect(noteRange(place, one)?.uri).toBe('a.yaml');
    }
    expect(noteRange(at('gone'), one)).toBeUndefined();
  });
});

describe('the parts of a URL', () => {
  it('are named by their expressions, as they are simulated', () => {
    const named = (key: string) => {
      const { analysis } = noted(key);
      const [found] = analysis.operations.flatMap(({ callbacks }) => callbacks);
      return found && expressionNames(found);
    };
    expect(named(KEY)).toEqual(['$request.query.url', undefined, '$request.body#/id']);
    expect(named('$request.query.url')).toEqual(['$request.query.url']);
    expect(named('{$request.body.id}')).toEqual(['$request.body#/id']);
  });
});

describe('carried notes', () => {
  const notes = [
    { at: at(callback), text: 'One' },
    { at: at(callback, 'url', '$request.body#/id'), text: 'Two' },
    { at: at(operation, 'reply', '201'), text: 'Three' },
  ];

  it('stay the same while nothing moves', () => {
    expect(carryNotes(one.analysis, noted(KEY).analysis, notes, () => undefined)).toBe(notes);
  });

  it('follow the request, and an expression that was edited in its place', () => {
    const edited = noted('{$request.query.url}/{$request.body#/key}');
    const id = edited.ids.at(-1) ?? '';
    expect(carryNotes(one.analysis, edited.analysis, notes, () => id)).toEqual([
      { at: at(id), text: 'One' },
      { at: at(id, 'url', '$request.body#/key'), text: 'Two' },
      notes[2],
    ]);
  });

  it('stay on an expression that other text was added around', () => {
    const edited = noted('{$request.body#/id}/{$request.query.url}/{$method}');
    const id = edited.ids.at(-1) ?? '';
    expect(carryNotes(one.analysis, edited.analysis, notes, () => id)[1]?.at).toEqual(
      at(id, 'url', '$request.body#/id'),
    );
  });

  it('stay where they were when their request is gone', () => {
    expect(carryNotes(one.analysis, noted(KEY, 'onB').analysis, notes, () => undefined)).toBe(notes);
  });
});
