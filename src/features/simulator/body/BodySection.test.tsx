// @vitest-environment happy-dom

import { act, useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readBody } from '../../../openapi/http/index.ts';
import type { MediaDetail } from '../../../openapi/index.ts';
import { FocusContext } from '../../../store/focusHooks.ts';
import { body, expressionPart, media, resolved } from '../fixtures.ts';
import { ExchangeOwner } from '../focus/exchangeFocus.ts';
import { fakeFocus } from '../focus/fakeFocus.fixture.ts';
import { click, mount, named, render, type } from '../renderForTest.tsx';
import { BodySection } from './BodySection.tsx';

const FORM = 'application/x-www-form-urlencoded';
const form = media('{\n  "hook": "https://a.example",\n  "tag": ["x"]\n}', {
  mediaType: FORM,
  dataForm: 'form',
});
const parts = [
  expressionPart('{$request.body#/hook}', body('/hook'), resolved('https://a.example', 'request.body')),
];
const owner = { operationId: 'op', callbackId: 'cb' };

interface PageProps {
  readonly given: MediaDetail;
  readonly onStored: (text: string) => void;
}

function Page({ given, onStored }: PageProps) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? given.text;
  onStored(text);
  return (
    <ExchangeOwner value={owner}>
      <BodySection
        name="Request body"
        message="request"
        question={{ id: 'op', message: 'request', mediaType: given.mediaType }}
        body={readBody(given.mediaType, text)}
        media={given}
        allMedia={[given]}
        text={text}
        edited={typed !== undefined}
        required
        sent
        onSend={undefined}
        onText={setTyped}
        onMedia={() => {}}
        parts={parts}
        sources={new Map([['request.body', 'body']])}
      />
    </ExchangeOwner>
  );
}

/** The body with its own store, and what it stores. */
function open(given: MediaDetail, port = fakeFocus()) {
  let stored = given.text;
  const keep = (text: string) => {
    stored = text;
  };
  const { container } = render(
    <FocusContext value={port}>
      <Page given={given} onStored={keep} />
    </FocusContext>,
  );
  return { container, stored: () => JSON.parse(stored), text: () => stored };
}

// Their code is loaded with the first of them; until then one may choose the text.
beforeAll(async () => {
  const { container, unmount } = mount(
    <FocusContext value={fakeFocus()}>
      <Page given={form} onStored={() => {}} />
    </FocusContext>,
  );
  named(container, 'button', 'Text of request body');
  await act(async () => void (await import('../values/BodyRows.tsx')));
  await vi.waitFor(() => named(container, 'fieldset', 'Request body fields'));
  unmount();
});

describe('a form', () => {
  it('has a row for each field, and how they are sent', () => {
    const { container } = open(form);
    const group = named(container, 'fieldset', 'Request body fields');
    expect(group.querySelector('code')?.textContent).toBe('hook=https%3A%2F%2Fa.example&tag=x');
    expect(named(group, 'input', 'tag')).toBeDefined();
  });

  it('marks the row that the URL reads, which is a part of the shared focus', () => {
    const port = fakeFocus({ sources: ['request.body'], parts: [0] });
    const { container } = open(form, port);
    const row = named(container, 'input', 'hook').closest('li');
    expect(row?.textContent).toContain('feeds the URL');
    expect(named(container, 'input', 'tag').closest('li')?.textContent).not.toContain('feeds');
    expect([...container.querySelectorAll('[data-lit="true"]')]).toEqual([row]);
    click(named(container, 'input', 'hook'));
    expect(port.pin).toHaveBeenLastCalledWith({ kind: 'part', callbackId: 'cb', part: 0 });
  });

  it('is stored as JSON; a name that repeats is a list', () => {
    const { container, stored } = open(form);
    type(named(container, 'input', 'hook'), 'https://b.example');
    click(named(container, 'button', '+ Add field to request body'));
    type(named(container, 'input', 'Name of field 3'), 'tag');
    type(named(container, 'input', 'tag 2'), 'y');
    expect(stored()).toEqual({ hook: 'https://b.example', tag: ['x', 'y'] });
  });

  it('is a text on demand, which may be written as it is sent', () => {
    const { container, text } = open(form);
    click(named(container, 'button', 'Text of request body'));
    type(named(container, 'textarea', 'Request body'), 'hook=https%3A%2F%2Fc.example');
    click(named(container, 'button', 'Rows of request body'));
    expect(named(container, 'input', 'hook')).toHaveProperty('value', 'https://c.example');
    expect(text()).toBe('hook=https%3A%2F%2Fc.example');
  });
});

describe('a multipart body', () => {
  const multipart = media('{"hook": "https://a.example", "meta": {"a": 1}, "photo": ""}', {
    mediaType: 'multipart/form-data',
    dataForm: 'multipart',
    encoding: { photo: { contentType: 'application/octet-stream' } },
  });

  it('shows each part with its media type', () => {
    const { container } = open(multipart);
    const rows = [...container.querySelectorAll('li')].map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringContaining('text/plain'),
      expect.stringContaining('application/json'),
      expect.stringContaining('application/octet-stream'),
    ]);
    expect(named(container, 'textarea', 'photo').getAttribute('placeholder')).toBe('file contents');
  });

  it('keeps what a JSON part is while it is broken', () => {
    const { container, stored } = open(multipart);
    type(named(container, 'textarea', 'meta'), '{"a": ');
    expect(container.textContent).toContain('Not JSON');
    type(named(container, 'textarea', 'meta'), '{"a": 2}');
    expect(stored().meta).toEqual({ a: 2 });
  });
});

it('XML is a text, and says so', () => {
  const { container } = open(media('<a/>', { mediaType: 'application/xml', dataForm: 'xml' }));
  expect(named(container, 'textarea', 'Request body')).toHaveProperty('value', '<a/>');
  expect(container.textContent).toContain('no members to point to');
});

it('says where a generated body comes from, with code set as code', () => {
  open(media('{"a": 1}', { assembled: true, followed: true }));
  const origin = document.querySelector('[id$="-origin"]');
  expect(origin?.textContent).toBe("from the document's examples, with its $ref followed");
  expect(origin?.querySelector('code')?.textContent).toBe('$ref');
});
