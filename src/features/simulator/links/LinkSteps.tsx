import { useMemo } from 'react';
import {
  type DocumentRange,
  type Exchange,
  type ExchangeEdits,
  type LinkRequest,
  type OperationDetail,
  otherParty,
  type Party,
  type Readings,
} from '../../../openapi/index.ts';
import type { LinkSimulation } from '../../../openapi/links/index.ts';
import { httpMessage } from '../../../openapi/wire/index.ts';
import { Breakable } from '../../../ui/Breakable.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { urlSources } from '../answer/partWords.ts';
import { ExchangeOwner } from '../focus/exchangeFocus.ts';
import { CallbackBody, CallbackInputs } from '../steps/CallbackStep.tsx';
import messageStyles from '../steps/Message.module.css';
import { RequestStep } from '../steps/RequestStep.tsx';
import { ResponseStep } from '../steps/ResponseStep.tsx';
import styles from '../steps/SimulatorSteps.module.css';
import { Step } from '../steps/Step.tsx';
import { BracesReading } from './BracesReading.tsx';
import { PassedBody } from './PassedBody.tsx';
import { PassedOn } from './PassedOn.tsx';

interface LinkStepsProps {
  readonly link: LinkRequest;
  /** The request whose response has the link. */
  readonly parent: { readonly sender: Party };
  readonly detail: OperationDetail;
  readonly edits: ExchangeEdits;
  /** Absent where the link leads nowhere. */
  readonly target: OperationDetail | undefined;
  readonly targetEdits: ExchangeEdits;
  readonly exchange: Exchange;
  readonly simulation: LinkSimulation;
  /** Of an expression in braces that is alone in a value; absent for the default. */
  readonly braces: Readings['braces'] | undefined;
  readonly onBraces: (braces: Readings['braces']) => void;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onEditTarget: (edits: ExchangeEdits) => void;
  readonly onReveal: (range: DocumentRange) => void;
}

/** The three messages of a link: the request, the response that has it, and the request that it leads on to. */
export function LinkSteps(props: LinkStepsProps) {
  const { link, parent, detail, edits, exchange, simulation, onEdit, onReveal } = props;
  const owner = useMemo(
    () => ({ operationId: detail.id, callbackId: link.id, feeds: 'passed on' }),
    [detail.id, link.id],
  );
  const parts = useMemo(() => [...simulation.parts, ...simulation.others], [simulation]);
  const sources = useMemo(() => urlSources(parts), [parts]);
  const shared = { sources, parts, onReveal, detail, edits, exchange, onEdit };
  return (
    <div className={styles.frame}>
      <div className={styles.steps} data-steps="3">
        <div className={styles.column}>
          <ExchangeOwner value={owner}>
            <RequestStep key={`request ${detail.id}`} sender={parent.sender} {...shared} />
            <ResponseStep
              key={`response ${link.id}`}
              sender={otherParty(parent.sender)}
              isFixed
              {...shared}
            />
          </ExchangeOwner>
        </div>
        <div className={styles.column}>
          <NextStep {...props} />
        </div>
      </div>
    </div>
  );
}

/** Of the message as sent; `Copy HTTP` copies all of it. */
const MOST_SHOWN = 4000;

/** The next request: what is passed on, and the message as it goes over the wire. */
function NextStep(props: LinkStepsProps) {
  const { link, target, targetEdits, simulation, braces, onBraces, onEditTarget, onReveal } = props;
  const { message, body } = simulation;
  const http = message && httpMessage(message);
  const range = link.link.target?.range;
  return (
    <Step number={3} request={link.id} name="Next request" sender={link.sender}>
      <PassedOn callbackId={link.id} simulation={simulation} />
      {simulation.hasLoneBraces && <BracesReading chosen={braces} onChoose={onBraces} />}
      {target && <CallbackInputs detail={target} edits={targetEdits} onEdit={onEditTarget} />}
      {http !== undefined && (
        <pre className={messageStyles.text}>
          <Breakable text={cutText(http.trimEnd(), MOST_SHOWN)} />
        </pre>
      )}
      {target &&
        (body ? (
          <PassedBody
            target={target}
            edits={targetEdits}
            simulation={simulation}
            onReveal={() => onReveal(link.link.requestBody?.range ?? link.nameRange)}
          />
        ) : (
          <CallbackBody name="Next request body" detail={target} edits={targetEdits} onEdit={onEditTarget} />
        ))}
      <div className={messageStyles.tools}>
        {http !== undefined && <CopyButton text={http} label="Copy HTTP" />}
        {range && (
          <button type="button" className={messageStyles.link} onClick={() => onReveal(range)}>
            Show definition
          </button>
        )}
      </div>
    </Step>
  );
}
