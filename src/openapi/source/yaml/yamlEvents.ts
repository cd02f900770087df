import type { Event } from 'js-yaml';
import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { repeatedKey } from '../json/jsonShape.ts';
import type { JsonValue } from '../json.ts';
import { DEEPEST_NESTING } from '../limits.ts';
import type { SourceProblem } from '../parsedSource.ts';
import { readPlainScalar } from './plainScalar.ts';
import { YamlAnchors } from './yamlAnchors.ts';
import { directivesOf, findMarker, startOfContent } from './yamlDocuments.ts';
import { YamlMembers } from './yamlMembers.ts';
import type { AliasEvent, CollectionEvent, Indicator, ScalarEvent } from './yamlPlaces.ts';
import {
  endOfScalar,
  hasBrackets,
  kindOfCollection,
  kindOfScalar,
  startOfCollection,
  startOfScalar,
} from './yamlPlaces.ts';
import { afterBracket } from './yamlScan.ts';
import type { YamlReading } from './yamlSource.ts';
import { moreDocuments } from './yamlSource.ts';
import { isMergeKey, mergeSources, NODE, nameOfCollection, YamlTree } from './yamlTree.ts';

/**
 * Makes the value and the places of a document of the parser's events, in one pass.
 *
 * The events tell where scalars are and where collections start, but not where collections end, nor where block text and
 * values that are not written are; all this follows from what comes before and after.
 *
 * @returns `undefined` where the text holds something to complain about other than repeated keys and further documents.
 * @example readYamlEvents('a: 1', parseEvents('a: 1', {}))?.value // { a: 1 }
 */
export function readYamlEvents(text: string, events: readonly Event[]): YamlReading | undefined {
  const tree = new YamlTree(events.length);
  const anchors = new YamlAnchors();
  const problems: SourceProblem[] = [];
  let next = 1;
  /** Where the last node ended. */
  let passed = startOfContent(text);
  let refused = false;

  const [document] = events;
  if (document?.type !== EVENT_ID.DOCUMENT) return { value: undefined, tree, problems };
  if (text.startsWith('...', passed) || !directivesOf(text).every(isHarmless)) return undefined;
  const value = readNode(1, '');
  if (!refused && next + 1 < events.length) noteSecondDocument();
  return refused ? undefined : { value, tree, problems };

  function refuse(): null {
    refused = true;
    return null;
  }

  function readNode(depth: number, indicator: Indicator): JsonValue {
    const event = events[next++];
    anchors.count();
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return readScalar(event, indicator);
      case EVENT_ID.ALIAS:
        return readAlias(event, depth);
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return readCollection(event, depth);
      default:
        return refuse();
    }
  }

  function readScalar(event: ScalarEvent, indicator: Indicator): JsonValue {
    const node = addScalar(event, indicator);
    const written = getScalarValue(text, event);
    const isText = event.tagStart >= 0 || event.style !== SCALAR_STYLE.PLAIN;
    const scalar = isText ? written : readPlainScalar(written);
    if (event.anchorStart >= 0) anchors.setScalar(anchorOf(event), node, scalar);
    return scalar;
  }

  function addScalar(event: ScalarEvent, indicator: Indicator): number {
    // No other tag is common enough to be read here.
    if (event.tagStart >= 0 && text.slice(event.tagStart, event.tagEnd) !== '!!str') refuse();
    const start = startOfScalar(text, event, indicator, passed);
    if (start < 0) refuse();
    passed = endOfScalar(text, event, start);
    return tree.leaf(kindOfScalar(event), start, passed);
  }

  function readAlias(event: AliasEvent, depth: number): JsonValue {
    const node = tree.leaf(NODE.alias, event.anchorStart - 1, event.anchorEnd);
    passed = event.anchorEnd;
    const found = anchors.follow(anchorOf(event), depth);
    if (typeof found === 'string') return refuse();
    tree.targets.set(node, found.node);
    return found.value;
  }

  function anchorOf(event: { readonly anchorStart: number; readonly anchorEnd: number }): string {
    return text.slice(event.anchorStart, event.anchorEnd);
  }

  function readCollection(event: CollectionEvent, depth: number): JsonValue {
    if (depth > DEEPEST_NESTING || event.tagStart >= 0) refuse();
    // What comes now will not be kept, and there may be much of it.
    if (refused) next = events.length;
    anchors.reach(depth);
    const isMap = event.type === EVENT_ID.MAPPING;
    const first = events[next];
    const brackets = hasBrackets(text, event, first);
    const node = tree.open(kindOfCollection(event), startOfCollection(text, event, first));
    passed = event.start + (brackets ? 1 : 0);
    const read = () => (isMap ? readMembers(depth) : readItems(depth, brackets ? '' : '-'));
    const content =
      event.anchorStart < 0 ? read() : anchors.setCollection(anchorOf(event), node, depth, read);
    next++;
    if (brackets) passed = afterBracket(text, passed, isMap ? '}' : ']');
    if (passed < 0) refuse();
    tree.close(node, passed);
    return content;
  }

  function readItems(depth: number, indicator: Indicator): JsonValue {
    const items: JsonValue[] = [];
    while (isInside()) items.push(readNode(depth + 1, indicator));
    return items;
  }

  function readMembers(depth: number): JsonValue {
    const members = new YamlMembers();
    while (isInside()) {
      const key = tree.count;
      const name = readKey(depth);
      const valueNode = tree.count;
      const content = readNode(depth + 1, ':');
      if (isMergeKey(tree, key, name) && mergeSources(tree, valueNode) !== undefined) members.merge(content);
      else if (members.add(name, content)) problems.push(repeatedKey(name, tree.start(key), tree.end(key)));
    }
    return members.value;
  }

  function isInside(): boolean {
    const event = events[next];
    return event !== undefined && event.type !== EVENT_ID.POP;
  }

  function readKey(depth: number): string {
    const event = events[next];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        next++;
        return readScalarKey(event);
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return readCollectionKey(depth);
      default:
        refuse();
        next = events.length;
        return '';
    }
  }

  /** Numbers, booleans and `null` keep their spelling (`200`, `1.0`, `~`). */
  function readScalarKey(event: ScalarEvent): string {
    // The events do not tell where a key is that is not written.
    if (event.valueStart < 0) refuse();
    const key = addScalar(event, '?');
    const name = getScalarValue(text, event);
    if (!event.fast) tree.names.set(key, name);
    if (event.anchorStart >= 0) anchors.setScalar(anchorOf(event), key, name);
    return name;
  }

  function readCollectionKey(depth: number): string {
    const key = tree.count;
    readNode(depth + 1, '?');
    const name = nameOfCollection(text.slice(tree.start(key), tree.end(key)));
    tree.names.set(key, name);
    return name;
  }

  function noteSecondDocument(): void {
    const start = findMarker(text, tree.end(0));
    if (start < 0) refuse();
    else problems.push(moreDocuments({ start, end: start + 3 }));
  }
}

/** It changes nothing here; other directives have to be told about. */
function isHarmless(directive: string): boolean {
  return /^%YAML[ \t]+1\.[12][ \t]*(?:#.*)?$/.test(directive);
}
