import type { JsonValue } from '../json.ts';
import type { ParsedSource, SourceProblem } from '../parsedSource.ts';
import type { Range } from '../range.ts';
import { keyLocator } from './keyCharacters.ts';
import { writeYamlKey, yamlKeyLocator } from './yamlKey.ts';
import { createYamlPositions } from './yamlPositions.ts';
import type { YamlTree } from './yamlTree.ts';

/** What a parser made of a YAML text. */
export interface YamlReading {
  /** `undefined` where the text holds no document. */
  readonly value: JsonValue | undefined;
  /** The first node is the root. */
  readonly tree: YamlTree;
  readonly problems: readonly SourceProblem[];
}

/** One fault often makes many problems after it; more would not be read. */
const MOST_PROBLEMS = 50;

/**
 * The source that a reading of a YAML text gives, whichever parser read it.
 *
 * @example yamlSource('a: 1', reading).locate('/a')?.value // { start: 3, end: 4 }
 */
export function yamlSource(text: string, { value, tree, problems }: YamlReading): ParsedSource {
  const positions = createYamlPositions(text, tree);
  return {
    format: 'yaml',
    value,
    problems: firstProblems(problems),
    locate: positions.locate,
    locateInKey: keyLocator((pointer) => {
      const key = positions.keyAt(pointer);
      return key && yamlKeyLocator(text, tree, key.node);
    }),
    writeKey(pointer, key) {
      const found = positions.keyAt(pointer);
      return found && writeYamlKey(tree.kind(found.node), key, found.inFlow);
    },
    pointerAt: positions.pointerAt,
  };
}

/**
 * In the order of the text, and no more than one reads.
 *
 * @example firstProblems(problems).length // 50 at most
 */
export function firstProblems(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  return problems.toSorted((a, b) => a.range.start - b.range.start).slice(0, MOST_PROBLEMS);
}

/**
 * The second document of a stream, at its `---`.
 *
 * @example moreDocuments({ start: 2, end: 5 }).code // 'multiple-documents'
 */
export function moreDocuments(range: Range): SourceProblem {
  const message =
    'Another YAML document starts here, and only the first one is read: remove this `---` and what follows, or open it on its own.';
  return { code: 'multiple-documents', severity: 'warning', message, range };
}

/**
 * A YAML text that nothing could be read of: its one problem, and no positions.
 *
 * @example unreadYaml(problem).value // undefined
 */
export function unreadYaml(problem: SourceProblem): ParsedSource {
  const nothing = () => undefined;
  return {
    format: 'yaml',
    value: undefined,
    problems: [problem],
    locate: nothing,
    locateInKey: nothing,
    writeKey: nothing,
    pointerAt: () => '',
  };
}
