import { describe, expect, it } from 'vitest';
import { withoutMarkers } from './excerptText.ts';

describe('withoutMarkers', () => {
  it.each([
    ['%YAML 1.2\n---\na: 1\n...\n', 'a: 1'],
    ['# first\n---\n# second\na: 1', '# first\n\n# second\na: 1'],
    ['--- # why\na: 1', ' # why\na: 1'],
    ['  a: 1\n  b: 2', 'a: 1\nb: 2'],
    ['a: 1\n---\nb: 2', 'a: 1'],
    ['%a\nb: ---\n', '%a\nb: ---'],
  ])('of %j is %j', (text, expected) => {
    expect(withoutMarkers(text)).toBe(expected);
  });

  it('comes to an end after many paragraphs of a licence', () => {
    const licence = '# You may use it.\r\n\n \n'.repeat(2000);
    expect(withoutMarkers(`${licence}a: 1`)).toContain('\na: 1');
    expect(withoutMarkers(`${licence}---\na: 1`)).not.toContain('---');
  });
});
