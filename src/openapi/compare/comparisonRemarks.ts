import { counted } from '../source/words.ts';
import { isOpenApi } from '../spec/documentKind.ts';
import { childPlace } from '../workspace/place.ts';
import type { CompareContext, ComparedDescription } from './requestView.ts';

const SIDES = [
  ['before', 'older'],
  ['after', 'newer'],
] as const;

/**
 * Why two documents cannot be compared at all, in one sentence.
 *
 * @example notComparable(context) // 'The older document is not an OpenAPI description, so there is nothing to compare.'
 */
export function notComparable(context: CompareContext): string | undefined {
  for (const [side, word] of SIDES) {
    if (!isOpenApi(context[side].description.analysis.kind))
      return `The ${word} document is not an OpenAPI description, so there is nothing to compare.`;
  }
  return undefined;
}

/**
 * What could not be compared as a whole, in sentences.
 *
 * @param withoutUrls Changed callbacks whose URLs were left out.
 * @example comparisonRemarks(context, 0) // []
 */
export function comparisonRemarks(context: CompareContext, withoutUrls: number): readonly string[] {
  const cut = context.schemas.remark();
  return [
    ...SIDES.flatMap(([side, word]) => brokenFiles(context[side], word)),
    ...(cut === undefined ? [] : [cut]),
    ...(withoutUrls > 0
      ? [`The URLs of ${counted(withoutUrls, 'more changed callback')} were not compared.`]
      : []),
    ...(sameRootSecurity(context)
      ? []
      : [
          'The `security` of the whole description changed; callbacks without one of their own inherit it, though hardly any provider means that.',
        ]),
  ];
}

function brokenFiles({ workspace }: ComparedDescription, word: string): readonly string[] {
  const broken = workspace
    .opened()
    .filter((uri) => workspace.source(uri)?.problems.some(({ code }) => code === 'syntax'));
  return broken.length === 0
    ? []
    : [`The ${word} text has syntax errors, so what seems to be missing from it may be there.`];
}

function sameRootSecurity({ before, after, same }: CompareContext): boolean {
  const root = ({ workspace }: ComparedDescription) =>
    childPlace({ uri: workspace.set.entry, pointer: '' }, 'security');
  const [one, other] = [before.workspace.value(root(before)), after.workspace.value(root(after))];
  return one === undefined && other === undefined ? true : same(root(before), root(after));
}
