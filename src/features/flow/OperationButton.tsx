import { isWebhook, type Operation } from '../../openapi/index.ts';
import { MethodBadge } from '../../ui/MethodBadge.tsx';
import styles from './FlowButton.module.css';
import { FlowButton, type FlowButtonProps } from './FlowButton.tsx';
import { hasSecondLine } from './flowMetrics.ts';

/** An operation or webhook, which is selected like a callback. Its name is what it shows: method, path, summary. */
export function OperationButton({ operation, ...props }: FlowButtonProps & { operation: Operation }) {
  const { id, method, path, summary, deprecated, unused } = operation;
  const webhook = isWebhook(operation);
  const state = webhook
    ? { pressed: props.highlight === 'selected', current: props.highlight === 'path' }
    : { current: props.highlight !== 'none' };
  return (
    <FlowButton {...props} id={id} kind="operation" {...state}>
      <span className={styles.target}>
        <MethodBadge method={method} />{' '}
        <span className={styles.mono} title={path}>
          {path}
        </span>
      </span>{' '}
      {hasSecondLine(operation) && (
        <span className={styles.soft} title={summary}>
          {summary !== undefined && <span className={styles.cut}>{summary}</span>}{' '}
          {webhook && (
            <span className={styles.mark} title="The URL is registered outside this description.">
              registered elsewhere
            </span>
          )}{' '}
          {deprecated && <span className={styles.mark}>deprecated</span>}{' '}
          {unused && <span className={styles.mark}>unused</span>}
        </span>
      )}
    </FlowButton>
  );
}
