import type { WalkStep } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import styles from './PointerWalk.module.css';

interface PointerWalkProps {
  readonly steps: readonly WalkStep[];
  /** The walk arrived, at something that cannot be part of a URL. */
  readonly unusable: boolean;
}

/** The steps of a JSON Pointer through a body, each with its value; where it stops, what the body has instead. */
export function PointerWalk({ steps, unusable }: PointerWalkProps) {
  const last = steps.findLastIndex((step) => step.reached);
  const hidden = Math.max(0, steps.length - MOST_STEPS);
  return (
    <ol className={styles.walk} aria-label="Pointer walk">
      {hidden > 0 && <li className={styles.step}>{hidden.toLocaleString('en')} earlier steps</li>}
      {steps.slice(hidden).map((step, place) => {
        const index = hidden + place;
        return (
          <li key={index} className={styles.step} data-state={stepState(step, index === last, unusable)}>
            <span className={styles.token}>
              <code>{cutText(index === 0 ? step.token : `/${step.token}`, MOST_CHARACTERS)}</code>
              {!step.reached && ' not found'}
            </span>
            {step.found !== '' && ' '}
            {step.found !== '' && <bdi className={styles.found}>{cutText(step.found, MOST_CHARACTERS)}</bdi>}
            <InsteadOf step={step} previous={steps[index - 1]} />
          </li>
        );
      })}
    </ol>
  );
}

/** Where a walk stops is what one looks for: of a long one the end is shown. */
const MOST_STEPS = 40;
const MOST_CHARACTERS = 300;

function stepState(step: WalkStep, last: boolean, unusable: boolean): string {
  if (!step.reached) return 'failed';
  if (!last) return 'passed';
  return unusable ? 'unusable' : 'last';
}

/** Which side of the fault carries the names is the walk's choice; the reader finds them at the step that failed. */
function InsteadOf({ step, previous }: { step: WalkStep; previous: WalkStep | undefined }) {
  if (step.reached) return null;
  const available = step.available.length > 0 ? step.available : (previous?.available ?? []);
  return (
    <Instead className={styles.instead} available={available} nearest={step.nearest ?? previous?.nearest} />
  );
}

const MOST = 1000;

interface InsteadProps {
  readonly className: string | undefined;
  readonly available: readonly string[];
  readonly nearest: string | undefined;
}

/** What the body has where the pointer found nothing; follows the reason. */
export function Instead({ className, available, nearest }: InsteadProps) {
  if (available.length === 0) return null;
  return (
    <span className={className}>
      {' · available: '}
      <code>{cutText(available.join(', '), MOST)}</code>
      {nearest !== undefined && (
        <>
          {' · nearest: '}
          <code>{cutText(nearest, MOST)}</code>
        </>
      )}
    </span>
  );
}
