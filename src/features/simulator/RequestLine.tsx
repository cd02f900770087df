import { cutText } from '../../ui/cutText.ts';
import styles from './SimulatorSteps.module.css';
import type { StepContext } from './stepContext.ts';
import { useSourceFocus } from './useSourceFocus.ts';

const MOST_SHOWN = 800;

/** The request as it is sent, marked where the key reads it as a whole (`$url`, `$method`). */
export function RequestLine({ exchange, sources, detail }: StepContext) {
  const kind = sources.get('request.url') ?? sources.get('request.method');
  const feeds = kind !== undefined;
  const source = sources.has('request.url') ? 'request.url' : 'request.method';
  const { lit, places } = useSourceFocus(source, feeds);
  const generated = detail.generatedServer && !detail.isCallback;
  return (
    <p
      className={styles.requestLine}
      data-kind={kind}
      data-source={source}
      data-lit={lit || undefined}
      {...places}
    >
      <b>{exchange.request.method}</b> <bdi>{cutText(exchange.request.url, MOST_SHOWN)}</bdi>
      {(feeds || generated) && ' '}
      {(feeds || generated) && (
        <span className={styles.note}>
          {[feeds && 'feeds the URL', generated && 'server generated'].filter(Boolean).join(' · ')}
        </span>
      )}
    </p>
  );
}
