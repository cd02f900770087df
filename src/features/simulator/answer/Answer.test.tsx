// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Simulation } from '../../../openapi/index.ts';
import { FocusContext } from '../../../store/focusHooks.ts';
import {
  answered,
  callback,
  exchange,
  expressionPart,
  headerLeftOut,
  invoices,
  literal,
  named as namedSource,
  objectInBody,
  operation,
  resolved,
  simulation,
  streams,
} from '../fixtures.ts';
import { fakeFocus } from '../focus/fakeFocus.fixture.ts';
import { click, named, render } from '../renderForTest.tsx';
import { Answer } from './Answer.tsx';

const silent = {
  onRevealKey: () => {},
  onGoToField: () => {},
  onGoToPart: () => {},
  onCopyUrl: () => {},
  onCopyCurl: () => {},
};

function answer(shown: Simulation, more: Partial<Parameters<typeof Answer>[0]> = {}) {
  return (
    <Answer
      operation={operation()}
      callback={callback('{$request.query.callbackUrl}/data')}
      exchange={exchange({}, answered(201))}
      simulation={shown}
      {...silent}
      {...more}
    />
  );
}

function status(container: HTMLElement): HTMLElement {
  return named(container, 'output[role="status"]', 'Callback URL');
}

describe('the sentence', () => {
  it('names request, status, sender and callback', () => {
    const { container } = render(answer(streams));
    expect(container.textContent).toContain('When POST /streams returns 201, the provider sends onData:');
  });

  it('says so where the callback comes before any response', () => {
    const { container } = render(answer(streams, { exchange: exchange() }));
    expect(container.textContent).toContain('before any response, the provider sends onData:');
  });

  it('turns the roles round where the provider sent the request', () => {
    const { container } = render(
      answer(streams, {
        operation: { method: 'POST', path: 'newPet', sender: 'provider' },
        callback: callback('k', { sender: 'consumer' }),
      }),
    );
    expect(container.textContent).toContain('When POST newPet returns 201, the consumer sends onData:');
  });
});

describe('the URL line', () => {
  it('holds exactly the URL as text, captions aside', () => {
    const { container } = render(answer(streams));
    expect(status(container).textContent).toBe('https://tonys-server.com/data');
    expect(status(container).getAttribute('aria-live')).toBe('off');
    expect(container.querySelectorAll('[role="status"], output')).toHaveLength(1);
    expect(status(container).querySelector('[data-part]')?.getAttribute('data-caption')).toBe(
      'query callbackUrl',
    );
  });

  it('keeps the URL as its text while it shows the template', () => {
    const { container } = render(answer(streams));
    click(named(container, 'button', 'Show template'));
    expect(status(container).textContent).toBe('https://tonys-server.com/data');
    expect(status(container).querySelector('[data-mode="template"]')?.getAttribute('data-template')).toBe(
      '{$request.query.callbackUrl}',
    );
    expect(named(container, 'button', 'Show values')).toBeDefined();
  });

  it('shows a URL that its parts do not add up to in one piece', () => {
    const odd: Simulation = {
      ...streams,
      callbackUrl: { kind: 'url', url: 'https://other.example', notes: [] },
    };
    expect(status(render(answer(odd)).container).textContent).toBe('https://other.example');
  });

  it('marks generated values in words', () => {
    const generated = simulation([
      expressionPart(
        '{$request.query.u}',
        namedSource('query', 'u'),
        resolved('https://c.example', 'request.query.u', { generated: true }),
      ),
    ]);
    const chip = render(answer(generated)).container.querySelector('[data-part]');
    expect(chip?.getAttribute('data-generated')).toBe('true');
    expect(chip?.getAttribute('data-caption')).toBe('∗ generated · query u');
  });

  it('pins a chip that is pressed', () => {
    const port = fakeFocus();
    const { container } = render(<FocusContext value={port}>{answer(streams)}</FocusContext>);
    const chip = container.querySelector('[data-part]');
    act(() => void chip?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true })));
    expect(port.togglePin).toHaveBeenCalledExactlyOnceWith({ kind: 'part', callbackId: 'cb', part: 0 });
  });

  it('reports the chip under the pointer, and when it leaves', () => {
    const port = fakeFocus();
    const { container } = render(<FocusContext value={port}>{answer(streams)}</FocusContext>);
    const chip = container.querySelector('[data-part]');
    act(() => void chip?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
    expect(port.hover).toHaveBeenLastCalledWith({ kind: 'part', callbackId: 'cb', part: 0 });
    act(
      () =>
        void chip?.dispatchEvent(
          new PointerEvent('pointerout', { bubbles: true, relatedTarget: document.body }),
        ),
    );
    expect(port.hover).toHaveBeenLastCalledWith(undefined);
  });

  it('lights the part under the shared focus', () => {
    const port = fakeFocus({ parts: [0] });
    const { container } = render(<FocusContext value={port}>{answer(streams)}</FocusContext>);
    expect(container.querySelector('output [data-lit="true"]')?.textContent).toBe('https://tonys-server.com');
    expect(container.querySelector('summary [data-lit="true"]')?.textContent).toContain('callbackUrl');
  });

  it('is one stop for Tab, and arrow keys go from chip to chip', () => {
    const { container } = render(answer(invoices));
    const chips = [...container.querySelectorAll<HTMLElement>('output [role="button"]')];
    expect(chips.map((chip) => chip.tabIndex)).toEqual([0, -1]);
    act(() => chips[0]?.focus());
    press(chips[0], 'ArrowRight');
    expect(document.activeElement).toBe(chips[1]);
    expect(chips.map((chip) => chip.tabIndex)).toEqual([-1, 0]);
    press(chips[1], 'Home');
    expect(document.activeElement).toBe(chips[0]);
  });

  it('pins the chip at the keyboard with Enter', () => {
    const port = fakeFocus();
    const { container } = render(<FocusContext value={port}>{answer(invoices)}</FocusContext>);
    press(container.querySelectorAll<HTMLElement>('output [role="button"]')[1], 'Enter');
    expect(port.togglePin).toHaveBeenCalledExactlyOnceWith({ kind: 'part', callbackId: 'cb', part: 2 });
  });
});

