import { useMemo } from 'react';
import {
  type CallbackRequest,
  type DocumentRange,
  type Exchange,
  type ExchangeEdits,
  type Operation,
  type OperationDetail,
  otherParty,
  type Simulation,
} from '../../../openapi/index.ts';
import { urlSources } from '../answer/partWords.ts';
import { ExchangeOwner } from '../focus/exchangeFocus.ts';
import { CallbackStep } from './CallbackStep.tsx';
import { NoCallback } from './NoCallback.tsx';
import { ReplyStep } from './ReplyStep.tsx';
import { RequestStep } from './RequestStep.tsx';
import { ResponseStep } from './ResponseStep.tsx';
import styles from './SimulatorSteps.module.css';

interface SimulatorStepsProps {
  /** The request that the callback answers to: an operation or, in nested callbacks, a callback request. */
  readonly node: Operation | CallbackRequest;
  /** Absent: nothing is selected yet. */
  readonly callback: CallbackRequest | undefined;
  readonly detail: OperationDetail;
  readonly callbackDetail: OperationDetail;
  readonly edits: ExchangeEdits;
  readonly callbackEdits: ExchangeEdits;
  readonly exchange: Exchange;
  readonly simulation: Simulation;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onEditCallback: (edits: ExchangeEdits) => void;
  readonly onReveal: (range: DocumentRange) => void;
}

/** The four messages of one exchange, live: request, response, callback request, reply. */
export function SimulatorSteps(props: SimulatorStepsProps) {
  const { node, callback, detail, edits, exchange, simulation, onEdit } = props;
  const owner = useMemo(
    () => callback && { operationId: detail.id, callbackId: callback.id },
    [detail.id, callback],
  );
  const { parts } = simulation;
  const sources = useMemo(() => urlSources(parts), [parts]);
  if (!callback) return <NoCallback />;
  const shared = {
    sources,
    parts,
    onReveal: props.onReveal,
    detail,
    edits,
    exchange,
    onEdit,
  };
  return (
    <div className={styles.frame}>
      <div className={styles.steps}>
        <div className={styles.column}>
          <ExchangeOwner value={owner}>
            <RequestStep key={`request ${detail.id}`} sender={node.sender} {...shared} />
            <ResponseStep key={`response ${detail.id}`} sender={otherParty(node.sender)} {...shared} />
          </ExchangeOwner>
        </div>
        <div className={styles.column}>
          <CallbackStep
            key={`callback ${callback.id}`}
            callback={callback}
            detail={props.callbackDetail}
            edits={props.callbackEdits}
            simulation={simulation}
            onEdit={props.onEditCallback}
            onReveal={props.onReveal}
          />
          <ReplyStep
            number={4}
            key={`reply ${callback.id}`}
            sender={otherParty(callback.sender)}
            detail={props.callbackDetail}
            edits={props.callbackEdits}
            onEdit={props.onEditCallback}
          />
        </div>
      </div>
    </div>
  );
}
