/**
 * The only module that imports Monaco's code; others import its types. Import it in parts that load on use.
 * Only what reading and writing YAML and JSON needs is registered; language knowledge comes from our own analysis.
 */
import 'monaco-editor/features/anchorSelect/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codelens/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/gotoSymbol/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/longLinesHelper/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/quickCommand/register';
import 'monaco-editor/features/quickOutline/register';
import 'monaco-editor/features/referenceSearch/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordOperations/register';
// In 0.57 `features/suggest/register` brings inline completions only; the suggestion list is here.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/languages/definitions/yaml/register';
import { languages } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import { createTokenizationSupport } from 'monaco-editor/languages/features/json/tokenization';
import { replaceClipboard } from './clipboard.ts';

// biome-ignore lint/performance/noBarrelFile: the one door to Monaco; only what it names is bundled.
export { editor, KeyCode, KeyMod, languages, Uri } from 'monaco-editor/editor';

/** What editors are made with. */
export type Monaco = typeof import('./monaco.ts');

globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };
replaceClipboard();

// JSON without its language service: colours and brackets only, since the problems are our own.
languages.register({ id: 'json', extensions: ['.json'] });
languages.setTokensProvider('json', createTokenizationSupport(true));
languages.setLanguageConfiguration('json', {
  // The marks of an expression end words: the list of suggestions opens itself only between words.
  wordPattern: /(-?\d*\.\d\w*)|([^[{\]}:",\s$.#/]+)/g,
  brackets: [
    ['{', '}'],
    ['[', ']'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string'] },
    { open: '[', close: ']', notIn: ['string'] },
    { open: '"', close: '"', notIn: ['string'] },
  ],
});
