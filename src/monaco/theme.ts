import type { editor } from 'monaco-editor/editor';
import type { Monaco } from './monaco.ts';

/** Gives Monaco the page's colours, now and whenever `data-theme` on <html> changes. Returns how to stop. */
export function followEditorTheme(monaco: Monaco): () => void {
  const root = document.documentElement;
  const apply = () => {
    const dark = root.dataset.theme === 'dark';
    const style = getComputedStyle(root);
    const name = dark ? 'callback-dark' : 'callback-light';
    monaco.editor.defineTheme(
      name,
      buildTheme(dark, (property) => style.getPropertyValue(property)),
    );
    monaco.editor.setTheme(name);
  };
  apply();
  const observer = new MutationObserver(apply);
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/**
 * Monaco's theme from the app's design tokens.
 *
 * @param dark Which built-in theme supplies the colours that are not named here.
 * @param token Value of a custom property, such as `--surface`.
 */
export function buildTheme(dark: boolean, token: (name: string) => string): editor.IStandaloneThemeData {
  const colours = Object.entries(WORKBENCH).flatMap(([name, [property, alpha]]) => {
    const hex = toHex(token(property));
    return hex === undefined ? [] : [[name, `#${hex}${alpha}`]];
  });
  const rules = SYNTAX.flatMap(([name, property]) => {
    const foreground = toHex(token(property));
    return foreground === undefined ? [] : [{ token: name, foreground }];
  });
  return { base: dark ? 'vs-dark' : 'vs', inherit: false, rules, colors: Object.fromEntries(colours) };
}

/** `#abc` and `#aabbcc` as six digits, the only form Monaco's token rules read; `undefined` for any other value. */
export function toHex(value: string): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value.trim())?.[1];
  if (digits === undefined) return undefined;
  return (digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).toLowerCase();
}

const SYNTAX = [
  ['', '--text'],
  ['type', '--kind-query'],
  ['string', '--text'],
  ['string.key', '--kind-query'],
  ['string.value', '--text'],
  ['string.invalid', '--error'],
  ['number', '--kind-header'],
  ['keyword', '--kind-line'],
  ['tag', '--kind-line'],
  ['namespace', '--kind-path'],
  ['comment', '--text-faint'],
  ['operators', '--text-soft'],
  ['delimiter', '--text-soft'],
] as const;

