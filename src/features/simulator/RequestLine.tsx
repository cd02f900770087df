import styles from './SimulatorSteps.module.css';
import type { StepContext } from './stepContext.ts';

/** The request as it is sent, marked where the key reads it as a whole (`$url`, `$method`). */
export function RequestLine({ exchange, sources, detail, focusedSource }: StepContext) {
  const kind = sources.get('request.url') ?? sources.get('request.method');
  const feeds = kind !== undefined;
  const madeUp = detail.generatedServer && !detail.isCallback;
  return (
    <p
      className={styles.requestLine}
      data-kind={kind}
      data-focused={(feeds && focusedSource?.match(/^request\.(url|method)$/) && true) || undefined}
    >
      <b>{exchange.request.method}</b> {exchange.request.url}
      {(feeds || madeUp) && ' '}
      {(feeds || madeUp) && (
        <span className={styles.note}>
          {[feeds && 'feeds the URL', madeUp && 'server made up'].filter(Boolean).join(' · ')}
        </span>
      )}
    </p>
  );
}
