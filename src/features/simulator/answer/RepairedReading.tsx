import type { Simulation } from '../../../openapi/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { cutText } from '../../../ui/cutText.ts';
import styles from './Answer.module.css';

interface RepairedReadingProps {
  readonly simulation: Simulation;
  readonly onApplyRepair: (() => void) | undefined;
}

/** Says that the key breaks the grammar and under which reading it is simulated. */
export function RepairedReading({ simulation, onApplyRepair }: RepairedReadingProps) {
  return (
    <p className={styles.repaired}>
      <span>
        <span aria-hidden="true">⚠ </span>
        The key is not valid OpenAPI; read as <code>{cutText(simulation.key)}</code>
      </span>
      {onApplyRepair && <Button onClick={onApplyRepair}>Fix in document</Button>}
    </p>
  );
}