/** Name of Monaco's colour → token and, as two hexadecimal digits, how opaque. */
const WORKBENCH: Readonly<Record<string, readonly [property: string, alpha: string]>> = {
  foreground: ['--text', ''],
  descriptionForeground: ['--text-soft', ''],
  errorForeground: ['--error', ''],
  focusBorder: ['--focus-ring', ''],
  'textLink.foreground': ['--accent', ''],
  'textLink.activeForeground': ['--accent', ''],
  'textCodeBlock.background': ['--sunken', ''],
  'icon.foreground': ['--text-soft', ''],
  'editor.background': ['--surface', ''],
  'editor.foreground': ['--text', ''],
  'editorCursor.foreground': ['--accent', ''],
  'editor.selectionBackground': ['--accent', '38'],
  'editor.inactiveSelectionBackground': ['--accent', '22'],
  'editor.selectionHighlightBackground': ['--accent', '18'],
  'editor.wordHighlightBackground': ['--accent', '18'],
  'editor.findMatchBackground': ['--warning', '55'],
  'editor.findMatchHighlightBackground': ['--warning', '2a'],
  'editor.lineHighlightBackground': ['--sunken', ''],
  'editor.lineHighlightBorder': ['--sunken', ''],
  'editor.rangeHighlightBackground': ['--accent', '18'],
  'editorLineNumber.foreground': ['--text-faint', ''],
  'editorLineNumber.activeForeground': ['--text', ''],
  'editorIndentGuide.background1': ['--line', ''],
  'editorIndentGuide.activeBackground1': ['--line-strong', ''],
  'editorBracketMatch.background': ['--accent', '22'],
  'editorBracketMatch.border': ['--line-strong', ''],
  'editorError.foreground': ['--error', ''],
  'editorWarning.foreground': ['--warning', ''],
  'editorInfo.foreground': ['--info', ''],
  'editorMarkerNavigation.background': ['--surface', ''],
  'editorMarkerNavigationError.background': ['--error', ''],
  'editorMarkerNavigationWarning.background': ['--warning', ''],
  'editorMarkerNavigationInfo.background': ['--info', ''],
  'editorOverviewRuler.errorForeground': ['--error', ''],
  'editorOverviewRuler.warningForeground': ['--warning', ''],
  'editorOverviewRuler.infoForeground': ['--info', ''],
  'editorCodeLens.foreground': ['--text-soft', ''],
  'editorLightBulb.foreground': ['--accent', ''],
  'editorLightBulbAutoFix.foreground': ['--accent', ''],
  'editorGutter.foldingControlForeground': ['--text-faint', ''],
  'editorWidget.background': ['--raised', ''],
  'editorWidget.foreground': ['--text', ''],
  'editorWidget.border': ['--line', ''],
  'editorHoverWidget.background': ['--raised', ''],
  'editorHoverWidget.foreground': ['--text', ''],
  'editorHoverWidget.border': ['--line', ''],
  'editorHoverWidget.statusBarBackground': ['--sunken', ''],
  'editorSuggestWidget.background': ['--raised', ''],
  'editorSuggestWidget.border': ['--line', ''],
  'editorSuggestWidget.foreground': ['--text', ''],
  'editorSuggestWidget.selectedBackground': ['--accent-soft', ''],
  'editorSuggestWidget.selectedForeground': ['--text', ''],
  'editorSuggestWidget.highlightForeground': ['--accent', ''],
  'editorSuggestWidget.focusHighlightForeground': ['--accent', ''],
  'editorActionList.background': ['--raised', ''],
  'editorActionList.foreground': ['--text', ''],
  'editorActionList.focusBackground': ['--accent-soft', ''],
  'editorActionList.focusForeground': ['--text', ''],
  'menu.background': ['--raised', ''],
  'menu.foreground': ['--text', ''],
  'menu.selectionBackground': ['--accent-soft', ''],
  'menu.selectionForeground': ['--text', ''],
  'menu.separatorBackground': ['--line', ''],
  'menu.border': ['--line', ''],
  'quickInput.background': ['--raised', ''],
  'quickInput.foreground': ['--text', ''],
  'quickInputList.focusBackground': ['--accent-soft', ''],
  'quickInputList.focusForeground': ['--text', ''],
  'peekView.border': ['--accent', ''],
  'peekViewTitle.background': ['--sunken', ''],
  'peekViewTitleLabel.foreground': ['--text', ''],
  'peekViewTitleDescription.foreground': ['--text-soft', ''],
  'peekViewEditor.background': ['--surface', ''],
  'peekViewEditorGutter.background': ['--surface', ''],
  'peekViewEditor.matchHighlightBackground': ['--accent', '38'],
  'peekViewResult.background': ['--raised', ''],
  'peekViewResult.fileForeground': ['--text', ''],
  'peekViewResult.lineForeground': ['--text', ''],
  'peekViewResult.matchHighlightBackground': ['--accent', '38'],
  'peekViewResult.selectionBackground': ['--accent-soft', ''],
  'peekViewResult.selectionForeground': ['--text', ''],
  'pickerGroup.foreground': ['--accent', ''],
  'pickerGroup.border': ['--line', ''],
  // So faint that all text on them keeps its contrast; a line around what differs tells it.
  'diffEditor.insertedLineBackground': ['--ok', '0c'],
  'diffEditor.insertedTextBackground': ['--ok', '0e'],
  'diffEditor.insertedTextBorder': ['--ok', '99'],
  'diffEditor.removedLineBackground': ['--error', '0b'],
  'diffEditor.removedTextBackground': ['--error', '0d'],
  'diffEditor.removedTextBorder': ['--error', '99'],
  'diffEditorGutter.insertedLineBackground': ['--ok', '0c'],
  'diffEditorGutter.removedLineBackground': ['--error', '0b'],
  'diffEditor.diagonalFill': ['--line', ''],
  'diffEditor.unchangedRegionBackground': ['--sunken', ''],
  'diffEditor.unchangedRegionForeground': ['--text-soft', ''],
  'diffEditor.unchangedRegionShadow': ['--surface', '00'],
  'list.hoverBackground': ['--sunken', ''],
  'list.focusBackground': ['--accent-soft', ''],
  'list.focusForeground': ['--text', ''],
  'list.activeSelectionBackground': ['--accent-soft', ''],
  'list.activeSelectionForeground': ['--text', ''],
  'list.highlightForeground': ['--accent', ''],
  'list.focusHighlightForeground': ['--accent', ''],
  'input.background': ['--surface', ''],
  'input.foreground': ['--text', ''],
  'input.border': ['--line-strong', ''],
  'input.placeholderForeground': ['--text-faint', ''],
  'inputOption.activeBackground': ['--accent-soft', ''],
  'inputOption.activeForeground': ['--text', ''],
  'inputOption.activeBorder': ['--accent', ''],
  'inputValidation.errorBackground': ['--error-bg', ''],
  'inputValidation.errorBorder': ['--error', ''],
  'button.background': ['--accent', ''],
  'button.foreground': ['--accent-text', ''],
  'keybindingLabel.background': ['--sunken', ''],
  'keybindingLabel.foreground': ['--text-soft', ''],
  'keybindingLabel.border': ['--line', ''],
  'keybindingLabel.bottomBorder': ['--line', ''],
  'toolbar.hoverBackground': ['--sunken', ''],
  'scrollbar.shadow': ['--surface', '00'],
  'scrollbarSlider.background': ['--line-strong', '55'],
  'scrollbarSlider.hoverBackground': ['--line-strong', '88'],
  'scrollbarSlider.activeBackground': ['--line-strong', 'aa'],
  'widget.shadow': ['--text', '00'],
};
