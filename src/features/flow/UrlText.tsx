import keyStyles from '../../ui/KeyText.module.css';
import styles from './FlowButton.module.css';
import type { SimulatedUrl } from './flowPane.types.ts';
import { MarkedText } from './MarkedText.tsx';

/** The simulated callback URL with its values in the hue of their source, or why there is none. */
export function UrlText({ url, lit }: { url: SimulatedUrl; lit: readonly number[] }) {
  if (url.kind === 'none') {
    return (
      <span className={styles.noUrl} title={url.reason}>
        No URL: <MarkedText text={url.reason} />
      </span>
    );
  }
  let offset = 0;
  return (
    <span className={styles.url} title={url.parts.map(({ text }) => text).join('')}>
      {url.parts.map(({ text, sourceKind }, index) => {
        const key = offset;
        offset += text.length + 1;
        return (
          <span
            key={key}
            className={sourceKind && keyStyles.part}
            data-kind={sourceKind}
            data-part={sourceKind && index}
            data-lit={lit.includes(index) || undefined}
          >
            {text}
          </span>
        );
      })}
    </span>
  );
}
