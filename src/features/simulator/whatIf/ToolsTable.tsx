import type { CallbackUrl } from '../../../openapi/index.ts';
import type { ToolOutcome } from '../../../openapi/tools/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { asSentence } from '../answer/partWords.ts';
import { UrlDifference } from './UrlDifference.tsx';
import styles from './WhatIf.module.css';

interface ToolsTableProps {
  readonly outcomes: readonly ToolOutcome[];
  readonly callbackUrl: CallbackUrl;
}

const KNOWN = {
  run: 'Held to runs of this version, from key to the request that arrived.',
  read: 'Held to runs of its URL code; what it sends is read in its source.',
} as const;

/** What mock servers make of the key: the same URL, another, or nothing. */
export function ToolsTable({ outcomes, callbackUrl }: ToolsTableProps) {
  const ours = callbackUrl.kind === 'url' ? callbackUrl.url : '';
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label="Tools">
        <thead>
          <tr>
            <th scope="col">Tool</th>
            <th scope="col">Sends</th>
            <th scope="col">Why</th>
            <th scope="col">Known by</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <ToolRow key={outcome.tool} outcome={outcome} ours={ours} />
          ))}
        </tbody>
      </table>
      <p className={styles.remark}>Predicted from the rules of these versions; later versions may differ.</p>
    </div>
  );
}

function ToolRow({ outcome, ours }: { outcome: ToolOutcome; ours: string }) {
  const { tool, version, kind, sent, text, remarks, knownBy } = outcome;
  const other = kind === 'other' && sent !== undefined;
  return (
    <tr data-outcome={kind}>
      <th scope="row">
        {tool} {version}
      </th>
      <td className={styles.url}>
        {kind === 'same' && 'same'}
        {kind === 'nothing' && 'nothing sent'}
        {other && <UrlDifference url={sent} from={ours} />}
      </td>
      <td>
        {remarks.map(({ rule, reason }) => (
          <p key={`${rule} ${reason}`}>
            <InlineCode text={asSentence(reason)} /> <span className={styles.rule}>{rule}</span>
          </p>
        ))}
        {kind === 'nothing' && text !== undefined && text !== '' && (
          <p>
            The key becomes <code>{cutText(text)}</code>.
          </p>
        )}
        {kind === 'same' && sent !== undefined && sent !== ours && (
          <p>
            Arrives as <code>{cutText(sent)}</code>.
          </p>
        )}
      </td>
      <td title={KNOWN[knownBy]}>{knownBy}</td>
    </tr>
  );
}
