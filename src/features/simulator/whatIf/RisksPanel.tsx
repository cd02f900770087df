import type { Party } from '../../../openapi/index.ts';
import type {
  AttackSample,
  ControlledComponent,
  HostReading,
  OpenQuestion,
  RiskFinding,
  SentUrl,
} from '../../../openapi/risks/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { SeverityIcon } from '../../../ui/SeverityIcon.tsx';
import styles from './RisksPanel.module.css';
import whatIfStyles from './WhatIf.module.css';

interface RisksPanelProps {
  readonly control: readonly ControlledComponent[];
  /** The expression of each part of the key, for "consumer, by …". */
  readonly captions: readonly string[];
  readonly findings: readonly RiskFinding[];
  /** Whether findings were looked for. */
  readonly isJudged: boolean;
  /** Its URL is registered elsewhere. */
  readonly isWebhook: boolean;
  /** Once a document. */
  readonly questions: readonly OpenQuestion[];
  /** What a client sends, where it changes the URL. */
  readonly sent: SentUrl | undefined;
  /** What parsers take for the host, where they differ. */
  readonly hosts: readonly HostReading[];
  readonly onTry: (attack: AttackSample) => void;
}

/** Who decides what in the URL, what may go wrong with it, and what the review should settle. */
export function RisksPanel(props: RisksPanelProps) {
  const { isWebhook, questions } = props;
  return (
    <div className={whatIfStyles.panel}>
      {isWebhook ? (
        <p className={whatIfStyles.lead}>
          The URL of a webhook is registered outside this description, so nothing here says who decides it.
        </p>
      ) : (
        <RisksOfUrl {...props} />
      )}
      {questions.length > 0 && <Questions questions={questions} />}
    </div>
  );
}

function RisksOfUrl({ control, captions, findings, isJudged, sent, hosts, onTry }: RisksPanelProps) {
  return (
    <>
      <h3 className={whatIfStyles.heading}>Who decides what in this URL</h3>
      {control.length === 0 ? (
        <p className={whatIfStyles.empty}>Without a URL there is nothing to decide.</p>
      ) : (
        <ControlStrip control={control} captions={captions} />
      )}
      {sent && (
        <p className={whatIfStyles.remark}>
          Sent as <code>{cutText(sent.url, MOST_OF_URL)}</code>: a client{' '}
          {sent.changes.map((change, at) => (
            <span key={change}>
              {at > 0 && ', '}
              <InlineCode text={change} />
            </span>
          ))}
          .
        </p>
      )}
      {hosts.length > 0 && <Hosts hosts={hosts} />}
      <h3 className={whatIfStyles.heading}>Findings</h3>
      {findings.length > 0 && <Findings findings={findings} onTry={onTry} />}
      {findings.length === 0 && isJudged && (
        <p className={whatIfStyles.empty}>Nothing to remark about this URL.</p>
      )}
    </>
  );
}

function Questions({ questions }: Pick<RisksPanelProps, 'questions'>) {
  return (
    <>
      <h3 className={whatIfStyles.heading}>Open questions of this document</h3>
      <ul className={styles.questions}>
        {questions.map(({ id, question, reason, reference }) => (
          <li key={id}>
            <b>
              <InlineCode text={question} />
            </b>{' '}
            {reason}.{' '}
            <a href={reference.url} target="_blank" rel="noreferrer">
              {reference.label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

const PARTIES: Readonly<Record<Party | 'document', string>> = {
  consumer: 'API consumer',
  provider: 'API provider',
  document: 'document',
};

function ControlStrip({ control, captions }: Pick<RisksPanelProps, 'control' | 'captions'>) {
  return (
    <dl className={styles.strip}>
      {control.map(({ name, pieces }) => (
        <div key={name}>
          <dt>{name}</dt>
          {pieces.map(({ text, by, part }) => (
            <dd key={part} data-by={by}>
              <code>{cutText(text)}</code>
              <span>
                {PARTIES[by]}
                {by !== 'document' && captions[part] !== undefined && `, ${captions[part]}`}
              </span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Hosts({ hosts }: { hosts: readonly HostReading[] }) {
  return (
    <ul className={styles.hosts} aria-label="Hosts by parser">
      {hosts.map(({ parser, usedBy, host }) => (
        <li key={parser}>
          <b>{parser}</b> <span className={whatIfStyles.takers}>{usedBy}</span>{' '}
          {host.kind === 'host' ? (
            <code>{cutText(host.host)}</code>
          ) : host.kind === 'none' ? (
            'no host'
          ) : (
            'an error'
          )}
        </li>
      ))}
    </ul>
  );
}

function Findings({ findings, onTry }: Pick<RisksPanelProps, 'findings' | 'onTry'>) {
  return (
    <div className={whatIfStyles.scroll}>
      <table className={whatIfStyles.table} aria-label="Risks">
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">See it</th>
            <th scope="col">Reference</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr
              key={`${finding.id} ${finding.message}`}
              data-severity={finding.severity}
              data-note={`risk ${finding.id}`}
            >
              <td>
                <p className={styles.finding}>
                  <SeverityIcon severity={finding.severity === 'warning' ? 'warning' : 'info'} />
                  <span>
                    <b>
                      {finding.severity === 'warning' ? 'Warning' : 'Note'}: {finding.title}.
                    </b>{' '}
                    <InlineCode text={finding.message} />
                  </span>
                </p>
                {finding.fix !== undefined && (
                  <p className={styles.fix}>
                    The description can rule it out: <code>{finding.fix}</code>{' '}
                    <CopyButton text={finding.fix} label="Copy" />
                  </p>
                )}
              </td>
              <td>
                {finding.attack && <TryButton finding={finding} attack={finding.attack} onTry={onTry} />}
              </td>
              <td>
                <a href={finding.reference.url} target="_blank" rel="noreferrer">
                  {finding.reference.label}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TryButton({
  finding,
  attack,
  onTry,
}: { finding: RiskFinding; attack: AttackSample } & Pick<RisksPanelProps, 'onTry'>) {
  const value = attack.value.replace(/\r\n/g, '↵');
  return (
    <Button
      aria-label={`Try: ${finding.title}`}
      title={`Puts ${cutText(value)} into the sample`}
      onClick={() => onTry(attack)}
    >
      Try <code className={styles.attack}>{cutText(value)}</code>
    </Button>
  );
}
