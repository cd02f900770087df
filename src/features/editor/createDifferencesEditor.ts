import type { editor } from 'monaco-editor/editor';
import { BASE_OPTIONS } from '../../monaco/editorOptions.ts';
import type { Monaco } from '../../monaco/monaco.ts';
import type { Range } from '../../openapi/index.ts';
import { formatOf } from '../../store/formatOf.ts';
import { lineTable, toMonacoRange } from './positions.ts';
import { toRevealedDecoration } from './toDecoration.ts';

/** The two texts of one document; a text that is empty is of a document that this version does not have. */
export interface DocumentPair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface DifferencesHandle {
  show(pair: DocumentPair): void;
  /** Goes to a place in one of the two, and takes the keyboard there. */
  reveal(range: Range, version: 'before' | 'after'): void;
  goTo(direction: 'next' | 'previous'): void;
  setWrap(wrap: boolean): void;
  dispose(): void;
}

/** Below this width, in pixels, both versions are in one column. */
const SIDE_BY_SIDE = 640;

/** Creates Monaco's diff editor in `host`: both versions for reading, side by side where there is room. */
export function createDifferencesEditor(
  monaco: Monaco,
  host: HTMLElement,
  onCount: (count: number | undefined) => void,
): DifferencesHandle {
  const font = getComputedStyle(host);
  const diff = monaco.editor.createDiffEditor(host, {
    ...BASE_OPTIONS,
    // For reading, Tab need not indent: it goes on to the other version, and out.
    tabIndex: 0,
    tabFocusMode: true,
    readOnly: true,
    domReadOnly: true,
    originalEditable: false,
    lineDecorationsWidth: 8,
    renderLineHighlight: 'none',
    renderGutterMenu: false,
    renderMarginRevertIcon: false,
    renderOverviewRuler: false,
    ignoreTrimWhitespace: false,
    diffWordWrap: 'inherit',
    renderSideBySide: true,
    useInlineViewWhenSpaceIsLimited: true,
    renderSideBySideInlineBreakpoint: SIDE_BY_SIDE,
    hideUnchangedRegions: HIDDEN,
    ...LABELS,
    fontFamily: font.fontFamily,
    fontSize: Number.parseFloat(font.fontSize),
    lineHeight: Number.parseFloat(font.lineHeight),
  });
  let shown: (DocumentPair & editor.IDiffEditorModel) | undefined;
  let isComputed = false;
  /** What was gone to last, until the user moves on. */
  let revealed: editor.IEditorDecorationsCollection | undefined;
  /** What to do once the difference is known: until then lines have no place. */
  let waiting: (() => void) | undefined;
  const updates = diff.onDidUpdateDiff(() => {
    isComputed = true;
    withoutBracketColours();
    onCount(diff.getLineChanges()?.length);
    waiting?.();
    waiting = undefined;
  });

  const moves = [diff.getOriginalEditor(), diff.getModifiedEditor()].map((each) =>
    each.onDidChangeCursorPosition(({ source }) => {
      if (source !== 'api') revealed?.clear();
    }),
  );

  /** Monaco gives models those of its settings again where an option of an editor changes. */
  function withoutBracketColours(): void {
    for (const model of shown ? [shown.original, shown.modified] : [])
      model.updateOptions({ bracketColorizationOptions: PLAIN });
  }

  function release(): void {
    diff.setModel(null);
    shown?.original.dispose();
    shown?.modified.dispose();
    shown = undefined;
  }

  function goTo(range: Range, version: 'before' | 'after'): void {
    if (!shown) return;
    const inOriginal = version === 'before';
    const target = inOriginal ? diff.getOriginalEditor() : diff.getModifiedEditor();
    const table = lineTable(inOriginal ? shown.before : shown.after);
    const place = toMonacoRange(range, table);
    // What does not differ may be folded away.
    if (!isNearChange(diff.getLineChanges() ?? [], place.startLineNumber, inOriginal))
      diff.updateOptions({ ...LABELS, hideUnchangedRegions: { ...HIDDEN, enabled: false } });
    // Not selected, as in the editor: the caret is at its start, and a ring is around it until the caret moves on.
    target.setPosition({ lineNumber: place.startLineNumber, column: place.startColumn });
    revealed?.clear();
    revealed = target.createDecorationsCollection([toRevealedDecoration(range, table)]);
    target.setScrollLeft(0);
    target.revealLineInCenter(place.startLineNumber);
    target.focus();
  }

  return {
    show(pair) {
      if (shown?.before === pair.before && shown.after === pair.after && shown.name === pair.name) return;
      const scrolled = shown?.name === pair.name ? diff.saveViewState() : null;
      release();
      isComputed = false;
      onCount(undefined);
      const original = monaco.editor.createModel(pair.before, formatOf(pair.before || pair.after));
      const modified = monaco.editor.createModel(pair.after, formatOf(pair.after || pair.before));
      shown = { ...pair, original, modified };
      diff.setModel({ original, modified });
      withoutBracketColours();
      if (scrolled) diff.restoreViewState(scrolled);
      else waiting = () => diff.revealFirstDiff();
    },
    reveal(range, version) {
      if (isComputed) goTo(range, version);
      else waiting = () => goTo(range, version);
    },
    goTo: (direction) => diff.goToDiff(direction),
    setWrap: (wrap) => diff.updateOptions({ ...LABELS, wordWrap: wrap ? 'on' : 'off' }),
    dispose() {
      updates.dispose();
      for (const each of moves) each.dispose();
      release();
      diff.dispose();
    },
  };
}

/** With every change of other options: Monaco takes the names away where it is not told them again. */
const LABELS = { originalAriaLabel: 'Version before', modifiedAriaLabel: 'Version after' };
const HIDDEN = { enabled: true, contextLineCount: 4, minimumLineCount: 3 };
const PLAIN = { enabled: false, independentColorPoolPerBracketType: false };

/** Whether a line is among those that are shown around a difference. */
function isNearChange(changes: readonly editor.ILineChange[], line: number, inOriginal: boolean): boolean {
  return changes.some((each) => {
    const [start, end] = inOriginal
      ? [each.originalStartLineNumber, each.originalEndLineNumber]
      : [each.modifiedStartLineNumber, each.modifiedEndLineNumber];
    return start - HIDDEN.contextLineCount < line && line < Math.max(start, end) + HIDDEN.contextLineCount;
  });
}
