import { createProblem, type Problem } from '../workspace/problem.ts';
import type { Attachment } from './attachment.ts';

/** Nobody reads more about one key, and each problem may quote the whole key. */
export const mostPerKey = 100;

/** Says that a key has more expressions or faults than are looked at. */
export function keyLimit({ workspace, request }: Attachment): readonly Problem[] {
  const { parts } = request.parsed;
  const count = parts.filter(({ kind }) => kind !== 'literal').length;
  if (count <= mostPerKey) return [];
  return [
    createProblem('too-many-expressions', {
      message: `This callback key has ${count} expressions; only the first ${mostPerKey} are checked.`,
      hint: 'Shorten the key: a URL needs a few expressions at most.',
      range: workspace.range(request.keyPlace, 'key'),
      callbackId: request.id,
    }),
  ];
}
