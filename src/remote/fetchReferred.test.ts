import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DocumentSet, describeWith } from '../openapi/index.ts';
import { referredDocuments } from '../openapi/open/index.ts';
import { type FetchReferredOptions, fetchReferred } from './fetchReferred.ts';
import { fetchDocument, forgetDocuments } from './remoteDocument.ts';
import { RemoteError } from './remoteFailure.ts';
import type { SetProgress } from './setMeter.ts';

const ref = (reference: string) => ({ $ref: reference });
const body = (...references: string[]) => ({
  content: { 'application/json': { schema: { allOf: references.map(ref) } } },
});
const ENTRY = 'https://x.example/v1/api.yaml';

/** A description with one callback whose body needs these. */
function entry(references: readonly string[], more: object = {}): DocumentSet {
  const callbacks = { onA: { 'https://c.example': { post: { requestBody: body(...references) } } } };
  const text = JSON.stringify({ openapi: '3.2.0', paths: { '/a': { post: { callbacks } } }, ...more });
  return { entry: ENTRY, documents: [{ uri: ENTRY, text }] };
}

type Served = string | number | { readonly redirect: string; readonly text: string };
let served: Record<string, Served>;
let requests: string[];
/** Answers wait here where a test wants to see them under way. */
let gate: Promise<void>;
let running: number;
let mostAtOnce: number;

beforeEach(() => {
  served = {};
  requests = [];
  gate = Promise.resolve();
  running = 0;
  mostAtOnce = 0;
  vi.stubGlobal('location', { origin: 'https://page.example' });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  forgetDocuments();
  vi.unstubAllGlobals();
});

async function answer(url: string, { signal }: RequestInit): Promise<Response> {
  requests.push(url);
  running += 1;
  mostAtOnce = Math.max(mostAtOnce, running);
  const aborted = new Promise<never>((_, fail) =>
    signal?.addEventListener('abort', () => fail(signal.reason)),
  );
  await Promise.race([gate, aborted]).finally(() => {
    running -= 1;
  });
  const found = served[url] ?? 404;
  if (typeof found === 'number') return new Response('', { status: found });
  const response = new Response(typeof found === 'string' ? found : found.text);
  if (typeof found === 'object')
    Object.defineProperties(response, { redirected: { value: true }, url: { value: found.redirect } });
  return response;
}

const schema = (...references: string[]) => JSON.stringify({ allOf: references.map(ref) });

async function run(set: DocumentSet, options: Partial<FetchReferredOptions> = {}) {
  const progress: SetProgress[] = [];
  const asked: unknown[] = [];
  const result = await fetchReferred({
    set,
    hosts: ['x.example'],
    referred: async (each) => referredDocuments(describeWith(each, undefined)),
    fetchDocument,
    askForHosts: async (hosts) => {
      asked.push(hosts);
      return false;
    },
    onProgress: (each) => progress.push(each),
    signal: new AbortController().signal,
    ...options,
  });
  const names = result.set.documents.map(({ uri }) => uri.replace('https://x.example/', ''));
  return { ...result, names, progress, asked };
}

