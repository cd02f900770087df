import { describe, expect, it, vi } from 'vitest';
import { openDescription } from '../openapi/index.ts';
import { inspectText } from '../openapi/open/index.ts';
import type { AnalysisFailure, AnalysisResult } from '../worker/analysisClient.ts';
import { createAppStore } from './createAppStore.ts';
import { clientThat } from './idleClient.fixture.ts';
import { selectSimulated, selectStale } from './selectors.ts';
import { entryText, singleDocument } from './state.ts';

const STREAMS = `openapi: 3.1.0
info: { title: Streams, version: '1' }
paths:
  /a:
    post:
      responses: { '201': { description: ok } }
      callbacks:
        one: { 'https://streams.example/one': { post: { responses: {} } } }
`;
const OTHER = STREAMS.replace('Streams', 'Other API').replaceAll('streams', 'other');
const PATH_ITEM =
  "put:\n  responses: {}\n  callbacks:\n    done:\n      '{$request.query.url}': {post: {}}\n";

const ENDLESS = '# never read to its end';

/** A store whose worker is the core itself, and never comes back from a text with the mark. */
function setUp() {
  let listener: (result: AnalysisResult) => void = () => {};
  let fail: (failure: AnalysisFailure) => void = () => {};
  const set = singleDocument('streams.yaml', STREAMS);
  let description = openDescription(set);
  const { analysis } = description;
  const client = clientThat(
    {
      describe: async ({ ids }) => ids.flatMap((id) => description.describe(id) ?? []),
      inspect: async ({ text, open = '' }) =>
        `${text}${open}`.includes(ENDLESS) ? new Promise(() => {}) : inspectText(text, { open }),
    },
    {
      stop: () => fail('stopped'),
      onFailure: (next) => {
        fail = next;
      },
      analyze: (revision, documents) => {
        if (entryText(documents).includes(ENDLESS)) return;
        description = openDescription(documents);
        const found = description.analysis;
        setTimeout(() => listener({ revision, analysis: found, details: [] }), 0);
      },
      onResult: (next) => {
        listener = next;
      },
    },
  );
  const fillMessage = vi.fn();
  const store = createAppStore({
    client,
    fillMessage,
    work: { set, origin: { kind: 'example', name: 'Streams' } },
    analysis,
    details: analysis.operations.flatMap(({ id }) => description.describe(id) ?? []),
    theme: 'light',
  });
  /** Waits until nothing changes any more, however slow the machine is. */
  const settle = async () => {
    let before = store.getState();
    for (let quiet = 0; quiet < 5; ) {
      await new Promise((done) => setTimeout(done, 5));
      quiet = store.getState() === before ? quiet + 1 : 0;
      before = store.getState();
    }
  };
  const state = store.getState;
  const paste = (text: string) => state().actions.offerText('pasted.yaml', text, { kind: 'paste' });
  const replace = async (text: string) => {
    state().actions.replaceText(text, 'streams.yaml');
    await settle();
  };
  const url = () => {
    const found = selectSimulated(state())?.simulation.callbackUrl;
    return found?.kind === 'url' ? found.url : undefined;
  };
  const text = () => entryText(state().work.set);
  return { fillMessage, paste, replace, settle, state, store, text, url };
}

describe('a text that is pasted onto the page', () => {
  it('is opened under a name that fits it', async () => {
    const { paste, state } = setUp();
    await paste(OTHER);
    expect(state().work.set.entry).toBe('other-api.yaml');
    await paste(JSON.stringify({ openapi: '3.1.0', info: { title: 'FastAPI' }, x: 'y'.repeat(400) }));
    expect(state().work.set.entry).toBe('fastapi.json');
    expect(state().notice).toMatchObject({ kind: 'done', minified: true });
  });

  it('is tried where it is a key, with Undo', async () => {
    const { paste, settle, state, text, url } = setUp();
    await paste('{$callback_url}/invoices/{$request.body.id}');
    await settle();
    expect(state().notice).toMatchObject({ kind: 'done', text: 'Tried your key in a small document.' });
    expect(url()).toBe('https://consumer.example/callback/invoices/id-1');
    state().actions.undoReplace();
    expect(text()).toBe(STREAMS);
  });

  it('is filled in where it is a message, and asked about where it is an address', async () => {
    const { fillMessage, paste, state, text } = setUp();
    await paste('POST /a HTTP/1.1\n\n');
    expect(fillMessage).toHaveBeenCalledWith('POST /a HTTP/1.1\n\n');
    await paste('https://a.example/openapi.yaml');
    expect(state().linked).toEqual({ url: 'https://a.example/openapi.yaml' });
    expect(text()).toBe(STREAMS);
  });

  it('is offered to be joined with the excerpt that is open', async () => {
    const { paste, settle, state, text } = setUp();
    await paste('post:\n  responses: {}\n');
    state().actions.answerOffer('wrap');
    await settle();
    await paste("callbacks:\n  done:\n    '{$request.query.url}': {post: {}}\n");
    expect(state().notice).toMatchObject({ kind: 'wrappable', joined: expect.stringContaining('done') });
    state().actions.answerOffer('join');
    expect(text()).toMatch(/post:\n {6}responses: \{\}\n {6}callbacks:\n {8}done:/);
  });
});

