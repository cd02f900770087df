import { useState } from 'react';
import type { ScenarioRow, Scenarios } from '../../../openapi/scenarios/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { cutText, MOST_OF_URL } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { SeverityIcon } from '../../../ui/SeverityIcon.tsx';
import { asSentence } from '../answer/partWords.ts';
import { KeepForm } from './KeepForm.tsx';
import { LitUrl } from './LitUrl.tsx';
import styles from './WhatIf.module.css';

/** A row with what the table says about it beside its URL. */
export interface ShownScenario {
  readonly row: ScenarioRow;
  /** Whether the tools do otherwise with it than with the first row. */
  readonly toolsDiffer: boolean;
  /** Titles of the warnings that its URL has, and that of the first row has not. */
  readonly risks: readonly string[];
}

interface ScenariosPanelProps {
  readonly scenarios: Scenarios<ScenarioRow>;
  readonly shown: readonly ShownScenario[];
  /** True while rows are still being worked out. */
  readonly busy: boolean;
  readonly onLoad: (row: ScenarioRow) => void;
  readonly onKeep: (name: string, expects: boolean) => void;
  readonly onForget: (row: ScenarioRow) => void;
  readonly onCopy: (format: 'Markdown' | 'CSV') => void;
}

/** Generated rows that are shown at once. */
const IN_SIGHT = 12;

const GROUPS = [
  { groups: ['exchange', 'example', 'kept'], title: 'From the document and you' },
  { groups: ['generated'], title: 'Generated from the declarations' },
] as const;

/** What becomes of the URL in other exchanges: each row differs from the sample in one thing. */
export function ScenariosPanel(props: ScenariosPanelProps) {
  const { scenarios, shown, busy, onKeep, onCopy } = props;
  const [onlyDiffering, setOnlyDiffering] = useState(false);
  const first = shown[0]?.row;
  if (first === undefined) {
    return (
      <div className={styles.panel}>
        <p className={styles.lead} aria-busy={busy}>
          {scenarios.message ?? '…'}
        </p>
      </div>
    );
  }
  const visible = onlyDiffering
    ? shown.filter(({ row }) => row === first || !sameOutcome(row, first))
    : shown;
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <Summary shown={shown} busy={busy} />
        <KeepForm hasUrl={first.callbackUrl.kind === 'url'} onKeep={onKeep} />
        <Button aria-pressed={onlyDiffering} onClick={() => setOnlyDiffering(!onlyDiffering)}>
          Only what differs
        </Button>
        <Button onClick={() => onCopy('Markdown')}>Copy as Markdown</Button>
        <Button onClick={() => onCopy('CSV')}>Copy as CSV</Button>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label="Scenarios">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col">What differs</th>
              <th scope="col">Callback URL</th>
              <th scope="col">Marks</th>
            </tr>
          </thead>
          {GROUPS.map(({ groups, title }) => (
            <Rows
              key={title}
              title={title}
              rows={visible.filter(({ row }) => groups.some((group) => group === row.group))}
              first={first}
              onLoad={props.onLoad}
              onForget={props.onForget}
            />
          ))}
        </table>
      </div>
      {scenarios.message !== undefined && <p className={styles.remark}>{scenarios.message}</p>}
    </div>
  );
}

function sameOutcome(row: ScenarioRow, first: ScenarioRow | undefined): boolean {
  const urlOf = ({ callbackUrl }: ScenarioRow) => (callbackUrl.kind === 'url' ? callbackUrl.url : undefined);
  return first !== undefined && urlOf(row) === urlOf(first) && row.expectation === undefined;
}

function Summary({ shown, busy }: Pick<ScenariosPanelProps, 'shown' | 'busy'>) {
  const none = shown.filter(({ row }) => row.callbackUrl.kind === 'none').length;
  const looks = shown.filter(({ row, risks }) => row.callbackUrl.kind === 'url' && risks.length > 0).length;
  const fails = shown.filter(({ row }) => row.expectation === 'fail').length;
  const words = [
    `${shown.length - none - looks} give a URL`,
    looks > 0 ? `${looks} give one that needs a look` : undefined,
    none > 0 ? `${none} send no callback` : undefined,
    fails > 0 ? `${fails} not as expected` : undefined,
  ];
  return (
    <p className={styles.summary} aria-busy={busy}>
      {words.filter(Boolean).join(' · ')}
      {busy && ' …'}
    </p>
  );
}

interface RowsProps extends Pick<ScenariosPanelProps, 'onLoad' | 'onForget'> {
  readonly title: string;
  readonly rows: readonly ShownScenario[];
  readonly first: ScenarioRow | undefined;
}

function Rows({ title, rows, first, onLoad, onForget }: RowsProps) {
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const visible = all ? rows : rows.slice(0, IN_SIGHT);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className={styles.groupHead}>
          {title}
        </th>
      </tr>
      {visible.map((shown) => (
        <Row key={shown.row.id} shown={shown} first={first} onLoad={onLoad} onForget={onForget} />
      ))}
      {rows.length > visible.length && (
        <tr>
          <td colSpan={4}>
            <Button look="quiet" onClick={() => setAll(true)}>
              Show {rows.length - visible.length} more
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Row({
  shown,
  first,
  onLoad,
  onForget,
}: { shown: ShownScenario } & Omit<RowsProps, 'title' | 'rows'>) {
  const { row, toolsDiffer, risks } = shown;
  const { name, differs, reason, forbidden, callbackUrl, expectation, expect } = row;
  const isFirst = row === first;
  return (
    <tr data-first={isFirst || undefined} data-note={`scenario ${name}`}>
      <th scope="row">
        {isFirst ? (
          name
        ) : (
          <button
            type="button"
            className={styles.load}
            title="Load into Exchange"
            onClick={() => onLoad(row)}
          >
            {name}
          </button>
        )}
      </th>
      <td>
        {differs !== '' && <code className={styles.differing}>{cutText(differs)}</code>}
        <span className={styles.takers}>
          <InlineCode text={reason} />
          {forbidden !== undefined && (
            <>
              ; <InlineCode text={forbidden} />
            </>
          )}
        </span>
      </td>
      <td className={styles.url}>
        {callbackUrl.kind === 'url' ? (
          <LitUrl url={cutText(callbackUrl.url, MOST_OF_URL)} ranges={row.differences} />
        ) : (
          <span className={styles.reason}>
            No callback URL: <InlineCode text={callbackUrl.reason} />
          </span>
        )}
      </td>
      <td className={styles.marks}>
        {expectation !== undefined && (
          <span data-expectation={expectation} title={expectedWords(expect)}>
            {expectation === 'pass' ? 'as expected' : 'not as expected'}
          </span>
        )}
        {risks.length > 0 && (
          <span title={risks.map(asSentence).join(' ')}>
            <SeverityIcon severity="warning" /> risk
          </span>
        )}
        {toolsDiffer && (
          <span title="Mock servers call another URL, or none; see Readings">tools differ</span>
        )}
        {row.group === 'kept' && (
          <Button look="quiet" aria-label={`Forget scenario ${name}`} onClick={() => onForget(row)}>
            Forget
          </Button>
        )}
      </td>
    </tr>
  );
}

function expectedWords(expect: ScenarioRow['expect']): string | undefined {
  if (expect === undefined) return undefined;
  return expect === 'none' ? 'No callback URL is expected' : `Expected: ${expect.url}`;
}
