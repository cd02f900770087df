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
            const fixes = fixesOf(problem);
            if (fixes.length === 0) return [];
            const place = toMonacoRange(problem.range, source.positions);
            if (!range.intersectRanges(place)) return [];
            const diagnostics = context.markers.filter(({ message }) => message.startsWith(problem.message));
            return fixes.map((fix) => ({
              title: fix.title,
              kind: 'quickfix',
              isPreferred: fix === problem.fix,
              diagnostics,
              command: { id: command, title: fix.title, arguments: [fix] },
            }));
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

/** The fix, and what else may have been meant. */
function fixesOf({ fix, candidates = [] }: Problem): readonly Fix[] {
  if (fix) return [fix];
  return candidates.map((each) => each.fix);
}

const NOTHING = { actions: [], dispose() {} };
