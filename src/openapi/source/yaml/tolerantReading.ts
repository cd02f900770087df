import type { Alias, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { isAlias, isMap, isScalar } from 'yaml';
import { repeatedKey } from '../json/jsonShape.ts';
import type { JsonValue } from '../json.ts';
import { DEEPEST_NESTING, MOST_ALIASED_VALUES } from '../limits.ts';
import type { SourceProblem } from '../parsedSource.ts';
import { tooDeep } from '../tooDeep.ts';
import { foldLines } from './shallowYaml.ts';
import { asNode, isMasked, kindOf, pairsOf, rangeOf, unmasked } from './tolerantNodes.ts';
import type { AliasRefusal } from './yamlAnchors.ts';
import { YamlAnchors } from './yamlAnchors.ts';
import { YamlMembers } from './yamlMembers.ts';
import type { YamlReading } from './yamlSource.ts';
import { isMergeKey, mergeSources, NODE, nameOf, nameOfCollection, YamlTree } from './yamlTree.ts';

/**
 * Makes the value and the places of a document of the library's nodes; its own conversion is slower, and stops at the
 * first broken alias.
 *
 * @param text The text the nodes came from.
 * @param contents The document's root node.
 * @param joined The text as the library saw it, where nodes that are not indented enough were put on one line.
 * @returns The value; what cannot be read is `null` and has a problem.
 * @example readYamlNodes('a: 1', document.contents).value // { a: 1 }
 */
export function readYamlNodes(text: string, contents: Node | null, joined = text): YamlReading {
  const tree = new YamlTree();
  const anchors = new YamlAnchors();
  const problems: SourceProblem[] = [];

  function read(node: Node, depth: number): JsonValue {
    anchors.count();
    if (isScalar(node)) {
      const value = readScalar(node);
      addScalar(node, value);
      return value;
    }
    if (isAlias(node)) return readAlias(node, depth);
    const { start, end } = rangeOf(node, text);
    if (depth > DEEPEST_NESTING) {
      problems.push(tooDeep(start, end));
      tree.leaf(NODE.plain, start, end);
      return null;
    }
    anchors.reach(depth);
    const at = tree.open(kindOf(node), start);
    const content = () => (isMap(node) ? readMap(node, depth) : readSequence(node, depth));
    const value =
      node.anchor === undefined ? content() : anchors.setCollection(node.anchor, at, depth, content);
    tree.close(at, end);
    return value;
  }

  function readSequence(node: YAMLSeq, depth: number): JsonValue {
    return node.items.map((item) => readOrEmpty(asNode(item), depth, tree.start(tree.count - 1)));
  }

  function readMap(node: YAMLMap, depth: number): JsonValue {
    const members = new YamlMembers();
    for (const pair of pairsOf(node)) {
      const key = tree.count;
      const name = readKey(asNode(pair.key), depth);
      const value = tree.count;
      const content = readOrEmpty(asNode(pair.value), depth, tree.end(key));
      if (isMergeKey(tree, key, name) && mergeSources(tree, value) !== undefined) members.merge(content);
      else if (members.add(name, content) && pair.key !== null)
        problems.push(repeatedKey(name, tree.start(key), tree.end(key)));
    }
    return members.value;
  }

  /** A missing value is `null`, placed at the end of what comes before it. */
  function readOrEmpty(node: Node | undefined, depth: number, before: number): JsonValue {
    if (node !== undefined) return read(node, depth + 1);
    anchors.count();
    tree.leaf(NODE.empty, before, before);
    return null;
  }

  function readKey(node: Node | undefined, depth: number): string {
    const key = tree.count;
    if (isScalar(node)) {
      const name =
        typeof node.value === 'string'
          ? unmasked(node, stringOf(node, node.value), text)
          : (node.source ?? '');
      addScalar(node, name);
      tree.names.set(key, name);
      if (isMasked(node, text)) problems.push(needsQuotes(node, name, 'key'));
      return name;
    }
    if (node === undefined) {
      tree.leaf(NODE.empty, tree.end(key - 1), tree.end(key - 1));
    } else {
      read(node, depth + 1);
      tree.names.set(key, nameOfNode(key));
    }
    return tree.names.get(key) ?? '';
  }

  function nameOfNode(key: number): string {
    if (tree.kind(key) !== NODE.alias) return nameOfCollection(text.slice(tree.start(key), tree.end(key)));
    const target = tree.targets.get(key);
    return target === undefined ? '' : nameOf(tree, text, target);
  }

  function addScalar(node: Scalar, value: JsonValue): void {
    const { start, end } = rangeOf(node, text);
    const at = tree.leaf(kindOf(node), start, end);
    if (node.anchor !== undefined) anchors.setScalar(node.anchor, at, value);
  }

  function readScalar(node: Scalar): JsonValue {
    const { value } = node;
    if (typeof value === 'string')
      return isMasked(node, text) ? readMasked(node, value) : stringOf(node, value);
    if (typeof value === 'boolean' || value === null) return value;
    // `.inf` and `.nan` are numbers in YAML and nothing in JSON.
    return typeof value === 'number' && Number.isFinite(value) ? value : (node.source ?? null);
  }

  /** The string of a node; what was put on one line is folded now, as its line breaks ask for. */
  function stringOf(node: Scalar, value: string): string {
    const { start, end } = rangeOf(node, text);
    const written = text.slice(start, end);
    return written === joined.slice(start, end) || isMasked(node, text) ? value : foldLines(written);
  }

  function readMasked(node: Scalar, value: string): string {
    const written = unmasked(node, value, text);
    problems.push(needsQuotes(node, written, 'text'));
    return written;
  }

  function readAlias(alias: Alias, depth: number): JsonValue {
    const range = rangeOf(alias, text);
    const node = tree.leaf(NODE.alias, range.start, range.end);
    const found = anchors.follow(alias.source, depth);
    if (typeof found === 'string') {
      problems.push({ ...refusal(found, alias.source), severity: 'error', range });
      return null;
    }
    tree.targets.set(node, found.node);
    return found.value;
  }

  function needsQuotes(node: Scalar, written: string, what: 'key' | 'text'): SourceProblem {
    const message = `Quote this ${what}: type \`'${written.replaceAll("'", "''")}'\`. Without quotes YAML reads \`{\` as the start of a mapping.`;
    return { code: 'syntax', severity: 'error', message, range: rangeOf(node, text) };
  }

  const value = contents === null ? undefined : read(contents, 1);
  return { value, tree, problems };
}

function refusal(why: AliasRefusal, name: string): Pick<SourceProblem, 'code' | 'message'> {
  switch (why) {
    case 'unknown':
      return {
        code: 'syntax',
        message: `Unknown anchor \`&${name}\`: define it before this alias, or put the text in quotes.`,
      };
    case 'inside':
      return {
        code: 'too-many-aliases',
        message: `This alias repeats the value \`&${name}\` that contains it: remove it.`,
      };
    case 'too-deep':
      return {
        code: 'too-deep',
        message: `The value of \`*${name}\` would be nested more than ${DEEPEST_NESTING} levels deep here, so it is left out.`,
      };
    case 'too-many':
      return {
        code: 'too-many-aliases',
        message: `The aliases of this document expand to more than ${MOST_ALIASED_VALUES} values, so \`*${name}\` and those after it are left out: use fewer aliases.`,
      };
  }
}
