import { expect, it } from 'vitest';
import type { ScenarioRow } from './scenario.types.ts';
import { scenariosCsv, scenariosMarkdown } from './scenarioText.ts';

const row = (more: Partial<ScenarioRow>): ScenarioRow => ({
  id: 'a',
  group: 'generated',
  name: 'Without id',
  differs: 'id absent',
  reason: 'because the query parameter `id` is optional',
  edits: {},
  callbackUrl: { kind: 'url', url: 'https://c.example/a|b', notes: [] },
  differences: [],
  ...more,
});

const none = row({
  name: '=cmd|a',
  differs: '<img> [x](y) `a`\r\nb',
  callbackUrl: { kind: 'none', cause: 'missing', reason: 'it, "x"' },
  forbidden: '`maxLength` allows 5 characters',
});

it('writes a table of Markdown whose cells hold whatever a document names', () => {
  expect(scenariosMarkdown([row({}), none])).toBe(
    [
      '| Scenario | What differs | Callback URL | Why |',
      '| --- | --- | --- | --- |',
      '| Without id | id absent | `https://c.example/a\\|b` | because the query parameter `id` is optional |',
      '| =cmd\\|a | \\<img\\> \\[x\\](y) \\`a\\`\\\\r\\\\nb | No callback URL: it, "x" | because the query parameter `id` is optional; the description forbids it: `maxLength` allows 5 characters |',
      '',
    ].join('\n'),
  );
});

it('fences a URL with more backticks than it has, and cuts a long one', () => {
  const url = `https://c.example/\`\`${'a'.repeat(400)}`;
  const text = scenariosMarkdown([row({ callbackUrl: { kind: 'url', url, notes: [] } })]);
  expect(text).toContain(`| \`\`\` ${url.slice(0, 300)}… \`\`\` |`);
});

it('writes CSV in which no cell is a formula', () => {
  expect(scenariosCsv([none, row({ name: '-1', differs: '@a', reason: '+b', expectation: 'fail' })])).toBe(
    [
      'Scenario,What differs,Callback URL,Why,Expectation',
      '\'=cmd|a,"<img> [x](y) `a`\r\nb","No callback URL: it, ""x""",because the query parameter `id` is optional; the description forbids it: `maxLength` allows 5 characters,',
      "'-1,'@a,https://c.example/a|b,'+b,fail",
      '',
    ].join('\r\n'),
  );
});
