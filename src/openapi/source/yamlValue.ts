import type { Alias, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar } from 'yaml';
import type { JsonValue } from '../json.ts';
import { isArray, members as membersIn } from '../json.ts';
import { repeatedKey } from './jsonShape.ts';
import { MAX_ALIASED_VALUES, MAX_DEPTH, tooDeep } from './limits.ts';
import type { SourceProblem } from './parsedSource.ts';
import { asNode, isMasked, keyText, mergeSources, pairsOf, rangeOf, unmasked } from './yamlNodes.ts';

/** What the nodes of a document stand for. */
export interface YamlReading {
  readonly value: JsonValue;
  readonly problems: readonly SourceProblem[];
  /** The aliases that were followed, and to where. */
  readonly aliases: ReadonlyMap<Alias, Node>;
}

type Members = Record<string, JsonValue>;

/** What an anchored node became: aliases share it. */
interface Anchored {
  readonly value: JsonValue;
  /** Values in it, those of its own aliases included. */
  readonly size: number;
  /** Levels of containers below it. */
  readonly height: number;
}

/**
 * Turns the nodes of a document into one JSON value; the library's own conversion is slower, and stops at the first
 * broken alias. Aliases share the value of their anchor, so a document full of them costs no memory; what they stand
 * for is counted all the same, because every later walk goes through it.
 *
 * @param text The text the nodes came from.
 * @param contents The document's root node.
 * @returns The value; what cannot be read is `null` and has a problem.
 */
export function readYamlValue(text: string, contents: Node | null): YamlReading {
  const problems: SourceProblem[] = [];
  const aliases = new Map<Alias, Node>();
  const anchors = new Map<string, Node>();
  const anchored = new Map<Node, Anchored>();
  let size = 0;
  let aliasedSize = 0;
  let deepest = 0;

  const resolve = (alias: Alias) => aliases.get(alias);

  function read(node: Node | undefined, depth: number): JsonValue {
    size++;
    if (isScalar(node)) return note(node, readScalar(node));
    if (isAlias(node)) return readAlias(node, depth);
    if (node === undefined) return null;
    if (depth > MAX_DEPTH) {
      const { start, end } = rangeOf(node, text);
      problems.push(tooDeep(start, end));
      return null;
    }
    deepest = Math.max(deepest, depth);
    return readCollection(node, depth);
  }

  function readCollection(node: YAMLMap | YAMLSeq, depth: number): JsonValue {
    if (node.anchor === undefined) return isMap(node) ? readMap(node, depth) : readSequence(node, depth);
    anchors.set(node.anchor, node);
    const sizeBefore = size;
    const deepestBefore = deepest;
    deepest = depth;
    const value = isMap(node) ? readMap(node, depth) : readSequence(node, depth);
    anchored.set(node, { value, size: size - sizeBefore + 1, height: deepest - depth + 1 });
    deepest = Math.max(deepest, deepestBefore);
    return value;
  }

  function readSequence(node: YAMLSeq, depth: number): JsonValue {
    return node.items.map((item) => read(asNode(item), depth + 1));
  }

  function readMap(node: YAMLMap, depth: number): JsonValue {
    const members: Members = {};
    const merged = new Set<string>();
    for (const pair of pairsOf(node)) {
      const key = asNode(pair.key);
      // Read as a value too: it may carry an anchor or be an alias.
      if (isScalar(key)) note(key, keyText(key, text, resolve));
      else if (key !== undefined) read(key, depth + 1);
      const content = read(asNode(pair.value), depth + 1);
      if (mergeSources(pair, resolve) !== undefined) merge(members, content, merged);
      else addMember(members, key, content, merged);
    }
    return members;
  }

  function addMember(members: Members, key: Node | undefined, content: JsonValue, merged: Set<string>): void {
    const name = keyText(key, text, resolve);
    if (isScalar(key) && isMasked(key, text)) problems.push(needsQuotes(key, name, 'key'));
    if (key !== undefined && Object.hasOwn(members, name) && !merged.delete(name)) {
      const { start, end } = rangeOf(key, text);
      problems.push(repeatedKey(name, start, end));
    }
    setOwn(members, name, content);
  }

  /** A member of the mapping itself wins over a merged one, an earlier source over a later one. */
  function merge(members: Members, content: JsonValue, merged: Set<string>): void {
    for (const source of isArray(content) ? content : [content]) {
      for (const [name, value] of membersIn(source)) {
        if (Object.hasOwn(members, name)) continue;
        setOwn(members, name, value);
        merged.add(name);
      }
    }
  }

  function note(node: Scalar, value: JsonValue): JsonValue {
    if (node.anchor !== undefined) {
      anchors.set(node.anchor, node);
      anchored.set(node, { value, size: 1, height: 0 });
    }
    return value;
  }

  function readScalar(node: Scalar): JsonValue {
    const { value } = node;
    if (typeof value === 'string') return isMasked(node, text) ? readMasked(node, value) : value;
    if (typeof value === 'boolean' || value === null) return value;
    // `.inf` and `.nan` are numbers in YAML and nothing in JSON.
    return typeof value === 'number' && Number.isFinite(value) ? value : (node.source ?? null);
  }

  function readMasked(node: Scalar, value: string): string {
    const written = unmasked(node, value, text);
    problems.push(needsQuotes(node, written, 'text'));
    return written;
  }

  function readAlias(alias: Alias, depth: number): JsonValue {
    const target = anchors.get(alias.source);
    const found = target && anchored.get(target);
    if (target === undefined)
      return refuse(
        alias,
        'syntax',
        `No anchor \`&${alias.source}\` stands before this alias: write the anchor, or put the text in quotes.`,
      );
    if (found === undefined)
      return refuse(
        alias,
        'too-many-aliases',
        `This alias stands inside the very value \`&${alias.source}\` that it repeats: remove it.`,
      );
    if (depth + found.height > MAX_DEPTH + 1)
      return refuse(
        alias,
        'too-deep',
        `What \`*${alias.source}\` stands for would be nested more than ${MAX_DEPTH} levels deep here, so it is left out.`,
      );
    if (aliasedSize + found.size > MAX_ALIASED_VALUES)
      return refuse(
        alias,
        'too-many-aliases',
        `The aliases of this document stand for more than ${MAX_ALIASED_VALUES} values, so \`*${alias.source}\` and those after it are left out: use fewer aliases.`,
      );
    aliasedSize += found.size;
    size += found.size;
    deepest = Math.max(deepest, depth + found.height - 1);
    aliases.set(alias, target);
    return found.value;
  }

  function refuse(alias: Alias, code: SourceProblem['code'], message: string): null {
    problems.push({ code, severity: 'error', message, range: rangeOf(alias, text) });
    return null;
  }

  function needsQuotes(node: Scalar, written: string, what: 'key' | 'text'): SourceProblem {
    const message = `Quote this ${what}: type \`'${written.replaceAll("'", "''")}'\`. Without quotes YAML reads \`{\` as the start of a mapping.`;
    return { code: 'syntax', severity: 'error', message, range: rangeOf(node, text) };
  }

  const value = read(contents ?? undefined, 1);
  return { value, problems, aliases };
}

/** Assignment would run the setter that every object inherits for `__proto__`. */
function setOwn(members: Members, name: string, value: JsonValue): void {
  if (name !== '__proto__') members[name] = value;
  else Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
}
