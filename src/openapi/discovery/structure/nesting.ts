import type { DocumentRange, Place } from '../../source/range.ts';
import { inlineCode } from '../../source/words.ts';
import type { Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A callback whose nested callbacks lead back to itself through `$ref`. */
export function nestedCycle(workspace: Workspace, reference: Place, name: string): Problem {
  return {
    code: 'cycle',
    severity: 'info',
    message: `The callback ${inlineCode(name)} leads back to a request that encloses it; it is shown once and not unfolded further.`,
    range: workspace.range(reference, 'key'),
  };
}

/** References that multiply callbacks beyond all use. */
export function tooManyCallbacks(range: DocumentRange): Problem {
  return {
    code: 'too-deep',
    severity: 'warning',
    message: 'Too many callback requests are reached from here; the rest is left out.',
    hint: 'Look for nested callbacks that refer to one another.',
    range,
  };
}
