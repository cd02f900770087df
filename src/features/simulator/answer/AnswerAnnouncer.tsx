import { useEffect, useRef, useState } from 'react';
import type { CallbackUrl } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import { withoutBackticks } from '../../../ui/InlineCode.tsx';
import styles from './Answer.module.css';

const SETTLED_AFTER = 500;
/** As much as anybody listens to. */
const MOST = 500;

interface AnswerAnnouncerProps {
  readonly callbackUrl: CallbackUrl;
  /** What the URL is called: `callback URL`. */
  readonly name: string;
}

/** Says the new outcome once typing pauses. The first one is read in place, so it is not announced. */
export function AnswerAnnouncer({ callbackUrl, name }: AnswerAnnouncerProps) {
  const outcome =
    callbackUrl.kind === 'url'
      ? `${name.charAt(0).toUpperCase()}${name.slice(1)} changed to ${cutText(callbackUrl.url, MOST)}`
      : `No ${name}: ${cutText(withoutBackticks(callbackUrl.reason), MOST)}`;
  const [announced, setAnnounced] = useState('');
  const settled = useRef(outcome);
  useEffect(() => {
    if (settled.current === outcome) return undefined;
    const timer = setTimeout(() => {
      settled.current = outcome;
      setAnnounced(outcome);
    }, SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <div className={styles.announcer} aria-live="polite">
      {announced}
    </div>
  );
}
