import { useContext } from 'react';
import { isWebhook, type Operation } from '../../openapi/index.ts';
import { BrokenText } from '../../ui/BrokenText.tsx';
import { MethodBadge } from '../../ui/MethodBadge.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import styles from './FlowButton.module.css';
import { FlowButton, type FlowButtonProps } from './FlowButton.tsx';
import { FlowChangesContext } from './flowChanges.ts';
import { hasSecondLine, REGISTERED } from './nodeText.ts';

interface OperationButtonProps extends FlowButtonProps {
  readonly operation: Operation;
  readonly breaks?: readonly number[] | undefined;
}

/** An operation or webhook, which is selected like a callback. Its name is what it shows: method, path, summary. */
export function OperationButton({ operation, breaks, ...props }: OperationButtonProps) {
  const { id, method, path, summary, deprecated, unused } = operation;
  const webhook = isWebhook(operation);
  const change = useContext(FlowChangesContext).get(id);
  const state = webhook
    ? { pressed: props.highlight === 'selected', current: props.highlight === 'path' }
    : { current: props.highlight !== 'none' };
  return (
    <FlowButton {...props} id={id} kind="operation" {...state}>
      <span className={styles.target}>
        <MethodBadge method={method} />{' '}
        <span className={styles.mono} title={path}>
          {breaks ? <BrokenText text={path} breaks={breaks} /> : path}
        </span>
      </span>{' '}
      {hasSecondLine(operation) && (
        <span className={styles.soft} title={summary}>
          {summary !== undefined && <span className={styles.cut}>{summary}</span>}{' '}
          {deprecated && <span className={styles.mark}>deprecated</span>}{' '}
          {unused && <span className={styles.mark}>unused</span>}
        </span>
      )}{' '}
      {webhook && (
        <span className={styles.registered}>
          {change && <ChangeMark change={change} />} {REGISTERED}
        </span>
      )}
    </FlowButton>
  );
}
