import { cutText } from '../../ui/cutText.ts';
import { firstPieces } from '../../ui/firstPieces.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import keyStyles from '../../ui/KeyText.module.css';
import styles from './FlowButton.module.css';
import type { SimulatedUrl } from './flowPane.types.ts';

interface UrlTextProps {
  /** Unknown until the callback is simulated. */
  readonly url: SimulatedUrl | undefined;
  readonly lit: readonly number[];
}

/** The simulated callback URL with its values in the hue of their source, or why there is none. */
export function UrlText({ url, lit }: UrlTextProps) {
  // Its line is there before it is, so that rows stay where they are.
  if (url === undefined) return <span className={styles.url}>&nbsp;</span>;
  if (url.kind === 'none') {
    return (
      <span className={styles.noUrl} title={cutText(url.reason)}>
        No URL: <InlineCode text={url.reason} />
      </span>
    );
  }
  const { shown, isCut } = firstPieces(url.parts, ({ text }) => text);
  return (
    <span className={styles.url} title={cutText(shown.map(({ text }) => text).join(''))}>
      {shown.map(({ piece: { sourceKind }, text, start, index }) => (
        <span
          key={start}
          className={sourceKind && keyStyles.part}
          data-kind={sourceKind}
          data-part={sourceKind && index}
          data-lit={lit.includes(index) || undefined}
        >
          {text}
        </span>
      ))}
      {isCut && '…'}
    </span>
  );
}
