import type { Operation } from '../../openapi/index.ts';
import styles from './FlowBar.module.css';

export interface OperationChoiceProps {
  readonly operations: readonly Operation[];
  readonly chosen: Operation | undefined;
  readonly onChoose: (operationId: string) => void;
}

/** The operation that the sequence is of. */
export function OperationChoice({ operations, chosen, onChoose }: OperationChoiceProps) {
  if (chosen === undefined) return null;
  return (
    <select
      className={`${styles.choice} ${styles.operation}`}
      aria-label="Operation"
      value={chosen.id}
      onChange={(event) => onChoose(event.target.value)}
    >
      {operations.map(({ id, method, path }) => (
        <option key={id} value={id}>
          {`${method} ${path}`.trim()}
        </option>
      ))}
    </select>
  );
}
