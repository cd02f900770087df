import { inlineCode } from '../source/words.ts';
import type { DocumentKind } from '../spec/documentKind.ts';
import { describeKind } from '../workspace/describeKind.ts';
import type { Problem } from '../workspace/problem.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A text that is no OpenAPI Description, or one of a version that does not exist. */
export function kindProblems(workspace: Workspace, kind: DocumentKind): readonly Problem[] {
  const root = { uri: workspace.set.entry, pointer: '' };
  if (kind.kind === 'openapi-unknown') {
    return [
      {
        code: 'unsupported-version',
        severity: 'warning',
        message: `There is no OpenAPI version ${inlineCode(kind.version)}; the document is read as ${kind.minor}.`,
        hint: 'Write a version that exists, such as `openapi: 3.1.1`.',
        range: workspace.range({ ...root, pointer: '/openapi' }, 'value'),
      },
    ];
  }
  const description = describeKind(kind);
  if (!description) return [];
  return [
    {
      code: 'not-openapi',
      severity: 'error',
      message: `${description.title}. ${description.message}`,
      hint: description.nextStep,
      range: { uri: root.uri, start: 0, end: firstLineEnd(workspace) },
    },
  ];
}

/** The whole text would be underlined otherwise. */
function firstLineEnd({ set }: Workspace): number {
  const text = set.documents.find(({ uri }) => uri === set.entry)?.text ?? '';
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
