import { describe, expect, it } from 'vitest';
import { keySlot } from './keySlot.ts';

/** The key with `|` at the caret; what is replaced comes back between brackets. */
function slotOf(marked: string) {
  const [before = '', after = ''] = marked.split('|');
  const slot = keySlot(before, after);
  if (!slot) return undefined;
  const key = before + after;
  const { start, end } = slot.range;
  const { kind, ...more } = slot.wanted;
  return {
    kind,
    ...more,
    replaces: `${key.slice(0, start)}[${key.slice(start, end)}]${key.slice(end)}`,
    prefix: slot.prefix,
    braces: `${slot.needsOpening ? '{' : ''}${slot.needsClosing ? '}' : ''}`,
  };
}

describe('keySlot', () => {
  it.each([
    ['|', 'expression', '[]', '{}'],
    ['{|', 'expression', '{[]', '}'],
    ['{|}', 'expression', '{[]}', ''],
    ['{$|}', 'expression', '{[$]}', ''],
    ['{$req|}', 'expression', '{[$req]}', ''],
    ['{requ|}/data', 'expression', '{[requ]}/data', ''],
    ['{ $re|}', 'expression', '{[ $re]}', ''],
    ['$|', 'expression', '[$]', ''],
    ['$request|', 'expression', '[$request]', ''],
    ['https://a.example/|', 'expression', 'https://a.example/[]', '{}'],
    ['https://a.example/$re|/x', 'expression', 'https://a.example/[$re]/x', '{}'],
    ['https://a.example/{$url}/{$|}', 'expression', 'https://a.example/{$url}/{[$]}', ''],
    ['{$re|/data', 'expression', '{[$re]/data', '}'],
    ['requ|', 'expression', '[requ]', '{}'],
  ])('%s wants an expression', (marked, kind, replaces, braces) => {
    expect(slotOf(marked)).toMatchObject({ kind, replaces, braces });
  });

  it.each([
    ['{$request.|}', { kind: 'source', message: 'request', replaces: '{$request.[]}' }],
    ['{$request.qu|}', { kind: 'source', message: 'request', replaces: '{$request.[qu]}' }],
    ['{$request.qu|.name}', { kind: 'source', message: 'request', replaces: '{$request.[qu.]name}' }],
    ['{$response.he|}', { kind: 'source', message: 'response', replaces: '{$response.[he]}' }],
    [
      '{$request.query.|}',
      { kind: 'name', in: 'query', message: 'request', replaces: '{$request.query.[]}' },
    ],
    ['{$request.query.ca|ll}/d', { kind: 'name', replaces: '{$request.query.[call]}/d' }],
    ['{$request.header.|}', { kind: 'name', in: 'header', replaces: '{$request.header.[]}' }],
    ['{$response.header.Lo|}', { kind: 'name', in: 'header', message: 'response' }],
    ['$request.path.i|', { kind: 'name', in: 'path', replaces: '$request.path.[i]', braces: '' }],
  ])('%s wants a source or a name', (marked, slot) => {
    expect(slotOf(marked)).toMatchObject(slot);
  });

  it.each([
    ['{$request.body|}', [], '{$request.body[]}', '#/'],
    ['{$request.body.|}', [], '{$request.body[.]}', '#/'],
    ['{$request.body.id|}', [], '{$request.body[.id]}', '#/'],
    ['{$request.body#|}', [], '{$request.body#[]}', '/'],
    ['{$request.body#i|}', [], '{$request.body#[i]}', '/'],
    ['{$request.body#/|}', [], '{$request.body#/[]}', ''],
    ['{$request.body#/a/|}', ['a'], '{$request.body#/a/[]}', ''],
    ['{$request.body#/a/b|}', ['a'], '{$request.body#/a/[b]}', ''],
    ['{$request.body#/a|/b}', [], '{$request.body#/[a]/b}', ''],
    ['{$request.body#/a~1b/c|}', ['a/b'], '{$request.body#/a~1b/[c]}', ''],
    ['{$request.body#/a~|}', [], '{$request.body#/[a~]}', ''],
  ])('%s wants a member', (marked, tokens, replaces, prefix) => {
    expect(slotOf(marked)).toMatchObject({ kind: 'member', tokens, replaces, prefix });
  });

  it.each(['{$nonsense.x|}', '{a/b|}', '{$url/a|}'])('%s is the beginning of nothing', (marked) => {
    expect(slotOf(marked)).toBeUndefined();
  });
});
