import { parseListed } from '../source/json/brokenJson.ts';
import { createLibrary } from '../workspace/library.ts';
import type { SourceDocument } from '../workspace/model.ts';
import { resolveUri, splitFragment } from '../workspace/uri.ts';
import { topLevelKeys } from './topLevelKeys.ts';

/** A document that a description can start from. */
export interface Entry {
  readonly uri: string;
  /** The other files that it refers to, directly or through others, in the order given. */
  readonly reaches: readonly string[];
  /** Whether it, or a file that it reaches, refers to one that is not among the files: then any may be needed yet. */
  readonly lacks: boolean;
}

/**
 * Finds the documents that an OpenAPI Description can start from, among many files: those with an `openapi` field that
 * no other such document refers to, directly or through others (OpenAPI Object, "entry document").
 *
 * Works on the texts, without parsing them.
 *
 * @param documents All files; names are relative to one folder.
 * @returns The likeliest first: with `paths` or `webhooks`, with callbacks, by name (`openapi`, `api`, `index`, …), in
 *   the outermost folder. None where no file is an OpenAPI document. Documents that refer to each other are all named.
 * @example findEntries([{ uri: 'openapi.yaml', text: 'openapi: 3.1.0\n…' }, …])[0]?.uri // 'openapi.yaml'
 */
export function findEntries(documents: readonly SourceDocument[]): readonly Entry[] {
  const keys = new Map(documents.map(({ uri, text }) => [uri, topLevelKeys(text)]));
  const descriptions = documents.filter(({ uri }) => keys.get(uri)?.has('openapi'));
  const graph = referenceGraph(documents);
  const reached = startsOf(
    graph,
    descriptions.map(({ uri }) => uri),
  );
  const order = new Map(documents.map(({ uri }, index) => [uri, index]));
  const withCallbacks = new Set(
    documents.filter(({ text }) => /\bcallbacks["']?\s*:/.test(text)).map(({ uri }) => uri),
  );
  const rankOf = (uri: string): readonly number[] => [
    keys.get(uri)?.has('paths') || keys.get(uri)?.has('webhooks') ? 0 : 1,
    [uri, ...(reached.get(uri) ?? [])].some((each) => withCallbacks.has(each)) ? 0 : 1,
    nameRank(uri),
    uri.split('/').length,
  ];
  const ranked = [...reached.keys()].map((uri) => ({ uri, rank: rankOf(uri) }));
  return ranked.toSorted(byRank).map(({ uri }) => ({
    uri,
    lacks: [uri, ...(reached.get(uri) ?? [])].some((each) => graph.get(each)?.has(MISSING)),
    reaches: [...(reached.get(uri) ?? [])]
      .filter((each) => each !== uri && order.has(each))
      .toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)),
  }));
}

interface Ranked {
  readonly uri: string;
  readonly rank: readonly number[];
}

function byRank(left: Ranked, right: Ranked): number {
  for (const [index, value] of left.rank.entries()) {
    const difference = value - (right.rank[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.uri < right.uri ? -1 : 1;
}

const usualNames = ['openapi', 'api', 'index', 'main', 'root', 'spec', 'swagger'];

/** A file of a usual name, then one whose name holds such a word, then the others. */
function nameRank(uri: string): number {
  const name = (uri.split('/').at(-1) ?? '').replace(/\.\w+$/, '').toLowerCase();
  const exact = usualNames.indexOf(name);
  if (exact >= 0) return exact;
  return usualNames.length + (/openapi|api/.test(name) ? 0 : 1);
}

/** Represents every document that is not among the files; no file has this name. */
const MISSING = '';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Which documents each one refers to. */
function referenceGraph(documents: readonly SourceDocument[]): Graph {
  const library = createLibrary({ entry: '', documents }, parseListed);
  return new Map(
    documents.map(({ uri, text }) => {
      const self = text.includes('$self') ? library.selfOf(uri) : undefined;
      const bases = self === undefined ? [uri] : [resolveUri(uri, self), uri];
      const targets = referencesIn(text).flatMap((reference) => {
        const found = bases.map((base) => library.find(resolveUri(base, reference)));
        return found.find((each) => each !== undefined) ?? MISSING;
      });
      return [uri, new Set(targets)];
    }),
  );
}

/** The documents that `$ref`s name, each once. Text that only looks like a `$ref` does no harm here. */
export function referencesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, double, single, plain] of text.matchAll(
    /\$ref["']?\s*:\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'#,}][^\s,}]*))/g,
  )) {
    const { document } = splitFragment(double ?? single ?? plain ?? '');
    if (document !== '') found.add(document.replaceAll('\\/', '/'));
  }
  return [...found];
}

/**
 * The descriptions that no other one reaches, unless it is reached in turn, each with itself and all that it reaches.
 * A folder can hold thousands of them, so the graph is walked as a whole rather than from each one.
 */
function startsOf(graph: Graph, descriptions: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  // The first pass drops files reached by an earlier one, the second those reached by a later one.
  const outermost = withoutReached(graph, withoutReached(graph, descriptions).toReversed());
  const reversed = reversedGraph(graph);
  const known = new Set(descriptions);
  const starts = new Map<string, ReadonlySet<string>>();
  for (const uri of outermost) {
    const reached = reachableFrom(graph, uri);
    const reaching = reachableFrom(reversed, uri);
    for (const each of reaching) if (known.has(each)) starts.set(each, reached);
  }
  return starts;
}

/** The documents that none before them reaches. */
function withoutReached(graph: Graph, uris: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  return uris.filter((uri) => {
    if (reached.has(uri)) return false;
    reachableFrom(graph, uri, reached);
    return true;
  });
}

function reversedGraph(graph: Graph): Graph {
  const reversed = new Map<string, Set<string>>();
  for (const [uri, targets] of graph) {
    for (const target of targets) reversed.set(target, (reversed.get(target) ?? new Set()).add(uri));
  }
  return reversed;
}

/** A document and all that it reaches, besides what was reached already. */
function reachableFrom(graph: Graph, start: string, reached = new Set<string>()): ReadonlySet<string> {
  const waiting = [start];
  reached.add(start);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const target of graph.get(next) ?? []) {
      if (reached.has(target)) continue;
      reached.add(target);
      waiting.push(target);
    }
  }
  return reached;
}
