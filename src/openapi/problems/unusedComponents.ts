import { inlineCode } from '../source/words.ts';
import type { Operation } from '../workspace/model.ts';
import { createProblem, type Problem } from '../workspace/problem.ts';

/**
 * Components that hold callbacks and that nothing refers to: they have no effect (Components Object, all versions).
 *
 * @example unusedComponents(operations)[0]?.code // 'unused-component'
 */
export function unusedComponents(operations: readonly Operation[]): readonly Problem[] {
  const seen = new Set<string>();
  return operations.flatMap((operation) => {
    const component = `${operation.origin} ${operation.path}`;
    if (!operation.unused || seen.has(component)) return [];
    seen.add(component);
    const callback = operation.origin === 'component-callback';
    return [
      createProblem('unused-component', {
        message: `${callback ? 'The callback' : 'The path item'} ${inlineCode(operation.path)} is not used by any operation, so it has no effect.`,
        hint: callback
          ? `Refer to it below an operation's \`callbacks\`: ${inlineCode(`$ref: '#/components/callbacks/${operation.path}'`)}.`
          : `Refer to it in \`paths\` or \`webhooks\`: ${inlineCode(`$ref: '#/components/pathItems/${operation.path}'`)}.`,
        range: operation.range,
      }),
    ];
  });
}
