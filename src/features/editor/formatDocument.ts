import type { Range } from '../../openapi/index.ts';
import { allCallbacks } from '../../openapi/index.ts';
import { formatJson } from '../../openapi/open/index.ts';
import type { Store } from '../../store/createAppStore.ts';
import { textOf } from '../../store/state.ts';

/**
 * Gives each member of a JSON document its line, and goes to what is worth seeing: the first error or warning, else the
 * selected callback's key. What the text says stays; so do samples and selection.
 */
export function formatDocument(store: Store, uri: string): void {
  const { actions, work } = store.getState();
  const text = textOf(work.set, uri);
  const formatted = formatJson(text);
  if (formatted === undefined) {
    actions.notify({
      kind: 'refused',
      title: 'This JSON cannot be formatted',
      text: 'It has an error, comments, or is nested too deep, so that spaces could change what it says.',
      nextStep: 'Correct what Problems names first.',
    });
    return;
  }
  if (formatted.text === text) {
    actions.notify({ kind: 'done', text: 'This JSON is formatted already.' });
    return;
  }
  const place = placeToSee(store, uri);
  actions.rewriteText(uri, formatted.text, 'Formatted: only white space has changed.');
  if (place) {
    const { start, end } = place;
    actions.follow({ uri, start: formatted.offsetOf(start), end: formatted.offsetOf(end) });
  }
}

function placeToSee(store: Store, uri: string): Range | undefined {
  const { current, revision, work } = store.getState();
  if (current.revision !== revision) return undefined;
  const { analysis } = current;
  const problem = analysis.problems.find(({ range, severity }) => range.uri === uri && severity !== 'info');
  const selected = allCallbacks(analysis).find(({ id }) => id === work.selection?.callbackId);
  const range = problem?.range ?? selected?.keyRange;
  return range?.uri === uri ? range : undefined;
}