describe('a text that takes the place of all that the editor has', () => {
  it('is offered to be wrapped; meanwhile nothing shown looks current', async () => {
    const { replace, state, store, text, url } = setUp();
    const stale: string[] = [];
    store.subscribe((each) => stale.push(selectStale(each)));
    await replace(PATH_ITEM);
    expect(stale).not.toContain('fresh');
    expect(state().current.analysis.problems).toMatchObject([{ code: 'excerpt' }]);
    expect(state().notice).toMatchObject({ kind: 'wrappable', what: 'a path item' });
    expect([selectStale(state()), text(), url()]).toEqual([
      'other-document',
      PATH_ITEM,
      'https://streams.example/one',
    ]);
  });

  it('wrapped, can be undone to what was there before', async () => {
    const { replace, settle, state, text } = setUp();
    await replace(PATH_ITEM);
    state().actions.answerOffer('wrap');
    await settle();
    expect(selectStale(state())).toBe('fresh');
    expect(state().work.set.entry).toBe('pasted.yaml');
    state().actions.undoReplace();
    expect([text(), state().work.set.entry]).toEqual([STREAMS, 'streams.yaml']);
  });

  it('is no more spoken of once the editor has undone it', async () => {
    const { replace, settle, state } = setUp();
    await replace(PATH_ITEM);
    state().actions.editText(STREAMS, 'streams.yaml');
    await settle();
    expect([selectStale(state()), state().notice]).toEqual(['fresh', undefined]);
  });

  it('gives way to what was open where that is kept', async () => {
    const { replace, settle, state, text } = setUp();
    await replace(PATH_ITEM);
    state().actions.answerOffer('keep');
    await settle();
    expect([text(), selectStale(state()), state().notice]).toEqual([STREAMS, 'fresh', undefined]);
  });

  it('opens as a document of its own, and Undo brings the old one back', async () => {
    const { replace, state, text, url } = setUp();
    state().actions.setEdits('x', {});
    await replace(OTHER);
    expect([state().work.set.entry, url()]).toEqual(['other-api.yaml', 'https://other.example/one']);
    state().actions.undoReplace();
    expect(text()).toBe(STREAMS);
    expect(state().work.edits).toEqual({ x: {} });
  });

  it('is an edit where it is another version of the same document', async () => {
    const { replace, state, url } = setUp();
    state().actions.setEdits('x', {});
    const { id } = state().work;
    await replace(STREAMS.replaceAll('/one', '/two'));
    expect(state().work).toMatchObject({ id, edits: { x: {} }, set: { entry: 'streams.yaml' } });
    expect([url(), selectStale(state())]).toEqual(['https://streams.example/two', 'fresh']);
  });

  it('is refused with the reason, and what was there can be put back', async () => {
    const { replace, settle, state, text } = setUp();
    await replace('Only some prose.\nAnd more.');
    expect(state().notice).toMatchObject({ kind: 'refused', title: 'This is not an OpenAPI document' });
    expect(selectStale(state())).toBe('other-document');
    state().actions.undoReplace();
    await settle();
    expect([text(), selectStale(state())]).toEqual([STREAMS, 'fresh']);
  });

  it('is filled in where it is a message, and the editor has what it had', async () => {
    const { fillMessage, replace, text } = setUp();
    await replace('POST /a HTTP/1.1\n\n');
    expect(fillMessage).toHaveBeenCalled();
    expect(text()).toBe(STREAMS);
  });

  it('is judged no more once it is edited on', async () => {
    const { replace, settle, state } = setUp();
    const replaced = replace(PATH_ITEM);
    state().actions.editText(`${PATH_ITEM}# mine\n`);
    await replaced;
    await settle();
    expect(state().notice).toBeUndefined();
  });

  it('whose analysis never ends is stopped like any other, and the next text is judged without it', async () => {
    const { replace, settle, state, text, url } = setUp();
    await replace(`${OTHER}${ENDLESS}\n`);
    expect(state().analyzing).toBe(true);
    state().actions.stopAnalysis();
    await settle();
    expect(state()).toMatchObject({ analyzing: false, trouble: 'stopped' });
    expect([text(), url()]).toEqual([`${OTHER}${ENDLESS}\n`, 'https://streams.example/one']);
    await replace(OTHER);
    expect([state().work.set.entry, url()]).toEqual(['other-api.yaml', 'https://other.example/one']);
  });

  it('is judged although something was selected meanwhile', async () => {
    const { replace, state, url } = setUp();
    const replaced = replace(STREAMS.replaceAll('/one', '/two'));
    state().actions.setEdits('x', {});
    await replaced;
    expect([url(), selectStale(state()), state().analyzing]).toEqual([
      'https://streams.example/two',
      'fresh',
      false,
    ]);
  });

  it('a text broken while it is typed is an older version', async () => {
    const { settle, state } = setUp();
    state().actions.editText(STREAMS.replace("'1' }", "'1"));
    await settle();
    expect(selectStale(state())).toBe('older-text');
  });
});
