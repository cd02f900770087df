import { inlineCode } from '../../source/words.ts';
import type { DeadEnd } from '../../workspace/follow.ts';
import { childPlace } from '../../workspace/place.ts';
import { createProblem, type Problem } from '../../workspace/problem.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * A reference that leads nowhere: `ref-external`, `ref-missing` or `ref-cycle`, at the `$ref` itself.
 *
 * @param deadEnd From `follow`; one whose place itself is missing (`reference` empty) is reported there.
 * @example deadReference(workspace, deadEnd).code // 'ref-missing'
 */
export function deadReference(workspace: Workspace, deadEnd: DeadEnd): Problem {
  const range = workspace.range(childPlace(deadEnd.at, '$ref'), 'value');
  const reference = `${inlineCode(deadEnd.reference)}`;
  if (deadEnd.kind === 'external') {
    return createProblem('ref-external', {
      message: `This reference points to ${inlineCode(deadEnd.uri)}, which is not open.`,
      hint: `Open ${inlineCode(deadEnd.uri)} together with this document, or paste a bundled document.`,
      range,
    });
  }
  if (deadEnd.kind === 'cycle') {
    return createProblem('ref-cycle', {
      message: `The reference ${reference} refers to itself, so it has no value.`,
      hint: 'Replace one of the references in the circle with the value.',
      range,
    });
  }
  return createProblem('ref-missing', {
    message: `The reference ${reference} does not resolve${isAnchor(deadEnd.reference) ? ': only JSON Pointers are followed' : ''}.`,
    hint: isAnchor(deadEnd.reference)
      ? 'Write the place as a JSON Pointer, such as `#/components/callbacks/onEvent`.'
      : `Add the value to ${inlineCode(deadEnd.uri)}, or correct the reference.`,
    range,
  });
}

function isAnchor(reference: string): boolean {
  const fragment = reference.split('#')[1] ?? '';
  return fragment !== '' && !fragment.startsWith('/') && !fragment.startsWith('%2F');
}