function press(element: HTMLElement | undefined, key: string) {
  act(
    () => void element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
}

describe('without a URL', () => {
  it('the line says why', () => {
    const { container } = render(answer(headerLeftOut));
    expect(status(container).textContent).toBe(
      'No callback URL: the optional header progressUrl is not sent, so no callback is made.',
    );
  });

  it('the key is shown below, the missing part as its expression and marked in a word', () => {
    const chip = render(answer(headerLeftOut)).container.querySelector('[data-state="missing"][data-part]');
    expect(chip?.textContent).toBe('{$request.header.progressUrl}');
    expect(chip?.getAttribute('data-caption')).toBe('✕ missing · header progressUrl');
  });

  it('an unusable part shows its value', () => {
    const chip = render(answer(objectInBody)).container.querySelector('[data-state="unusable"][data-part]');
    expect(chip?.textContent).toContain('"created":"https://c.example/created"');
    expect(chip?.getAttribute('data-caption')).toBe('△ not usable · body → /customer/hooks');
  });

  it('an invalid key shows its faulty characters', () => {
    const raw = '{$request.qery.u}';
    const broken = simulation([literal(raw)], { kind: 'none', cause: 'invalid-key', reason: 'why' });
    const range = { start: 0, end: raw.length };
    const problem = { code: 'expr-source', range, expected: [], found: 'qery' } as const;
    const parsed = {
      key: raw,
      form: 'invalid',
      parts: [{ kind: 'invalid', raw, range, problem }],
      problems: [problem],
      notices: [],
    } as const;
    const { container } = render(answer(broken, { callback: callback(raw, { parsed }) }));
    expect(container.querySelector('[data-state="invalid"]')?.textContent).toBe(raw);
  });

  it('nothing can be copied, and the buttons say why', () => {
    const { container } = render(answer(headerLeftOut));
    for (const name of ['Copy URL', 'Copy as cURL']) {
      const button = named(container, 'button', name);
      expect(button.hasAttribute('disabled')).toBe(true);
      expect(button.title).toContain('No callback URL');
    }
  });
});

describe('the buttons', () => {
  it('copy and lead to the key', () => {
    const calls = { onCopyUrl: vi.fn(), onCopyCurl: vi.fn(), onRevealKey: vi.fn() };
    const { container } = render(answer(streams, calls));
    click(named(container, 'button', 'Copy URL'));
    click(named(container, 'button', 'Copy as cURL'));
    click(named(container, 'button', 'Go to key'));
    for (const call of Object.values(calls)) expect(call).toHaveBeenCalledOnce();
  });

  it('offer the repaired key for the document', () => {
    const onApplyRepair = vi.fn();
    const { container } = render(answer(invoices, { onApplyRepair }));
    expect(container.textContent).toContain(
      'The key is not valid OpenAPI; read as {$request.query.callback_url}/invoices/{$request.body#/id}',
    );
    click(named(container, 'button', 'Fix in document'));
    expect(onApplyRepair).toHaveBeenCalledOnce();
  });
});

it('notes offer the encoded URL once', () => {
  const note = {
    message: 'the value holds `?`',
    encodedUrl: 'https://a.example/?u=https%3A%2F%2Fb.example',
  };
  const noted = simulation(streams.parts, {
    kind: 'url',
    url: 'https://tonys-server.com/data',
    notes: [
      { code: 'changes-url', ...note },
      { code: 'needs-encoding', ...note },
    ],
  });
  const { container } = render(answer(noted));
  expect(container.textContent).toContain('The value holds ?.');
  expect(named(container, 'button', 'Copy encoded URL')).toBeDefined();
});

describe('the announcement', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes once, after typing has paused, and not for the first URL', () => {
    vi.useFakeTimers();
    const { container, rerender } = render(answer(streams));
    const region = container.querySelector('[aria-live="polite"]');
    act(() => void vi.advanceTimersByTime(1000));
    expect(region?.textContent).toBe('');
    rerender(answer(headerLeftOut));
    act(() => void vi.advanceTimersByTime(300));
    rerender(answer(objectInBody));
    act(() => void vi.advanceTimersByTime(300));
    expect(region?.textContent).toBe('');
    act(() => void vi.advanceTimersByTime(300));
    expect(region?.textContent).toMatch(/^No callback URL: \/customer\/hooks is an object/);
  });
});
