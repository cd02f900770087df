import type { Operation } from '../workspace/model.ts';
import type { FlowFilter } from './flow.types.ts';
import { type FlowEntry, flowEntries } from './flowEntries.ts';

export interface FilteredEntries {
  /** Whether each entry stays, by index. */
  readonly kept: readonly boolean[];
  /** Whether a word of the text is part of what sets the entry apart from its neighbours: name, summary, id. */
  readonly matchedText: readonly boolean[];
}

/**
 * Decides what a filter leaves.
 *
 * Words, method and tag are conditions that a callback request inherits: one that its operation meets, it meets too
 * (`streams ondata` finds `onData` of `/streams`). The ancestors of a match stay. Case does not matter.
 *
 * @returns All entries for an empty filter, in time linear in the entries.
 * @example filterFlow(entries, { text: 'ondata', method: '', tag: '' }).kept
 */
export function filterFlow(entries: readonly FlowEntry[], filter: FlowFilter): FilteredEntries {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const unmet: (readonly Condition[])[] = [];
  const kept: boolean[] = [];
  const matchedText: boolean[] = [];
  const conditions: readonly Condition[] = [
    ...(filter.method === '' ? [] : [{ kind: 'method' as const, text: filter.method }]),
    ...(filter.tag === '' ? [] : [{ kind: 'tag' as const, text: filter.tag }]),
    ...words.map((text) => ({ kind: 'word' as const, text })),
  ];
  entries.forEach((entry, index) => {
    const before = unmet[entry.parent] ?? conditions;
    const haystack = words.length === 0 ? '' : searchText(entry);
    const after = before.filter((condition) => !meets(entry, haystack, condition));
    unmet.push(after);
    kept.push(after.length === 0);
    matchedText.push(words.some((word) => distinctText(entry).includes(word)));
    if (after.length === 0) keepAncestors(entries, kept, index);
  });
  return { kept, matchedText };
}

interface Condition {
  readonly kind: 'word' | 'method' | 'tag';
  readonly text: string;
}

/** Stops at the first one that stays already, so that all calls together visit each entry once. */
function keepAncestors(entries: readonly FlowEntry[], kept: boolean[], index: number) {
  for (let parent = entries[index]?.parent ?? -1; parent >= 0 && kept[parent] === false; ) {
    kept[parent] = true;
    parent = entries[parent]?.parent ?? -1;
  }
}

function meets(entry: FlowEntry, haystack: string, condition: Condition): boolean {
  const request = entry.kind === 'operation' ? entry.operation : entry.callback;
  if (condition.kind === 'method') return request.method === condition.text;
  if (condition.kind === 'tag') return request.tags.includes(condition.text);
  return haystack.includes(condition.text);
}

function searchText(entry: FlowEntry): string {
  const request = entry.kind === 'operation' ? entry.operation : entry.callback;
  const key = entry.kind === 'operation' ? '' : entry.callback.key.toLowerCase();
  return [distinctText(entry), key, request.method.toLowerCase(), ...request.tags.map(lowerCase)].join('\n');
}

function distinctText(entry: FlowEntry): string {
  const request = entry.kind === 'operation' ? entry.operation : entry.callback;
  const name = entry.kind === 'operation' ? entry.operation.path : entry.callback.name;
  return [name, request.summary ?? '', request.operationId ?? ''].join('\n').toLowerCase();
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}

/** What a flow can be filtered by. */
export interface FlowFacets {
  readonly methods: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Lists the methods and tags that occur in operations and callback requests, each once, in order of appearance.
 *
 * @example flowFacets(operations) // { methods: ['POST', 'GET'], tags: ['orders'] }
 */
export function flowFacets(operations: readonly Operation[]): FlowFacets {
  const methods = new Set<string>();
  const tags = new Set<string>();
  for (const entry of flowEntries(operations)) {
    const request = entry.kind === 'operation' ? entry.operation : entry.callback;
    if (request.method !== '') methods.add(request.method);
    for (const tag of request.tags) tags.add(tag);
  }
  return { methods: [...methods], tags: [...tags] };
}
