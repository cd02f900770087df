import { describe, expect, it } from 'vitest';
import { beginsWithHtml } from './beginsWithHtml.ts';

describe('beginsWithHtml', () => {
  it.each([
    ['<!doctype html><html></html>', true],
    ['\n <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', true],
    ['<html lang="en">', true],
    ['<!-- saved from --><!doctype html>', true],
    ['openapi: 3.1.0\ninfo: { description: "<html>" }', false],
    ['{"openapi": "3.1.0"}', false],
    ['<?xml version="1.0"?><a/>', false],
    ['', false],
    ['<?xml version="1.0"?>\n<!-- a -->\n<!-- b --><html>', true],
    ['<!-- a comment alone -->\n# Markdown', false],
    ['<!-- without an end <html>', false],
  ])('of %j is %s', (text, expected) => {
    expect(beginsWithHtml(text)).toBe(expected);
  });
});

it('comes to an end after many comments, with and without an end of their own', () => {
  expect(beginsWithHtml('<!-- -->\uFEFF '.repeat(400))).toBe(false);
  expect(beginsWithHtml(`${'<!----><!--'.repeat(400)}`)).toBe(false);
  expect(beginsWithHtml('<?xml '.repeat(800))).toBe(false);
});
