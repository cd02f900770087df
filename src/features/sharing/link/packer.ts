import type { SourceDocument } from '../../../openapi/index.ts';
import { encodeLink } from './encodeLink.ts';
import type { LinkState } from './linkState.ts';
import { type FromPacker, stateWithDocuments, type ToPacker } from './packing.ts';

/** The part of `Worker` that is used, so that tests can hand in their own. */
export type PackerWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Packing so much takes a frame or two; below it, the way to a worker and back takes longer. */
const LARGE_TEXT = 50_000;

/**
 * As `encodeLink`, but away from the main thread where there is much to pack: a megabyte kept the page from answering
 * for 60 ms at each selection. Texts that did not change are not sent again, and a state that did not change is not
 * packed again.
 *
 * @param startWorker Throws where workers are not available; the main thread packs then, as where one has failed.
 */
export function createPacker(startWorker: () => PackerWorker): typeof encodeLink {
  let worker: PackerWorker | undefined;
  let sent: readonly SourceDocument[] | undefined;
  let isBroken = false;
  let nextRequest = 1;
  let last: Packed | undefined;
  const waiting = new Map<
    number,
    { readonly state: LinkState; readonly settle: (found: Fragment) => void }
  >();

  return (state) => {
    const documents = documentsOf(state);
    if (isBroken || documents.reduce((sum, { text }) => sum + text.length, 0) < LARGE_TEXT)
      return encodeLink(state);
    const rest = JSON.stringify(stateWithDocuments(state, []));
    if (last?.rest === rest && areSame(last.documents, documents)) return last.fragment;
    const fragment = pack(state, documents);
    last = { rest, documents, fragment };
    return fragment;
  };

  function pack(state: LinkState, documents: readonly SourceDocument[]): Promise<Fragment> {
    const running = start();
    if (!running) return encodeLink(state);
    const isKnown = sent !== undefined && areSame(sent, documents);
    sent = documents;
    const request = nextRequest++;
    return new Promise((settle) => {
      waiting.set(request, { state, settle });
      const message: ToPacker = { request, state: stateWithDocuments(state, []) };
      running.postMessage(isKnown ? message : { ...message, documents });
    });
  }

  function start(): PackerWorker | undefined {
    if (worker) return worker;
    try {
      worker = startWorker();
    } catch {
      isBroken = true;
      return undefined;
    }
    worker.onmessage = ({ data }: MessageEvent<FromPacker>) => {
      waiting.get(data.request)?.settle(data.fragment);
      waiting.delete(data.request);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      isBroken = true;
      worker?.terminate();
      for (const { state, settle } of waiting.values()) void encodeLink(state).then(settle);
      waiting.clear();
    };
    return worker;
  }
}

/** One for the page. */
export const packLink = createPacker(
  () => new Worker(new URL('./packing.worker.ts', import.meta.url), { type: 'module', name: 'packing' }),
);

type Fragment = string | undefined;

interface Packed {
  readonly rest: string;
  readonly documents: readonly SourceDocument[];
  readonly fragment: Promise<Fragment>;
}

function documentsOf({ source }: LinkState): readonly SourceDocument[] {
  return source.kind === 'url' ? [] : source.documents;
}

function areSame(some: readonly SourceDocument[], others: readonly SourceDocument[]): boolean {
  return (
    some === others ||
    (some.length === others.length &&
      some.every(({ uri, text }, index) => uri === others[index]?.uri && text === others[index]?.text))
  );
}
