import type { DocumentSet } from '../openapi/index.ts';
import type { ReferredDocument } from '../openapi/open/index.ts';
import type { Downloaded } from './download.ts';
import { inParallel } from './inParallel.ts';
import { LARGEST_DOCUMENT, MOST_AT_ONCE, MOST_DOCUMENTS, MOST_ROUNDS } from './limits.ts';
import { RemoteError, type RemoteFailure } from './remoteFailure.ts';
import { createSetMeter, type SetProgress } from './setMeter.ts';
import { type WantedDocument, wantedDocument } from './wantedDocument.ts';

export interface FetchedSet {
  readonly set: DocumentSet;
  readonly unfetched: readonly UnfetchedDocument[];
}

/** A document that is referred to and could not be fetched. */
export interface UnfetchedDocument {
  readonly uri: string;
  readonly failure: RemoteFailure;
}

/** A host the user has not agreed to, and how many documents are known to be there. */
export interface OtherHost {
  readonly host: string;
  readonly count: number;
}

export interface FetchReferredOptions {
  readonly set: DocumentSet;
  /** The hosts that the user lets the page ask. */
  readonly hosts: readonly string[];
  readonly referred: (set: DocumentSet) => Promise<readonly ReferredDocument[]>;
  readonly fetchDocument: (url: string, options: FetchOptions) => Promise<Downloaded>;
  /** Asked once at most, and only when there is nothing left to fetch from the agreed hosts. */
  readonly askForHosts: (hosts: readonly OtherHost[]) => Promise<boolean>;
  readonly onProgress: (progress: SetProgress) => void;
  /** Ends everything: its reason is thrown. */
  readonly signal: AbortSignal;
  /** Ends the fetching: the result is what has arrived. */
  readonly enough?: AbortSignal;
  readonly limits?: Partial<typeof LIMITS>;
}

interface FetchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly received: number }) => void;
}

const LIMITS = {
  documents: MOST_DOCUMENTS,
  atOnce: MOST_AT_ONCE,
  bytes: LARGEST_DOCUMENT,
  rounds: MOST_ROUNDS,
};

/**
 * Fetches what a set of documents refers to and lacks, then what that refers to in turn, and so on; a few documents at
 * a time and each once. A document that cannot be fetched ends nothing: it is named in the result.
 *
 * A document keeps the name under which it is referred to, also where its server redirected to another place: by that
 * name references find it. Its own references are relative to that other place, as RFC 3986 §5.1.3 has it.
 *
 * @returns The set with all that arrived. Throws the signal's reason when cancelled.
 */
export async function fetchReferred(options: FetchReferredOptions): Promise<FetchedSet> {
  const { referred, fetchDocument, askForHosts, onProgress, signal, enough } = options;
  const limits = { ...LIMITS, ...options.limits };
  let { set } = options;
  const hosts = new Set(options.hosts);
  const foundAt = new Map<string, string>();
  const texts = new Map<string, string>();
  const tried = new Map<string, Map<string, RemoteFailure>>();
  const failures = new Map<string, RemoteFailure>();
  let requests = 0;

  const stop = new AbortController();
  const stopWith = (failure: RemoteFailure) => stop.abort(new RemoteError(failure));
  const ended = AbortSignal.any([signal, stop.signal]);
  whenAborted(enough, () => stopWith({ kind: 'not-awaited' }));
  const meter = createSetMeter(set, limits.bytes, onProgress, () =>
    stopWith({ kind: 'set-too-large', limit: limits.bytes }),
  );

  let mayAsk = true;
  for (let round = 0; round < limits.rounds && !stop.signal.aborted; round += 1) {
    const needed = (await referred(set)).filter(
      ({ uri, missing }) => missing && !texts.has(uri) && !failures.has(uri),
    );
    signal.throwIfAborted();
    const wanted = needed.map((document) => wantedDocument(document, { hosts, foundAt, tried }));
    const ready = wanted.filter(({ allowed }) => allowed.length > 0);
    const others = wanted.filter(({ allowed, elsewhere }) => allowed.length === 0 && elsewhere.length > 0);
    for (const { uri, allowed, elsewhere, failure } of wanted) {
      if (allowed.length + elsewhere.length === 0) failures.set(uri, failure);
    }
    if (ready.length > 0) await fetchAll(ready);
    else if (others.length === 0) break;
    else await settleOthers(others);
  }
  // Where it ended before its time, this is not settled yet.
  for (const [uri, [[, failure] = []]] of tried) {
    if (failure && !texts.has(uri) && !failures.has(uri)) failures.set(uri, failure);
  }
  return { set, unfetched: [...failures].map(([uri, failure]) => ({ uri, failure })) };

  async function fetchAll(wanted: readonly WantedDocument[]): Promise<void> {
    const inVain = () => [...tried.keys(), ...failures.keys()].filter((uri) => !texts.has(uri));
    const known = set.documents.length + new Set([...inVain(), ...wanted.map(({ uri }) => uri)]).size;
    const fetched = () => options.set.documents.length + texts.size;
    const report = () => meter.report({ fetched: fetched(), failed: new Set(inVain()).size, known });
    report();
    await inParallel(wanted, limits.atOnce, async ({ uri, allowed: [url = ''] }) => {
      const failure = await fetchOne(uri, url);
      signal.throwIfAborted();
      if (failure) tried.set(uri, new Map([...(tried.get(uri) ?? []), [url, failure]]));
      report();
    });
    // In the order in which they are referred to, so that the same set is the same whatever arrives first.
    const arrived = wanted.flatMap(({ uri }) => {
      const text = texts.get(uri);
      return text === undefined ? [] : [{ uri, text }];
    });
    set = { ...set, documents: [...set.documents, ...arrived] };
  }

  async function fetchOne(uri: string, url: string): Promise<RemoteFailure | undefined> {
    requests += 1;
    if (requests > limits.documents) return { kind: 'too-many', limit: limits.documents };
    const onReceived = ({ received }: { readonly received: number }) => meter.received(uri, received);
    try {
      ended.throwIfAborted();
      const found = await fetchDocument(url, { signal: ended, onProgress: onReceived });
      foundAt.set(uri, found.url);
      texts.set(uri, found.text);
      return undefined;
    } catch (error) {
      signal.throwIfAborted();
      const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
      if (!(reason instanceof RemoteError)) throw reason;
      meter.received(uri, 0);
      return reason.failure;
    }
  }

  /** One question for all documents that are at hosts the user has not agreed to; later ones are left out. */
  async function settleOthers(wanted: readonly WantedDocument[]): Promise<void> {
    const others = hostsOf(wanted);
    const agreed = mayAsk && (await unlessEnded(askForHosts(others)));
    signal.throwIfAborted();
    mayAsk = false;
    if (agreed) for (const { host } of others) hosts.add(host);
    else
      for (const { uri, elsewhere, failure } of wanted) {
        failures.set(uri, tried.has(uri) ? failure : { kind: 'left-out', host: elsewhere[0] ?? '' });
      }
  }

  function unlessEnded(answer: Promise<boolean>): Promise<boolean> {
    const no = new Promise<boolean>((settle) => whenAborted(ended, () => settle(false)));
    return Promise.race([answer, no]);
  }
}

function hostsOf(wanted: readonly WantedDocument[]): readonly OtherHost[] {
  const counts = new Map<string, number>();
  for (const { elsewhere } of wanted) {
    for (const host of new Set(elsewhere)) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].map(([host, count]) => ({ host, count }));
}

function whenAborted(signal: AbortSignal | undefined, action: () => void): void {
  if (signal?.aborted) action();
  else signal?.addEventListener('abort', action, { once: true });
}
