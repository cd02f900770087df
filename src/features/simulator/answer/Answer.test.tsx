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
import { AboutUrl } from './AnswerDetails.tsx';
import { verdictText } from './AnswerStatus.tsx';

const silent = {
  onRevealKey: () => {},
  onGoToField: () => {},
  onGoToPart: () => {},
  onAddNote: () => {},
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
    expect(container.textContent).toContain('After POST /streams → 201, the provider may send onData');
  });

  it('says so where the callback comes before any response', () => {
    const { container } = render(answer(streams, { exchange: exchange() }));
    expect(container.textContent).toContain(
      'On POST /streams, before any response, the provider may send onData',
    );
  });

  it('turns the roles round where the provider sent the request', () => {
    const { container } = render(
      answer(streams, {
        operation: { method: 'POST', path: 'newPet', sender: 'provider' },
        callback: callback('k', { sender: 'consumer' }),
      }),
    );
    expect(container.textContent).toContain('After POST newPet → 201, the consumer may send onData');
  });
});

describe('the URL line', () => {
  it('holds exactly the URL as text', () => {
    const { container } = render(answer(streams));
    expect(status(container).textContent).toBe('https://tonys-server.com/data');
    expect(status(container).getAttribute('aria-live')).toBe('off');
    expect(container.querySelectorAll('[role="status"], output')).toHaveLength(1);
  });

  it('keeps the URL as its text while it shows the template', () => {
    const { container } = render(answer(streams));
    click(named(container, 'button', 'Template'));
    expect(status(container).textContent).toBe('https://tonys-server.com/data');
    expect(status(container).querySelector('[data-mode="template"]')?.getAttribute('data-template')).toBe(
      '{$request.query.callbackUrl}',
    );
    expect(named(container, 'button', 'Template').getAttribute('aria-pressed')).toBe('true');
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
    const { container } = render(answer(generated));
    expect(container.querySelector('[data-part]')?.getAttribute('data-generated')).toBe('true');
    expect(legend(container)).toEqual(['query u generated']);
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
    expect(container.querySelector('li [data-lit="true"]')?.textContent).toContain('callbackUrl');
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
    const { container } = render(answer(headerLeftOut));
    const chip = container.querySelector('[data-state="missing"][data-part]');
    expect(chip?.textContent).toBe('{$request.header.progressUrl}');
    expect(legend(container)).toEqual(['header progressUrl missing']);
  });

  it('an unusable part shows its value', () => {
    const { container } = render(answer(objectInBody));
    const chip = container.querySelector('[data-state="unusable"][data-part]');
    expect(chip?.textContent).toContain('"created":"https://c.example/created"');
    expect(legend(container)).toEqual(['body /customer/hooks not usable']);
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
    for (const name of ['Copy URL', 'Copy cURL']) {
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
    click(named(container, 'button', 'Copy cURL'));
    click(named(container, 'button', 'Go to key'));
    for (const call of Object.values(calls)) expect(call).toHaveBeenCalledOnce();
  });

  it('offer the repaired key for the document', () => {
    const onApplyRepair = vi.fn();
    const { container } = render(answer(invoices, { onApplyRepair }));
    expect(container.textContent).toContain(
      'Not valid as written; shown as if it read {$request.query.callback_url}/invoices/{$request.body#/id}',
    );
    click(named(container, 'button', 'Fix'));
    expect(onApplyRepair).toHaveBeenCalledOnce();
  });
});

describe('the legend', () => {
  it('names each source once, and pins it when it is pressed', () => {
    const port = fakeFocus();
    const { container } = render(<FocusContext value={port}>{answer(invoices)}</FocusContext>);
    expect(legend(container)).toEqual(['query callback_url', 'body /id']);
    click(named(container, 'li button', 'Bbody /id'));
    expect(port.togglePin).toHaveBeenCalledExactlyOnceWith({ kind: 'part', callbackId: 'cb', part: 2 });
  });

  it('says how many more there are, and shows them on request', () => {
    const names = Array.from({ length: 12 }, (_, index) => `parameter${index}`);
    const many = simulation(
      names.map((name) =>
        expressionPart(`{$request.query.${name}}`, namedSource('query', name), resolved('a', name)),
      ),
      { kind: 'url', url: 'a'.repeat(12), notes: [] },
    );
    const { container } = render(answer(many));
    const shown = legend(container).length;
    click(named(container, 'button', `+${13 - shown} more`));
    expect(legend(container).slice(0, -1)).toEqual(names.map((name) => `query ${name}`));
  });
});

/** The words of the legend, without the letters of the swatches. */
function legend(container: HTMLElement): readonly (string | undefined)[] {
  const list = named(container, 'ul', 'Sources of the URL');
  return [...list.querySelectorAll('button')].map((button) =>
    [...button.querySelectorAll('span:not([aria-hidden])')].map((each) => each.textContent).join(' '),
  );
}

it('the URL in one line has the whole of it as its title', () => {
  const { container } = render(answer(streams, { compact: true }));
  const output = named(container, 'output', 'Callback URL');
  expect(output.title).toBe(output.textContent);
});

describe('the verdict', () => {
  const never = { kind: 'never', reasons: ['the callback key is not valid as written'] } as const;

  it('never says beside a URL that there is none', () => {
    expect(verdictText(never, invoices)).toBeUndefined();
    expect(verdictText({ kind: 'never', reasons: ['`u` is not declared'] }, streams)).toBe(
      'Only in this sample: `u` is not declared',
    );
    expect(verdictText(never, headerLeftOut)).toBe(
      'Never resolves: the callback key is not valid as written',
    );
  });

  it('never says beside a missing URL that there always is one', () => {
    expect(verdictText({ kind: 'always', reasons: [] }, headerLeftOut)).toBe(
      'This sample has no URL; the description always gives one',
    );
    expect(verdictText({ kind: 'fixed', reasons: [] }, headerLeftOut)).toBe('The same in every exchange');
    expect(verdictText({ kind: 'always', reasons: [] }, streams)).toBe('Always resolves');
  });

  it('gives two reasons and counts the others', () => {
    const { container } = render(
      answer(streams, {
        callback: callback('k', { verdict: { kind: 'sometimes', reasons: ['`a`', 'b', 'c', 'd'] } }),
      }),
    );
    expect(container.textContent).toContain('Sometimes: a; b; and 2 more');
  });
});

it('an earlier text is told in place of the sentence', () => {
  const { container } = render(answer(streams, { stale: <p>Out of date</p> }));
  expect(container.textContent).toContain('Out of date');
  expect(container.textContent).not.toContain('may send');
  expect(container.querySelector('[data-stale]')).not.toBeNull();
});

it('notes are counted, and offer the encoded URL once', () => {
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
  expect(named(render(answer(noted)).container, 'button', '2 notes ▾')).toBeDefined();
  const { container } = render(
    <AboutUrl
      callbackId="cb"
      simulation={noted}
      verdict={undefined}
      onLeave={() => {}}
      onGoToField={() => {}}
      onGoToPart={() => {}}
    />,
  );
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
