import type { ParsedSource, SourceProblem } from './parsedSource.ts';

/** A YAML text that nothing could be read of: its one problem, and no positions. */
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
