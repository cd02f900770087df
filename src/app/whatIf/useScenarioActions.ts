import type { ShownScenario } from '../../features/simulator/whatIf/ScenariosPanel.tsx';
import type { AttackSample } from '../../openapi/risks/index.ts';
import {
  type KeptScenario,
  MOST_KEPT,
  type ScenarioRow,
  scenariosCsv,
  scenariosMarkdown,
  withValue,
} from '../../openapi/scenarios/index.ts';
import { own } from '../../openapi/source/index.ts';
import { useActions, useAppStore } from '../../store/hooks.ts';
import { copyText } from '../copyText.ts';
import type { Subject } from './subject.ts';

/** What can be done with a row, and with the value that shows a finding. */
export function useScenarioActions(subject: Subject | undefined, rows: readonly ShownScenario[]) {
  const store = useAppStore();
  const { setEdits, setReview, notify } = useActions();

  /** Puts edits into the exchange, to be undone. */
  const load = (said: string, apply: () => void) => {
    const { selection, edits } = store.getState().work;
    apply();
    notify({ kind: 'done', text: said, undo: { selection, edits } });
  };
  const keep = (change: (kept: readonly KeptScenario[]) => readonly KeptScenario[]) => {
    if (!subject) return;
    const { scenarios } = store.getState().work.review;
    const kept = change(own(scenarios, subject.callback.id) ?? []);
    const others = Object.fromEntries(
      Object.entries(scenarios ?? {}).filter(([id]) => id !== subject.callback.id),
    );
    const next = kept.length > 0 ? { ...others, [subject.callback.id]: kept } : others;
    setReview({ scenarios: Object.keys(next).length > 0 ? next : undefined });
  };
  return {
    onLoad: ({ name, edits, callbackEdits }: ScenarioRow) => {
      if (!subject) return;
      load(`Loaded “${name}” into the exchange.`, () => {
        setEdits(subject.parentId, edits);
        if (callbackEdits) setEdits(subject.callback.id, callbackEdits);
      });
    },
    onTry: ({ value, ...place }: AttackSample) => {
      if (!subject) return;
      const { parentDetail, parentEdits, parentId } = subject;
      const edits = withValue(parentDetail, parentEdits, { ...place, value });
      load('Put the value into the sample.', () => setEdits(parentId, edits));
    },
    onKeep: (name: string, expects: boolean) => {
      if (!subject) return;
      const { callbackUrl } = subject.simulation;
      const expect = callbackUrl.kind === 'url' ? { url: callbackUrl.url } : ('none' as const);
      const scenario = { name, edits: subject.parentEdits, ...(expects && { expect }) };
      keep((kept) => [...kept.filter((each) => each.name !== name), scenario].slice(-MOST_KEPT));
    },
    onForget: ({ name }: ScenarioRow) => keep((kept) => kept.filter((each) => each.name !== name)),
    onCopy: (format: 'Markdown' | 'CSV') => {
      const all = rows.map(({ row }) => row);
      const text = format === 'CSV' ? scenariosCsv(all) : scenariosMarkdown(all);
      void copyText(text, `the scenarios as ${format}`, notify);
    },
  };
}
