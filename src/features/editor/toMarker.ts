import type { editor, Uri } from 'monaco-editor/editor';
import type { Problem } from '../../openapi/index.ts';
import { isolate } from '../../ui/isolate.ts';
import { type Positions, toMonacoRange } from './positions.ts';

/** A problem as Monaco shows it: squiggle, hover text with the hint below, code linked to the specification. */
export function toMarker(
  problem: Problem,
  positions: Positions,
  parseUri: (url: string) => Uri,
): editor.IMarkerData {
  return {
    ...toMonacoRange(problem.range, positions),
    severity: MARKER_SEVERITY[problem.severity],
    message: isolate(problem.hint === undefined ? problem.message : `${problem.message}\n${problem.hint}`),
    code:
      problem.specUrl === undefined
        ? problem.code
        : { value: problem.code, target: parseUri(problem.specUrl) },
  };
}

/** The values of Monaco's `MarkerSeverity`, which exists only once Monaco is loaded. */
const MARKER_SEVERITY = { error: 8, warning: 4, info: 2 } as const;
