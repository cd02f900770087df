import { type ReactNode, useState } from 'react';
import type { CallbackRequest, Exchange, Party, Simulation } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { MethodBadge } from '../../../ui/MethodBadge.tsx';
import styles from './Answer.module.css';
import { AnswerAnnouncer } from './AnswerAnnouncer.tsx';
import { AnswerSentence } from './AnswerSentence.tsx';
import { AnswerStatus, verdictText } from './AnswerStatus.tsx';
import { KeyChips } from './KeyChips.tsx';
import { Legend } from './Legend.tsx';
import { UrlArea } from './UrlArea.tsx';
import { UrlChips } from './UrlChips.tsx';

interface AnswerProps {
  readonly operation: { readonly method: string; readonly path: string; readonly sender: Party };
  readonly callback: CallbackRequest;
  readonly exchange: Exchange;
  readonly simulation: Simulation;
  readonly onRevealKey: () => void;
  readonly onApplyRepair?: (() => void) | undefined;
  readonly onGoToField: (source: string) => void;
  /** Shows the characters of the key that a part of the URL was read from. */
  readonly onGoToPart: (index: number) => void;
  readonly onAddNote: () => void;
  readonly onCopyUrl: () => void;
  readonly onCopyCurl: () => void;
  /** Section of the specification on runtime expressions, for the document's version. */
  readonly specUrl?: string | undefined;
  /** Says, in place of the sentence, that the document has moved on since this answer. */
  readonly stale?: ReactNode;
  /** Ways to the value that is missing. */
  readonly ways?: ReactNode;
  /** The URL alone, in one line. */
  readonly compact?: boolean;
  /** What is answered: the height is taken once for each. */
  readonly place?: string;
}

/** The sentence and the URL line: which URL is called, when, and what each piece of it came from. */
export function Answer(props: AnswerProps) {
  const { callback, simulation, stale, compact = false, place = callback.id } = props;
  const { callbackUrl } = simulation;
  const [template, setTemplate] = useState(false);
  const mode = template ? 'template' : 'values';
  const hasExpressions = simulation.parts.some((part) => part.kind === 'expression');
  return (
    <div
      className={styles.frame}
      data-stale={stale ? true : undefined}
      data-compact={compact || undefined}
      data-note-id={callback.id}
    >
      <div className={styles.answer}>
        {stale ? (
          <div className={styles.stale}>{stale}</div>
        ) : (
          <AnswerSentence
            operation={props.operation}
            callback={callback}
            status={props.exchange.response?.status}
          />
        )}
        <Toolbar
          {...props}
          template={template}
          onToggle={hasExpressions ? () => setTemplate(!template) : undefined}
        />
        <div className={styles.line}>
          <MethodBadge method={callback.method} size="large" />
          <UrlArea place={place}>
            {/* Stays mounted between URL and reason, so that assistive technology keeps its place. */}
            <output
              // biome-ignore lint/a11y/noRedundantRoles: the role is this element's contract, not an accident of its tag
              role="status"
              aria-label="Callback URL"
              aria-live="off"
              className={styles.output}
              data-kind={callbackUrl.kind}
              title={compact && callbackUrl.kind === 'url' ? cutText(callbackUrl.url) : undefined}
            >
              {callbackUrl.kind === 'url' ? (
                <UrlChips callbackId={callback.id} simulation={simulation} mode={mode} />
              ) : (
                <>
                  No callback URL: <InlineCode text={callbackUrl.reason} />
                </>
              )}
            </output>
            {callbackUrl.kind === 'none' && (
              <KeyChips
                callbackId={callback.id}
                parsed={callback.parsed}
                simulation={simulation}
                mode={mode}
              />
            )}
          </UrlArea>
        </div>
        <div className={styles.foot}>
          {hasExpressions && <Legend key={callback.id} callbackId={callback.id} parts={simulation.parts} />}
          <AnswerStatus
            key={`status ${callback.id}`}
            verdict={callback.verdict}
            simulation={simulation}
            onApplyRepair={props.onApplyRepair}
            details={{
              callbackId: callback.id,
              simulation,
              verdict: callback.verdict && verdictText(callback.verdict, simulation),
              specUrl: props.specUrl,
              onGoToField: props.onGoToField,
              onGoToPart: props.onGoToPart,
            }}
          >
            {props.ways}
          </AnswerStatus>
        </div>
        <AnswerAnnouncer key={`announce ${callback.id}`} callbackUrl={callbackUrl} />
      </div>
    </div>
  );
}

interface ToolbarProps extends AnswerProps {
  readonly template: boolean;
  /** Absent where the key is its own value. */
  readonly onToggle: (() => void) | undefined;
}

function Toolbar({ simulation, template, onToggle, onRevealKey, onAddNote, ...copying }: ToolbarProps) {
  const { onCopyUrl, onCopyCurl } = copying;
  const none = simulation.callbackUrl.kind === 'none';
  const why = none ? 'No callback URL to copy; see the reason below.' : undefined;
  return (
    <div className={styles.toolbar}>
      {onToggle && (
        <Button
          look="quiet"
          aria-pressed={template}
          title="Show the key in place of its values"
          onClick={onToggle}
        >
          Template
        </Button>
      )}
      <Button look="quiet" onClick={onRevealKey}>
        Go to key
      </Button>
      <Button look="quiet" title="Add a note (N)" onClick={onAddNote}>
        Add note
      </Button>
      <Button onClick={onCopyUrl} disabled={none} title={why}>
        Copy URL
      </Button>
      <Button onClick={onCopyCurl} disabled={none} title={why}>
        Copy cURL
      </Button>
    </div>
  );
}
