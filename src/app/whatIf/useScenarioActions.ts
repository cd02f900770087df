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
import { isolate } from '../../ui/isolate.ts';
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
  const keep = (said: string, change: (kept: readonly KeptScenario[]) => readonly KeptScenario[]) => {
    if (!subject) return;
    const { review } = store.getState().work;
    const { scenarios } = review;
    const before = own(scenarios, subject.callback.id) ?? [];
    const kept = change(before);
    if (kept.length > MOST_KEPT) {
      notify({
        kind: 'refused',
        title: 'Too many scenarios',
        text: `A callback keeps at most ${MOST_KEPT} scenarios.`,
        nextStep: 'Forget one that is no longer needed, then keep this one.',
      });
      return;
    }
    const others = Object.fromEntries(
      Object.entries(scenarios ?? {}).filter(([id]) => id !== subject.callback.id),
    );
    const next = kept.length > 0 ? { ...others, [subject.callback.id]: kept } : others;
    setReview({ scenarios: Object.keys(next).length > 0 ? next : undefined });
    notify({ kind: 'done', text: said, undo: { review } });
  };
  return {
    onLoad: ({ name, edits, callbackEdits }: ScenarioRow) => {
      if (!subject) return;
      load(`Loaded “${isolate(name)}” into the exchange.`, () => {
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
      keep(`Kept “${isolate(name)}”.`, (kept) => [...kept.filter((each) => each.name !== name), scenario]);
    },
    onForget: ({ name }: ScenarioRow) =>
      keep(`Forgot “${isolate(name)}”.`, (kept) => kept.filter((each) => each.name !== name)),
    onCopy: (format: 'Markdown' | 'CSV') => {
      const all = rows.map(({ row }) => row);
      const text = format === 'CSV' ? scenariosCsv(all) : scenariosMarkdown(all);
      void copyText(text, `the scenarios as ${format}`, notify);
    },
  };
}
