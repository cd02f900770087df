import { describe, expect, it } from 'vitest';
import { detail, field, response } from '../fixtures.ts';
import type { RawSubject } from './RawTrigger.tsx';
import { rawTexts } from './rawTexts.ts';

const operation = detail({
  parameters: [field('header', 'X-Token', { sample: 't' })],
  responses: [response('202')],
});

const written = (subject: Omit<RawSubject, 'detail' | 'edits'>, edits = {}) =>
  rawTexts({ detail: operation, edits, ...subject }).map(({ form, text, reason }) => [form, text ?? reason]);

describe('a message as text', () => {
  it('is HTTP and a command where it is a request', () => {
    expect(written({ name: 'request', url: 'https://p.example/streams' })).toEqual([
      ['HTTP', expect.stringMatching(/^POST \/streams HTTP\/1\.1\nHost: p\.example\nX-Token: t/)],
      ['cURL', expect.stringMatching(/^curl .*'https:\/\/p\.example\/streams'/)],
    ]);
  });

  it('is missing without a callback URL', () => {
    const reason = 'No callback URL, so this request is not sent.';
    expect(written({ name: 'callback request' })).toEqual([
      ['HTTP', reason],
      ['cURL', reason],
    ]);
  });

  it('is HTTP only where it is a response', () => {
    expect(written({ name: 'response' })).toEqual([['HTTP', 'HTTP/1.1 202 Accepted\n\n']]);
  });

  it('is missing before a response', () => {
    const none = 'No response yet. Choose a status or paste a response.';
    expect(written({ name: 'response' }, { status: 'none' })).toEqual([['HTTP', none]]);
  });
});
