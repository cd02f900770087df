import { useState } from 'react';
import type { CallbackRequest, Exchange, Party, Simulation } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { MethodBadge } from '../../../ui/MethodBadge.tsx';
import styles from './Answer.module.css';
import { AnswerAnnouncer } from './AnswerAnnouncer.tsx';
import { RepairedReading, UrlNotes, VerdictLine } from './AnswerNotes.tsx';
import { AnswerSentence } from './AnswerSentence.tsx';
import { KeyChips } from './KeyChips.tsx';
import { UrlChips } from './UrlChips.tsx';
import { UrlExplanation } from './UrlExplanation.tsx';

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
  readonly onCopyUrl: () => void;
  readonly onCopyCurl: () => void;
  /** Section of the specification on runtime expressions, for the document's version. */
  readonly specUrl?: string | undefined;
}

/** The sentence and the URL line: which URL is called, when, and what each piece of it came from. */
export function Answer(props: AnswerProps) {
  const { callback, simulation } = props;
  const { callbackUrl } = simulation;
  const [template, setTemplate] = useState(false);
  const mode = template ? 'template' : 'values';
  return (
    <div className={styles.frame}>
      <div className={styles.answer}>
        <AnswerSentence
          operation={props.operation}
          callback={callback}
          status={props.exchange.response?.status}
        />
        <Toolbar {...props} template={template} onToggle={() => setTemplate(!template)} />
        <div className={styles.line}>
          <MethodBadge method={callback.method} size="large" />
          <div className={styles.outcome}>
            {/* Stays mounted between URL and reason, so that assistive technology keeps its place. */}
            <output
              // biome-ignore lint/a11y/noRedundantRoles: the role is this element's contract, not an accident of its tag
              role="status"
              aria-label="Callback URL"
              aria-live="off"
              className={styles.output}
              data-kind={callbackUrl.kind}
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
          </div>
        </div>
        {callback.verdict && <VerdictLine verdict={callback.verdict} />}
        {simulation.repaired && (
          <RepairedReading simulation={simulation} onApplyRepair={props.onApplyRepair} />
        )}
        {callbackUrl.kind === 'url' && <UrlNotes notes={callbackUrl.notes} />}
        <UrlExplanation
          key={callback.id}
          callbackId={callback.id}
          simulation={simulation}
          specUrl={props.specUrl}
          onGoToField={props.onGoToField}
          onGoToPart={props.onGoToPart}
        />
        <AnswerAnnouncer key={`announce ${callback.id}`} callbackUrl={callbackUrl} />
      </div>
    </div>
  );
}

interface ToolbarProps extends AnswerProps {
  readonly template: boolean;
  readonly onToggle: () => void;
}

function Toolbar({ simulation, template, onToggle, onRevealKey, onCopyUrl, onCopyCurl }: ToolbarProps) {
  const none = simulation.callbackUrl.kind === 'none';
  const why = none ? 'No callback URL to copy; see the reason below.' : undefined;
  const hasExpressions = simulation.parts.some((part) => part.kind === 'expression');
  return (
    <div className={styles.toolbar}>
      {hasExpressions && (
        <Button look="quiet" onClick={onToggle}>
          {template ? 'Show values' : 'Show template'}
        </Button>
      )}
      <Button look="quiet" onClick={onRevealKey}>
        Go to key
      </Button>
      <Button onClick={onCopyCurl} disabled={none} title={why}>
        Copy as cURL
      </Button>
      <Button onClick={onCopyUrl} disabled={none} title={why}>
        Copy URL
      </Button>
    </div>
  );
}
