import type { Discovery } from '../discovery/discover.ts';
import type { SourceProblem } from '../source/parsedSource.ts';
import { inlineCode, inlineCodes } from '../source/words.ts';
import type { DocumentKind, OpenApiMinor } from '../spec/documentKind.ts';
import { describeFragment, describeKind } from '../workspace/describeKind.ts';
import { createProblem, type Fix, type Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { insertCallback } from './insertCallback.ts';

/**
 * A text that is not an OpenAPI Description, or one of a version that does not exist.
 *
 * @example kindProblems(workspace, { kind: 'other' })[0]?.code // 'not-openapi'
 */
export function kindProblems(workspace: Workspace, kind: DocumentKind): readonly Problem[] {
  const root = { uri: workspace.set.entry, pointer: '' };
  if (kind.kind === 'openapi-unknown') {
    return [
      createProblem('unsupported-version', {
        message: `Unknown OpenAPI version ${inlineCode(kind.version)}; the document is read as ${kind.minor}.`,
        hint: 'Write a version that exists, such as `openapi: 3.1.1`.',
        range: workspace.range({ ...root, pointer: '/openapi' }, 'value'),
      }),
    ];
  }
  if (kind.kind === 'fragment') return [excerptProblem(workspace, describeFragment(kind.fragment))];
  const description = describeKind(kind);
  if (!description) return [];
  return [
    createProblem('not-openapi', {
      message: `${description.title}. ${description.message}`,
      hint: description.nextStep,
      range: { uri: root.uri, start: 0, end: firstLineEnd(workspace) },
    }),
  ];
}

/** What wraps it is loaded on use, so that the fix comes from `withWrap`. */
function excerptProblem(workspace: Workspace, what: string): Problem {
  return createProblem('excerpt', {
    message: `${what.startsWith('the ') ? 'These are' : 'This is'} ${what}, not a whole document.`,
    hint: 'Wrap it in the smallest document that holds it. Until then, the flow and the URL are of the last document.',
    range: { uri: workspace.set.entry, start: 0, end: firstLineEnd(workspace) },
  });
}

/** The whole text would be underlined otherwise. */
function firstLineEnd({ set }: Workspace): number {
  const text = set.documents.find(({ uri }) => uri === set.entry)?.text ?? '';
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

/**
 * A description without callbacks and webhooks. Only where nothing else explains why none was found.
 * @example noCallbacks(workspace, found, '3.1')[0]?.code // 'no-callbacks'
 */
export function noCallbacks(workspace: Workspace, found: Discovery, minor: OpenApiMinor): readonly Problem[] {
  const source = workspace.source(workspace.set.entry);
  const faulty = source?.problems.some(({ severity }) => severity === 'error') ?? true;
  if (found.operations.length > 0 || found.problems.length > 0 || faulty) return [];
  const pointer = ['/paths', '/webhooks', '/openapi'].find((each) => source?.locate(each)) ?? '';
  const fix = insertCallback(workspace, minor);
  return [
    createProblem('no-callbacks', {
      message: `No operation of this document has callbacks.${webhookNote(found.webhooks)}`,
      hint: "Add `callbacks` to an operation: a name, below it a key such as `'{$request.body#/callbackUrl}'`, below that a method.",
      range: workspace.range({ uri: workspace.set.entry, pointer }, 'key'),
      ...(fix && { fix }),
    }),
  ];
}

/** Webhooks that send something are found as operations. */
function webhookNote(webhooks: readonly string[]): string {
  if (webhooks.length === 0) return '';
  return webhooks.length === 1
    ? ` Its webhook ${inlineCodes(webhooks)} has no method, so nothing is sent.`
    : ` Its webhooks ${inlineCodes(webhooks)} have no method, so nothing is sent.`;
}

/**
 * Faults of the texts themselves, for every document that was read.
 *
 * @example sourceProblems(workspace)[0]?.code // 'duplicate-key'
 */
export function sourceProblems(workspace: Workspace): readonly Problem[] {
  return workspace.opened().flatMap((uri) =>
    (workspace.source(uri)?.problems ?? []).map(({ code, severity, message, range, fix }) =>
      createProblem(code, {
        // The parser knows how much of the text was lost.
        severity,
        message,
        range: { uri, ...range },
        ...(fix && { fix: fixOf(uri, fix) }),
      }),
    ),
  );
}

function fixOf(uri: string, { title, edits }: NonNullable<SourceProblem['fix']>): Fix {
  return { title, edits: edits.map(({ range, text }) => ({ range: { uri, ...range }, text })) };
}
