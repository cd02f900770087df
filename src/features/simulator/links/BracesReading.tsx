import type { Readings } from '../../../openapi/index.ts';
import { Segments } from '../../../ui/Segments.tsx';
import styles from './PassedOn.module.css';

type Braces = Readings['braces'];

const CHOICES = [
  { value: 'text', text: 'Text', title: 'The default, as in a callback key' },
  { value: 'typed', text: 'Keeps its type', title: 'As Schemathesis reads it' },
] as const satisfies readonly { readonly value: Braces; readonly text: string; readonly title: string }[];

interface BracesReadingProps {
  readonly chosen: Braces | undefined;
  readonly onChoose: (braces: Braces) => void;
}

/** The one reading that a link depends on: what an expression in braces gives that is alone in a value. */
export function BracesReading({ chosen = 'text', onChoose }: BracesReadingProps) {
  const choose = (value: string) => {
    const found = CHOICES.find((each) => each.value === value);
    if (found) onChoose(found.value);
  };
  return (
    <div className={styles.reading}>
      <span>
        <code>{'{$…}'}</code> by itself
      </span>
      <Segments
        name="An expression in braces by itself"
        words
        segments={CHOICES}
        chosen={chosen}
        onChoose={choose}
      />
    </div>
  );
}
