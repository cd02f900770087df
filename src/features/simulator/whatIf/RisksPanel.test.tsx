// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { OpenQuestion } from '../../../openapi/risks/index.ts';
import { click, named, render } from '../renderForTest.tsx';
import { factsOfKey } from './panels.fixture.ts';
import { RisksPanel } from './RisksPanel.tsx';

const { findings, control } = factsOfKey('{$request.query.url}?n={$request.query.note}');
const question: OpenQuestion = {
  id: 'F11',
  question: 'How does the receiver know who calls?',
  reason: '1 callback does not say',
  callbackIds: ['a'],
  reference: { label: 'Standard Webhooks', url: 'https://www.standardwebhooks.com/' },
};
const panel = {
  control,
  captions: ['query url', '', 'query note'],
  findings,
  isJudged: true,
  isWebhook: false,
  questions: [],
  sent: undefined,
  hosts: [],
  onTry: () => {},
};

describe('the risks', () => {
  it('begin with who decides what', () => {
    const { container } = render(<RisksPanel {...panel} />);
    const parts = [...container.querySelectorAll('dl > div')].map((part) =>
      [...part.children].map((each) => each.textContent),
    );
    expect(parts[1]).toEqual(['host', 'c.exampleAPI consumer, query url']);
    expect(parts[3]).toEqual(['query', 'n=document', 'a:bAPI consumer, query note']);
  });

  it('are a table of findings with their severity in words, a fix and a reference', () => {
    const { container } = render(<RisksPanel {...panel} />);
    const rows = [...named(container, 'table', 'Risks').querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(findings.length);
    expect(rows[0]?.textContent).toContain('Note: The whole URL comes from the request.');
    const f5 = rows.find((row) => row.textContent?.includes('add parameters'));
    expect(f5?.textContent).toContain('Warning: A value can add parameters.');
    expect(f5?.textContent).toContain('The description can rule it out: pattern:');
    expect(f5?.querySelector('a')?.getAttribute('href')).toMatch(/^https:/);
  });

  it('put the value that shows a finding into the sample', () => {
    const onTry = vi.fn();
    const { container } = render(<RisksPanel {...panel} onTry={onTry} />);
    click(named(container, 'button', 'Try: A value can add parameters'));
    expect(onTry).toHaveBeenCalledExactlyOnceWith({ source: 'request.query.note', value: 'a&b=c' });
  });

  it('name the URL sent instead, and the host that each parser sees', () => {
    const { container } = render(
      <RisksPanel
        {...panel}
        sent={{ url: 'https://c.example/b', changes: ['resolves `..`'] }}
        hosts={[
          { parser: 'WHATWG', usedBy: 'browsers', host: { kind: 'host', host: 'good.example' } },
          { parser: 'Java', usedBy: 'Microcks', host: { kind: 'error' } },
          { parser: 'Python', usedBy: 'requests', host: { kind: 'none' } },
        ]}
      />,
    );
    expect(container.textContent).toContain('Sent as https://c.example/b: a client resolves ...');
    const hosts = [...named(container, 'ul', 'Hosts by parser').children].map((each) => each.textContent);
    expect(hosts).toEqual([
      'WHATWG browsers good.example',
      'Java Microcks an error',
      'Python requests no host',
    ]);
  });

  it('end with the open questions of the document', () => {
    const { container } = render(<RisksPanel {...panel} questions={[question]} />);
    expect(container.textContent).toContain(
      'How does the receiver know who calls? 1 callback does not say. Standard Webhooks',
    );
  });

  it('are not denied before they were looked for', () => {
    const { container, rerender } = render(<RisksPanel {...panel} findings={[]} isJudged={false} />);
    expect(container.textContent).not.toContain('Nothing to remark');
    rerender(<RisksPanel {...panel} findings={[]} />);
    expect(container.textContent).toContain('Nothing to remark about this URL.');
  });

  it('of a webhook are the open questions alone', () => {
    const { container } = render(
      <RisksPanel {...panel} control={[]} findings={[]} isWebhook questions={[question]} />,
    );
    expect(container.textContent).toContain('registered outside this description');
    expect(container.textContent).toContain('Open questions');
    expect(container.textContent).not.toContain('Nothing to remark');
  });
});
