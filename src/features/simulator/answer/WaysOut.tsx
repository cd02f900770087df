import { Button } from '../../../ui/Button.tsx';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import styles from './WaysOut.module.css';
import { type WayOut, type WaysOutOf, waysOut } from './waysOut.ts';

interface WaysOutProps extends WaysOutOf {
  readonly onTake: (way: WayOut) => void;
}

/** What the reason for having no URL names, to be pressed. */
export default function WaysOut({ onTake, ...of }: WaysOutProps) {
  const ways = waysOut(of);
  if (ways.length === 0) return null;
  return (
    <span className={styles.ways}>
      {ways.map((way) => (
        <Button key={way.label} onClick={() => onTake(way)}>
          <span>
            <InlineCode text={way.label} />
          </span>
        </Button>
      ))}
    </span>
  );
}
