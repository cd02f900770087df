import type { Change, ChangeLevel, ChangeVerdict } from '../../openapi/compare/index.ts';
import type { Severity } from '../../openapi/index.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import styles from './VerdictWords.module.css';

const MARKS: Readonly<Partial<Record<ChangeLevel, Severity>>> = {
  breaks: 'error',
  'may-break': 'warning',
  info: 'info',
};

const WORDS: Readonly<Record<ChangeVerdict, string>> = {
  breaks: 'breaks',
  'may-break': 'may break',
  safe: 'safe',
};

/** The mark of a change; what is safe leaves nothing to mark. Decoration: the words are beside it. */
export function LevelMark({ level }: { level: ChangeLevel }) {
  const severity = MARKS[level];
  return severity && <SeverityIcon severity={severity} />;
}

/** What a change does to the code of two people, each in a word. */
export function VerdictWords({ change }: { change: Change }) {
  const { level, receiver, subscriber } = change;
  if (level === 'info') return <p className={styles.verdicts}>Information only</p>;
  return (
    <p className={styles.verdicts}>
      <span data-verdict={receiver} title="The code behind the callback URL">
        Receiver: <strong>{WORDS[receiver]}</strong>
      </span>
      <span data-verdict={subscriber} title="The code that sends the request which leads to the callback">
        Subscriber: <strong>{WORDS[subscriber]}</strong>
      </span>
    </p>
  );
}
