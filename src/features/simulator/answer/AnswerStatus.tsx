import type { ReactNode } from 'react';
import type { Simulation, Verdict } from '../../../openapi/index.ts';
import { counted } from '../../../openapi/source/index.ts';
import { useOpenedPart } from '../../../parts/useOpenedPart.ts';
import { Button } from '../../../ui/Button.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode, withoutBackticks } from '../../../ui/InlineCode.tsx';
import { SeverityIcon } from '../../../ui/SeverityIcon.tsx';
import { VERDICT_TITLES, VerdictIcon } from '../../../ui/VerdictMark.tsx';
import type { AnswerDetailsProps } from './AnswerDetails.tsx';
import styles from './AnswerStatus.module.css';

interface AnswerStatusProps {
  readonly verdict: Verdict | undefined;
  readonly simulation: Simulation;
  readonly onApplyRepair: (() => void) | undefined;
  /** What is said on request. */
  readonly details: Omit<AnswerDetailsProps, 'trigger' | 'open' | 'onOpenChange'>;
  /** Ways to the value that is missing. */
  readonly children?: ReactNode;
}

/** One line: how often there is a URL, what is wrong with the key, and the notes on request. */
export function AnswerStatus({ verdict, simulation, onApplyRepair, details, children }: AnswerStatusProps) {
  return (
    <div className={styles.status}>
      {verdict && <VerdictLine verdict={verdict} simulation={simulation} />}
      {simulation.repaired && <Fault simulation={simulation} onApplyRepair={onApplyRepair} />}
      {children}
      <DetailsButton {...details} />
    </div>
  );
}

/** Whether there is a URL in every exchange that follows the document, not only in the one on show. */
function VerdictLine({ verdict, simulation }: { verdict: Verdict; simulation: Simulation }) {
  const text = verdictText(verdict, simulation);
  if (text === undefined) return null;
  return (
    <p
      className={styles.verdict}
      data-verdict={verdict.kind}
      title={`${withoutBackticks(text)} (from the document alone, whatever the sample values)`}
    >
      <VerdictIcon kind={verdict.kind} />
      <span className={styles.cut}>
        <InlineCode text={text} />
      </span>
    </p>
  );
}

/** Reasons of a verdict that are said at once; all of them are in Problems. */
const MOST_REASONS = 2;

/**
 * The verdict in words, code in backticks. It never contradicts what it is beside: with a repaired key the fault says
 * what is wrong, else it is this sample alone that has a URL, or that has none.
 */
export function verdictText({ kind, reasons }: Verdict, simulation: Simulation): string | undefined {
  const hasUrl = simulation.callbackUrl.kind === 'url';
  if (kind === 'never' && simulation.repaired) return undefined;
  if (kind === 'always' && !hasUrl) return 'This sample has no URL; the description always gives one';
  const shown = reasons.slice(0, MOST_REASONS);
  const more = reasons.length - shown.length;
  const because = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  const title = titleOf(kind, hasUrl);
  if (because === '') return title;
  return `${kind === 'sometimes' ? 'Sometimes' : title}: ${because}`;
}

function titleOf(kind: Verdict['kind'], hasUrl: boolean): string {
  if (kind === 'never' && hasUrl) return 'Only in this sample';
  return kind === 'fixed' && !hasUrl ? 'The same in every exchange' : VERDICT_TITLES[kind];
}

interface FaultProps {
  readonly simulation: Simulation;
  readonly onApplyRepair: (() => void) | undefined;
}

/** Says that the key breaks the grammar and under which reading it is simulated. */
function Fault({ simulation, onApplyRepair }: FaultProps) {
  const said = `Not valid as written; shown as if it read ${cutText(simulation.key)}`;
  return (
    <div className={styles.fault}>
      <p title={said}>
        <SeverityIcon severity="error" />
        <span className={styles.cut}>
          Not valid as written; shown as if it read <code>{cutText(simulation.key)}</code>
        </span>
      </p>
      {onApplyRepair && (
        <Button title="Write it so in the document" onClick={onApplyRepair}>
          Fix
        </Button>
      )}
    </div>
  );
}

const DETAILS = { name: 'The notes on this URL', load: () => import('./AnswerDetails.tsx') };

/** Opens the notes and the explanation over the page; they load on first use. */
function DetailsButton(details: AnswerStatusProps['details']) {
  const { Opened, open, setOpen, show } = useOpenedPart(DETAILS);
  const { callbackUrl } = details.simulation;
  const count = callbackUrl.kind === 'url' ? callbackUrl.notes.length : 0;
  const words = count === 0 ? 'Explain' : counted(count, 'note');
  const face = (
    <>
      {count > 0 && <SeverityIcon severity="info" />}
      {words} <span aria-hidden="true">▾</span>
    </>
  );
  if (Opened) {
    return (
      <Opened
        {...details}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button className={styles.details} look="quiet">
            {face}
          </Button>
        }
      />
    );
  }
  return (
    <Button
      className={styles.details}
      look="quiet"
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={show}
    >
      {face}
    </Button>
  );
}