describe('fetchReferred', () => {
  it('asks for nothing where nothing is referred to', async () => {
    const set = entry([]);
    expect(await run(set)).toMatchObject({ set, unfetched: [], progress: [], asked: [] });
    expect(requests).toEqual([]);
  });

  it('follows references from file to file, each once, in circles too', async () => {
    served = {
      'https://x.example/v1/a.yaml': schema('../common/b%20c.yaml', 'api.yaml#/info', 'a.yaml#/x'),
      'https://x.example/common/b%20c.yaml': schema('../v1/a.yaml', '../v1/d.yaml'),
      'https://x.example/v1/d.yaml': '{}',
    };
    const { names, unfetched } = await run(entry(['a.yaml', './a.yaml#/x', 'a.yaml']));
    expect(names).toEqual(['v1/api.yaml', 'v1/a.yaml', 'common/b%20c.yaml', 'v1/d.yaml']);
    expect(unfetched).toEqual([]);
    expect(requests.toSorted()).toEqual(Object.keys(served).toSorted());
  });

  it('asks for nothing that only operations without callbacks need', async () => {
    const text = entry(['a.yaml']).documents[0]?.text ?? '';
    const paths = JSON.parse(text).paths;
    const set = entry([], { paths: { ...paths, '/b': { get: { requestBody: body('not-needed.yaml') } } } });
    await run(set);
    expect(requests).toEqual(['https://x.example/v1/a.yaml']);
  });

  it('has a few requests under way at a time', async () => {
    const references = Array.from({ length: 20 }, (_, index) => `${index}.yaml`);
    for (const each of references) served[`https://x.example/v1/${each}`] = '{}';
    let open = () => {};
    gate = new Promise((settle) => {
      open = settle;
    });
    const done = run(entry(references));
    await vi.waitFor(() => expect(running).toBe(6));
    open();
    const { names, progress } = await done;
    expect(names).toHaveLength(21);
    expect(mostAtOnce).toBe(6);
    expect(progress[0]).toMatchObject({ fetched: 1, known: 21, failed: 0 });
    expect(progress.at(-1)).toMatchObject({ fetched: 21, known: 21, failed: 0 });
  });

  it('names the files that cannot be fetched, and continues', async () => {
    served = { 'https://x.example/v1/a.yaml': schema('deep.yaml'), 'https://x.example/v1/deep.yaml': 503 };
    const { names, unfetched, progress } = await run(entry(['gone.yaml', 'a.yaml', 'http://far.example/b']));
    expect(names).toEqual(['v1/api.yaml', 'v1/a.yaml']);
    expect(unfetched).toEqual([
      { uri: 'http://far.example/b', failure: { kind: 'mixed-content', host: 'far.example' } },
      {
        uri: 'https://x.example/v1/gone.yaml',
        failure: { kind: 'status', host: 'x.example', status: 404 },
      },
      {
        uri: 'https://x.example/v1/deep.yaml',
        failure: { kind: 'status', host: 'x.example', status: 503 },
      },
    ]);
    expect(progress.at(-1)).toMatchObject({ fetched: 2, failed: 3, known: 5 });
  });

  it('keeps the name of a document that was redirected, and looks beside where it was found', async () => {
    served = {
      'https://x.example/latest/a.yaml': { redirect: 'https://x.example/v3/a.yaml', text: schema('b.yaml') },
      'https://x.example/v3/b.yaml': '{}',
    };
    const { names, unfetched } = await run(entry(['/latest/a.yaml']));
    expect(names).toEqual(['v1/api.yaml', 'latest/a.yaml', 'latest/b.yaml']);
    expect(unfetched).toEqual([]);
  });

  it('asks GitLab through its API, and keeps the names', async () => {
    const at = 'https://git.example/g/p/-/raw/main/api';
    const api = (path: string) =>
      `https://git.example/api/v4/projects/g%2Fp/repository/files/${path}/raw?ref=main`;
    served = { [api('api%2Fa.yaml')]: schema('../b%20c.yaml'), [api('b%20c.yaml')]: '{}' };
    const [document] = entry(['a.yaml']).documents;
    const set = {
      entry: `${at}/api.yaml`,
      documents: [{ uri: `${at}/api.yaml`, text: document?.text ?? '' }],
    };
    const { names, unfetched } = await run(set, { hosts: ['git.example'] });
    expect(names.slice(1)).toEqual([`${at}/a.yaml`, 'https://git.example/g/p/-/raw/main/b%20c.yaml']);
    expect(unfetched).toEqual([]);
  });

  it('fetches all that can be reached, each once, in the same order whatever arrives first', async () => {
    const file = fc.record({ refers: fc.array(fc.nat(9)), isThere: fc.boolean(), turns: fc.nat(3) });
    const files = fc.array(file, { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(files, fc.array(fc.nat(9)), async (graph, starts) => {
        const name = (index: number) => `${index % graph.length}.yaml`;
        const fetchAll = async (isSlow: boolean) => {
          const fetched: string[] = [];
          const result = await run(entry(starts.map(name)), {
            fetchDocument: async (url) => {
              fetched.push(url.replace('https://x.example/v1/', ''));
              const found = graph[Number(/(\d+)\.yaml$/.exec(url)?.[1])];
              for (let turn = 0; isSlow && turn < (found?.turns ?? 0); turn += 1) await Promise.resolve();
              if (!found?.isThere) throw new RemoteError({ kind: 'empty', host: 'x.example' });
              return { url, text: schema(...found.refers.map(name)) };
            },
          });
          return { ...result, fetched };
        };
        const reached = new Set(starts.map(name));
        for (const each of reached) {
          const found = graph[Number.parseInt(each, 10)];
          if (found?.isThere) for (const next of found.refers) reached.add(name(next));
        }
        const { set, names, unfetched, fetched } = await fetchAll(true);
        expect(fetched.toSorted()).toEqual([...reached].toSorted());
        const gone = unfetched.map(({ uri }) => uri.replace('https://x.example/', ''));
        expect([...names.slice(1), ...gone].toSorted()).toEqual(
          [...reached].map((each) => `v1/${each}`).toSorted(),
        );
        expect(set).toEqual((await fetchAll(false)).set);
      }),
      { numRuns: 25 },
    );
  });

  it('looks where `$self` says, and beside the file where that is nowhere', async () => {
    served = { 'https://x.example/v2/a.yaml': '{}', 'https://x.example/v1/b.yaml': '{}' };
    const { names, unfetched } = await run(entry(['a.yaml', 'b.yaml'], { $self: '/v2/api.yaml' }));
    expect(names).toEqual(['v1/api.yaml', 'v1/a.yaml', 'v1/b.yaml']);
    expect(unfetched).toEqual([]);
  });

  describe('of other hosts', () => {
    const set = entry(['a.yaml', 'https://y.example/b.yaml', 'http://localhost:8080/c.yaml']);
    beforeEach(() => {
      served = {
        'https://x.example/v1/a.yaml': schema('https://y.example/d.yaml'),
        'https://y.example/b.yaml': schema('https://z.example/e.yaml'),
        'https://y.example/d.yaml': '{}',
        'http://localhost:8080/c.yaml': '{}',
      };
    });

    it('asks nothing of them unless the user agrees', async () => {
      const { names, unfetched, asked } = await run(set);
      expect(names).toEqual(['v1/api.yaml', 'v1/a.yaml']);
      expect(requests).toEqual(['https://x.example/v1/a.yaml']);
      expect(asked).toEqual([
        [
          { host: 'localhost:8080', count: 1 },
          { host: 'y.example', count: 2 },
        ],
      ]);
      expect(unfetched.map(({ failure }) => failure)).toEqual([
        { kind: 'left-out', host: 'localhost:8080' },
        { kind: 'left-out', host: 'y.example' },
        { kind: 'left-out', host: 'y.example' },
      ]);
    });

    it('asks once: further hosts that only theirs name are left out', async () => {
      const { names, unfetched } = await run(set, { askForHosts: async () => true });
      expect(names.slice(2).toSorted()).toEqual([
        'http://localhost:8080/c.yaml',
        'https://y.example/b.yaml',
        'https://y.example/d.yaml',
      ]);
      expect(unfetched).toEqual([
        { uri: 'https://z.example/e.yaml', failure: { kind: 'left-out', host: 'z.example' } },
      ]);
    });
  });

  describe('ends', () => {
    beforeEach(() => {
      served = { 'https://x.example/v1/a.yaml': '{}', 'https://x.example/v1/b.yaml': '{}' };
    });

    it('with the signal: what is under way is stopped', async () => {
      gate = new Promise(() => {});
      const controller = new AbortController();
      const done = run(entry(['a.yaml', 'b.yaml']), { signal: controller.signal });
      await vi.waitFor(() => expect(running).toBe(2));
      controller.abort(new Error('cancelled by hand'));
      await expect(done).rejects.toThrow('cancelled by hand');
      await vi.waitFor(() => expect(running).toBe(0));
    });

    it('when the user has enough: with what has arrived', async () => {
      const enough = new AbortController();
      const { names, unfetched } = await run(entry(['a.yaml', 'b.yaml']), {
        limits: { atOnce: 1 },
        enough: enough.signal,
        onProgress: ({ fetched }) => fetched === 2 && enough.abort(),
      });
      expect(names).toEqual(['v1/api.yaml', 'v1/a.yaml']);
      expect(unfetched).toEqual([{ uri: 'https://x.example/v1/b.yaml', failure: { kind: 'not-awaited' } }]);
    });

    it('when the user has enough, also of a question', async () => {
      const enough = new AbortController();
      const { unfetched } = await run(entry(['https://y.example/b.yaml']), {
        enough: enough.signal,
        askForHosts: () => {
          enough.abort();
          return new Promise(() => {});
        },
      });
      expect(unfetched.map(({ failure }) => failure.kind)).toEqual(['left-out']);
    });

    it('at a number of documents', async () => {
      const { names, unfetched } = await run(entry(['a.yaml', 'b.yaml']), { limits: { documents: 1 } });
      expect(names).toEqual(['v1/api.yaml', 'v1/a.yaml']);
      expect(unfetched.map(({ failure }) => failure)).toEqual([{ kind: 'too-many', limit: 1 }]);
    });

    it('at a number of bytes', async () => {
      served['https://x.example/v1/a.yaml'] = `"${'x'.repeat(5000)}"`;
      const { names, unfetched } = await run(entry(['a.yaml', 'b.yaml']), {
        limits: { bytes: 1000, atOnce: 1 },
      });
      expect(names).toEqual(['v1/api.yaml']);
      expect(unfetched.map(({ failure }) => failure)).toEqual([
        { kind: 'set-too-large', limit: 1000 },
        { kind: 'set-too-large', limit: 1000 },
      ]);
    });

    it('after some rounds, where each file names another', async () => {
      for (let index = 0; index < 9; index += 1)
        served[`https://x.example/v1/${index}.yaml`] = schema(`${index + 1}.yaml`);
      const { names } = await run(entry(['0.yaml']), { limits: { rounds: 4 } });
      expect(names).toHaveLength(5);
    });
  });
});
