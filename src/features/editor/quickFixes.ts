import type { editor, IDisposable } from 'monaco-editor/editor';
import type { Monaco } from '../../monaco/monaco.ts';
import type { Fix, Problem } from '../../openapi/index.ts';
import { type Positions, toMonacoRange } from './positions.ts';

export interface QuickFixSource {
  /** The document of these problems. */
  readonly model: editor.ITextModel;
  readonly problems: readonly Problem[];
  readonly positions: Positions;
}

let instances = 0;

/**
 * Offers the fixes of the problems at the caret as Monaco's quick fixes (light bulb, `Ctrl+.`, hover).
 *
 * The edit itself is left to `apply`: a fix may change several documents, and the app keeps all of them.
 */
export function registerQuickFixes(
  monaco: Monaco,
  current: () => QuickFixSource | undefined,
  apply: (fix: Fix) => void,
): IDisposable {
  instances += 1;
  const command = `callback-explorer.applyFix.${instances}`;
  const registrations = [
    monaco.editor.registerCommand(command, (_accessor, fix: Fix) => apply(fix)),
    monaco.languages.registerCodeActionProvider(
      ['yaml', 'json'],
      {
        provideCodeActions(model, range, context) {
          const source = current();
          if (source?.model !== model) return NOTHING;
          const actions = source.problems.flatMap((problem) => {
            const { fix } = problem;
            if (fix === undefined) return [];
            const place = toMonacoRange(problem.range, source.positions);
            if (!range.intersectRanges(place)) return [];
            return [
              {
                title: fix.title,
                kind: 'quickfix',
                isPreferred: true,
                diagnostics: context.markers.filter((marker) => marker.message.startsWith(problem.message)),
                command: { id: command, title: fix.title, arguments: [fix] },
              },
            ];
          });
          return { actions, dispose() {} };
        },
      },
      { providedCodeActionKinds: ['quickfix'] },
    ),
  ];
  return {
    dispose() {
      for (const registration of registrations) registration.dispose();
    },
  };
}

const NOTHING = { actions: [], dispose() {} };
