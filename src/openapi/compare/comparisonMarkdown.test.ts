import { expect, it } from 'vitest';
import { AT, asCallback, BASE, compared, edited } from './compare.fixture.ts';
import { comparisonMarkdown } from './comparisonMarkdown.ts';
import { sentenceWords } from './comparisonSections.ts';

const escapes = {
  text: (text: string) => text.replace(/[|*<]/g, '\\$&'),
  code: (text: string) => `\`${text.replaceAll('|', '\\|')}\``,
};

it('writes the gravest change first, an operation a heading, and the URLs before and after', () => {
  const after = edited({
    ...asCallback({ key: '{$request.query.cb}/data' }),
    [`${AT.callbacks}/a|b`]: { 'https://c.example/|': { post: {} } },
  });
  expect(comparisonMarkdown(compared(BASE, after), escapes)).toEqual([
    '1 change breaks the subscriber; 1 is safe.',
    '',
    '### `POST /streams`',
    '',
    '#### onData',
    '',
    '| Receiver | Subscriber | What changed | Why |',
    '| --- | --- | --- | --- |',
    '| safe | breaks | The key now reads `$request.query.cb` instead of `$request.body#/url`. | The subscriber must send the value elsewhere. |',
    '',
    '| Scenario | URL before | URL after |',
    '| --- | --- | --- |',
    '| As it was sent before | `https://consumer.example/cb/data` | No callback URL: the optional query parameter `cb` is not sent, so no callback is made |',
    '| As in Exchange | `https://consumer.example/cb/data` | `https://consumer.example/q/data` |',
    '',
    '#### a\\|b, new',
    '',
    '| Receiver | Subscriber | What changed | Why |',
    '| --- | --- | --- | --- |',
    '| safe | safe | The callback `a\\|b` is new. | Its URL comes from elsewhere, so nothing new arrives at the addresses of today. |',
  ]);
});

it('says that nothing changed', () => {
  expect(comparisonMarkdown(compared(BASE, BASE), escapes)).toEqual([
    'Nothing changed for callbacks.',
    '',
    '1 request did not change.',
  ]);
});

it.each([
  [
    '`a` is gone.',
    [
      ['code', 'a'],
      ['text', ' is gone.'],
    ],
  ],
  [
    'A `` a`b `` here',
    [
      ['text', 'A '],
      ['code', 'a`b'],
      ['text', ' here'],
    ],
  ],
  ['a ` b', [['text', 'a ` b']]],
  ['', []],
])('reads the code in %s', (sentence, words) => {
  expect(sentenceWords(sentence).map(({ kind, text }) => [kind, text])).toEqual(words);
});
