import { inlineCode } from '../source/words.ts';
import type { ChangeDraft } from './changeWriter.ts';
import type { ComparedUrl } from './compare.types.ts';
import { keyChanges } from './keyChanges.ts';
import { parameterChanges } from './parameterChanges.ts';
import { payloadChanges } from './payloadChanges.ts';
import { replyChanges } from './replyChanges.ts';
import {
  type CompareContext,
  hasKey,
  type RequestPair,
  type RequestView,
  requestName,
} from './requestView.ts';
import { securityChanges } from './securityChanges.ts';
import { sourceChanges } from './sourceChanges.ts';
import { differentWords, keywordsText } from './wordDifferences.ts';

/**
 * All that changed of one request: its name, key, method, payload, parameters, security, replies and words.
 *
 * @example requestChanges(context, pair).map(({ rule }) => rule) // ['renamed']
 */
export function requestChanges(context: CompareContext, pair: RequestPair): readonly ChangeDraft[] {
  const { before, after } = pair;
  const key =
    hasKey(before.node) && hasKey(after.node)
      ? [...keyChanges(before.node, after.node), ...sourceChanges(context, pair)]
      : [];
  return [
    ...renamed(before.node, after.node),
    ...key,
    ...methodChange(before, after),
    ...payloadChanges(context, pair),
    ...parameterChanges(context, pair),
    ...securityChanges(context, pair),
    ...replyChanges(context, pair),
    ...wordChanges(context, pair),
  ];
}

function renamed(before: RequestView['node'], after: RequestView['node']): readonly ChangeDraft[] {
  const [one, other] = [requestName(before), requestName(after)];
  if (one === other) return [];
  const side = (node: RequestView['node'], text: string) => ({
    place: node.place,
    range: nameRange(node),
    text,
  });
  return [
    {
      rule: 'renamed',
      what: `${inlineCode(one)} is now called ${inlineCode(other)}.`,
      before: side(before, one),
      after: side(after, other),
      ...(!hasKey(after) && {
        reason: 'The name of a webhook only identifies it; code that tools generate may be renamed.',
      }),
    },
  ];
}

/** The callback name in its document, or the webhook's. */
export function nameRange(node: RequestView['node']) {
  return ('nameRange' in node ? node.nameRange : undefined) ?? node.range;
}

function methodChange(before: RequestView, after: RequestView): readonly ChangeDraft[] {
  const [one, other] = [before.node.method, after.node.method];
  if (one === other) return [];
  const side = ({ node }: RequestView) => ({ place: node.place, range: node.range, text: node.method });
  return [
    {
      rule: 'method',
      what: `The method is ${inlineCode(other)} instead of ${inlineCode(one)}.`,
      before: side(before),
      after: side(after),
    },
  ];
}

function wordChanges(context: CompareContext, { before, after }: RequestPair): readonly ChangeDraft[] {
  const [one, other] = [before.site.place, after.site.place];
  const found = differentWords(
    [{ place: one, value: context.before.workspace.value(one) }],
    [{ place: other, value: context.after.workspace.value(other) }],
    ['summary', 'description', 'deprecated', 'operationId', 'tags', 'externalDocs'],
  );
  const [first] = found;
  if (!first) return [];
  const deprecated = found.find(({ keyword }) => keyword === 'deprecated');
  const rest = found.filter((each) => each !== deprecated);
  const isDeprecated = deprecated?.after.text === undefined;
  return [
    ...(deprecated
      ? [
          {
            rule: 'words' as const,
            what: isDeprecated ? 'It is deprecated now.' : 'It is not deprecated any more.',
            before: deprecated.before,
            after: deprecated.after,
          },
        ]
      : []),
    ...(rest[0]
      ? [
          {
            rule: 'words' as const,
            what: `It has another ${keywordsText(rest.map(({ keyword }) => keyword))}.`,
            before: rest[0].before,
            after: rest[0].after,
          },
        ]
      : []),
  ];
}

/** An example that changed the URL, where nothing else did. */
export function exampleUrlChange(
  drafts: readonly ChangeDraft[],
  { before, after }: RequestPair,
  urls: readonly ComparedUrl[],
): readonly ChangeDraft[] {
  const row = urls.find(({ scenario }) => scenario === 'exchange');
  if (!row || row.isSame || !hasKey(before.node) || !hasKey(after.node)) return [];
  if (row.before.kind !== 'url' || row.after.kind !== 'url') return [];
  if (before.node.key !== after.node.key || drafts.some(({ rule }) => rule === 'never')) return [];
  return [
    {
      rule: 'words',
      what: `The example URL is ${inlineCode(row.after.url)} instead of ${inlineCode(row.before.url)}.`,
      before: { place: before.node.keyPlace, text: row.before.url },
      after: { place: after.node.keyPlace, text: row.after.url },
    },
  ];
}
