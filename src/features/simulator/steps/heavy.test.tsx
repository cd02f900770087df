// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { readBody } from '../../../openapi/http/index.ts';
import type { ExchangeEdits, Field } from '../../../openapi/index.ts';
import { Answer } from '../answer/Answer.tsx';
import { PointerWalk } from '../answer/PointerWalk.tsx';
import { BodySection } from '../body/BodySection.tsx';
import { FieldGroups } from '../fields/FieldGroups.tsx';
import { FieldInput } from '../fields/FieldInput.tsx';
import {
  answered,
  callback,
  exchange,
  expressionPart,
  field,
  literal,
  media,
  named as namedSource,
  operation,
  resolved,
  simulation,
  walkStep,
} from '../fixtures.ts';
import { click, named, render, type } from '../renderForTest.tsx';

/** The editor itself draws lines in sight alone; what matters here is when it takes over. */
vi.mock('../large/PlainText.tsx', () => new Promise(() => {}));

const MEGABYTE = 'abcdefghij'.repeat(100_000);

function countIn(container: Element): number {
  return container.querySelectorAll('*').length;
}

function longestText(container: Element): number {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  let longest = 0;
  while (walker.nextNode()) longest = Math.max(longest, walker.currentNode.nodeValue?.length ?? 0);
  return longest;
}

function answer(values: readonly string[]) {
  const parts = values.map((value, index) => {
    const range = { start: index * 20, end: index * 20 + 19 };
    return {
      ...expressionPart('{$request.query.u}', namedSource('query', 'u'), resolved(value, 'request.query.u')),
      range,
    };
  });
  return (
    <Answer
      operation={operation()}
      callback={callback('{$request.query.u}')}
      exchange={exchange({}, answered(201))}
      simulation={simulation(parts)}
      onRevealKey={() => {}}
      onGoToField={() => {}}
      onGoToPart={() => {}}
      onAddNote={() => {}}
      onCopyUrl={() => {}}
      onCopyCurl={() => {}}
    />
  );
}

it('a key of 5,000 expressions draws its first pieces, the rest as text, and more of them on request', () => {
  const { container } = render(answer(Array.from({ length: 5000 }, () => 'v')));
  const url = container.querySelector('output');
  expect(countIn(container)).toBeLessThan(1000);
  expect(url?.querySelectorAll('[role=button]')).toHaveLength(120);
  expect(url?.textContent).toContain('v'.repeat(1000));
  click(named(container, 'button', 'Show 120 more of 4,880 pieces'));
  expect(url?.querySelectorAll('[role=button]')).toHaveLength(240);
});

it('a value of a megabyte is cut in the URL, its chip and its explanation', () => {
  const { container } = render(answer([MEGABYTE]));
  expect(container.querySelector('output')?.textContent).toContain('… (1,000,000 characters)');
  expect(longestText(container)).toBeLessThan(21_000);
  for (const element of container.querySelectorAll('*')) {
    for (const { value } of element.attributes) expect(value.length).toBeLessThan(3000);
  }
});

it('a literal of a megabyte is cut too', () => {
  const { container } = render(
    <Answer {...answer([]).props} simulation={simulation([literal(MEGABYTE)])} callback={callback('a')} />,
  );
  expect(longestText(container)).toBeLessThan(21_000);
});

it('of a walk of 10,000 steps the end is drawn', () => {
  const steps = Array.from({ length: 10_000 }, (_, index) => walkStep(`t${index}`, 'an object'));
  const { container } = render(<PointerWalk steps={steps} unusable={false} />);
  expect(container.querySelectorAll('li')).toHaveLength(41);
  expect(container.textContent).toContain('9,960 earlier steps');
  expect(container.textContent).toContain('t9999');
});

it('of 2,000 fields the first ones are drawn', () => {
  const fields = Array.from({ length: 2000 }, (_, index) => field('query', `p${index}`));
  const { container } = render(
    <FieldGroups fields={fields} message="request" edits={{}} sources={new Map()} onEdit={() => {}} />,
  );
  expect(container.querySelectorAll('input[aria-labelledby]')).toHaveLength(20);
  expect(countIn(container)).toBeLessThan(600);
});

it('a field suggests the first hundred of 20,000 values', () => {
  const values = Array.from({ length: 20_000 }, (_, index) => `v${index}`);
  const { container } = render(
    <FieldInput
      field={field('query', 'choice', { enum: values })}
      message="request"
      edits={{}}
      sources={new Map()}
      onEdit={() => {}}
    />,
  );
  expect(container.querySelectorAll('option')).toHaveLength(100);
});

function StoredField({ given, onStored }: { given: Field; onStored: (edits: ExchangeEdits) => void }) {
  const [edits, setEdits] = useState<ExchangeEdits>({});
  onStored(edits);
  return <FieldInput field={given} message="request" edits={edits} sources={new Map()} onEdit={setEdits} />;
}

it('a large value shows its beginning, which takes no typing, and opens in the editor on request', () => {
  const { container } = render(
    <StoredField given={field('query', 'url', { sample: MEGABYTE })} onStored={() => {}} />,
  );
  const input = named(container, 'input', 'url');
  expect(input).toHaveProperty('readOnly', true);
  expect(input).toHaveProperty('value', MEGABYTE.slice(0, 12_000));
  expect(container.textContent).toContain('The first 12,000 of 1,000,000 characters.');
  click(named(container, 'button', 'Edit the whole text of url'));
  expect(container.textContent).toContain('Loading the editor…');
});

function StoredBody({ text, onStored }: { text: string; onStored: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  onStored(typed);
  const given = media(text);
  return (
    <BodySection
      name="Request body"
      message="request"
      question={{ id: 'op', message: 'request', mediaType: given.mediaType }}
      body={readBody(given.mediaType, typed)}
      media={given}
      allMedia={[given]}
      text={typed}
      edited={typed !== text}
      required
      sent
      onSend={undefined}
      onText={(next) => setTyped(next ?? text)}
      onMedia={() => {}}
      parts={[]}
      sources={new Map()}
    />
  );
}

it('a large body shows whole lines of its beginning', () => {
  const text = JSON.stringify(
    Array.from({ length: 50_000 }, (_, index) => index),
    null,
    2,
  );
  const { container } = render(<StoredBody text={text} onStored={() => {}} />);
  const area = named(container, 'textarea', 'Request body');
  expect(area).toHaveProperty('readOnly', true);
  expect(longestText(container)).toBeLessThanOrEqual(12_000);
  expect(container.textContent).toMatch(/The first 11,99\d of \d{3},\d{3} characters/);
});

it('a megabyte pasted into a small body is stored whole and goes on in the editor', () => {
  let stored = '';
  const { container } = render(
    <StoredBody
      text="{}"
      onStored={(text) => {
        stored = text;
      }}
    />,
  );
  const area = named(container, 'textarea', 'Request body');
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(paste, { clipboardData: { getData: () => MEGABYTE } });
  if (area instanceof HTMLTextAreaElement) area.setSelectionRange(0, 2);
  act(() => void area.dispatchEvent(paste));
  expect(paste.defaultPrevented).toBe(true);
  expect(stored).toBe(MEGABYTE);
  expect(container.textContent).toContain('Loading the editor…');
});

it('a body that grows large while it is typed goes on in the editor', () => {
  const { container } = render(<StoredBody text="{}" onStored={() => {}} />);
  type(named(container, 'textarea', 'Request body'), MEGABYTE.slice(0, 24_001));
  expect(container.textContent).toContain('Loading the editor…');
});
