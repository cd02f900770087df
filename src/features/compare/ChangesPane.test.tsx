// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { compareDescriptions } from '../../openapi/compare/index.ts';
import { openDescription } from '../../openapi/index.ts';
import { singleDocument } from '../../store/state.ts';
import { click, named, render } from '../simulator/renderForTest.tsx';
import ChangesPane from './ChangesPane.tsx';
import { changeCount, changeRows } from './changeRows.ts';

const operation = (index: number, key: string, kinds: string) => `  /things/${index}:
    post:
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [url, sink]
              properties:
                url: { type: string, format: uri, example: 'https://c.example/url' }
                sink: { type: string, format: uri, example: 'https://c.example/sink' }
      responses: { '201': { description: ok } }
      callbacks:
        onThing${index}:
          '${key}':
            post:
              requestBody:
                content:
                  application/json:
                    schema: { type: object, properties: { kind: { type: string, enum: ${kinds} } } }
              responses: { '204': { description: ok } }
`;
const describeMany = (count: number, key: string, kinds: string) =>
  openDescription(
    singleDocument(
      'a.yaml',
      `openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n${Array.from({ length: count }, (_, index) =>
        operation(index, key, kinds),
      ).join('')}`,
    ),
  );
const comparisonOf = (count: number) =>
  compareDescriptions({
    before: describeMany(count, '{$request.body#/url}', '[a, b]'),
    after: describeMany(count, '{$request.body#/sink}', '[a]'),
  });
const ONE = comparisonOf(1);
const pane = {
  comparison: ONE,
  outOfDate: false,
  onRetry: () => {},
  onPress: () => {},
  onPressRequest: () => {},
};

describe('the list of changes', () => {
  it('says of each for whom it matters, why, and what was there before and after', () => {
    const { container } = render(<ChangesPane {...pane} />);
    const [first] = [...container.querySelectorAll('li')].filter((each) =>
      each.textContent?.includes('The key now reads'),
    );
    expect(container.querySelector('[role="status"]')?.textContent).toBe(ONE.summary);
    expect(first?.textContent).toContain('Receiver: safe');
    expect(first?.textContent).toContain('Subscriber: breaks');
    expect(first?.textContent).toContain('The subscriber must send the value elsewhere.');
    expect(first?.textContent).toContain('Before{$request.body#/url}');
    expect(first?.textContent).toContain('After{$request.body#/sink}');
  });

  it('has the callback URL before and after, under each scenario where it differs', () => {
    const { container } = render(<ChangesPane {...pane} />);
    const table = named(container, 'table', 'Callback URL of onThing0, before and after');
    const row = [...table.querySelectorAll('tbody tr')].find((each) =>
      each.querySelector('th')?.textContent?.startsWith('As in Exchange'),
    );
    expect([...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([
      'https://c.example/url',
      'https://c.example/sink',
    ]);
  });

  it('goes to a change, and to its place in either version', () => {
    const onPress = vi.fn();
    const { container } = render(<ChangesPane {...pane} onPress={onPress} />);
    const [change] = ONE.operations[0]?.requests[0]?.changes ?? [];
    const request = ONE.operations[0]?.requests[0];
    const what = (change?.what ?? '').replaceAll('`', '');
    click(named(container, 'button', `Before: ${what}`));
    click(named(container, 'button', `After: ${what}`));
    expect(onPress.mock.calls).toEqual([
      [change, request, 'before'],
      [change, request, 'after'],
    ]);
  });

  it('can leave out all that breaks nobody', () => {
    const { container } = render(<ChangesPane {...pane} />);
    expect(container.textContent).toContain('Receiver: safeSubscriber: safe');
    const box = container.querySelector('input[type="checkbox"]');
    if (box instanceof HTMLElement) click(box);
    expect(container.textContent).not.toContain('Receiver: safeSubscriber: safe');
    expect(container.textContent).toContain('Subscriber: breaks');
  });

  it('keeps hundreds of changes out of the page until one is near them', () => {
    const many = comparisonOf(150);
    expect(changeCount(many)).toBeGreaterThanOrEqual(300);
    const { container } = render(<ChangesPane {...pane} comparison={many} />);
    expect(container.querySelectorAll('li').length).toBeLessThan(100);
    expect(changeRows(many, true).length).toBeLessThan(changeRows(many, false).length);
  });

  it('says that it waits, and why there is no answer', () => {
    const onRetry = vi.fn();
    expect(render(<ChangesPane {...pane} comparison={undefined} />).container.textContent).toContain(
      'Comparing…',
    );
    const failed = render(
      <ChangesPane {...pane} comparison={undefined} failed="stopped" onRetry={onRetry} />,
    );
    expect(failed.container.textContent).toContain('The comparison was stopped.');
    click(named(failed.container, 'button', 'Try again'));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
