import { Fragment, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentRange, Fix, Problem, ProblemCode } from '../../openapi/index.ts';
import { fixAll } from '../../openapi/index.ts';
import { type NotePlace, problemPlaces } from '../../openapi/notes/index.ts';
import { chunksOf, RowChunk } from '../../ui/RowChunk.tsx';
import { FixAllButton } from './FixAllButton.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { isLongList, NO_PROBLEM_FILTER, type ProblemFilter } from './noProblemFilter.ts';
import { ProblemRow } from './ProblemRow.tsx';
import { ProblemsFilterBar } from './ProblemsFilterBar.tsx';
import styles from './ProblemsPane.module.css';
import type { CallbackLabels, Grouping, ProblemGroup } from './problemFilter.ts';
import { filterProblems, groupProblems } from './problemFilter.ts';

export interface ProblemsPaneProps {
  readonly problems: readonly Problem[];
  readonly filter: ProblemFilter;
  onFilter(filter: ProblemFilter): void;
  /** Line and column, from 1, of where a range starts. */
  locate(range: DocumentRange): { line: number; column: number };
  onReveal(range: DocumentRange): void;
  onApplyFix(fix: Fix): void;
  onAddNote?: ((at: NotePlace) => void) | undefined;
  /** By the id of the callback request. */
  readonly callbackLabels: CallbackLabels;
  /** Where the user was last taken. */
  readonly revealed?: DocumentRange | undefined;
}

/** The problems as a list that can be narrowed and grouped. The region and its header are the parent's. */
export default function ProblemsPane(props: ProblemsPaneProps) {
  const { problems, filter, onFilter, locate, onReveal, onApplyFix, onAddNote } = props;
  const { callbackLabels, revealed } = props;
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(
    () => groupProblems(filterProblems(problems, filter, callbackLabels), grouping),
    [problems, filter, callbackLabels, grouping],
  );
  const fixes = useMemo(() => fixesByCode(problems), [problems]);
  const notePlaces = useMemo(() => problemPlaces(problems), [problems]);
  const shared = useMemo(() => sharedFixTitles(problems), [problems]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector('[aria-current]');
    if (revealed && list.current && row) scrollWithin(list.current, row);
  }, [revealed]);

  const severalDocuments = problems.some((problem) => problem.range.uri !== problems[0]?.range.uri);
  const placeOf = (range: DocumentRange) => {
    const { line, column } = locate(range);
    return severalDocuments ? `${range.uri}:${line}:${column}` : `${line}:${column}`;
  };
  const toggle = (key: string) => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  const isCurrent = ({ range: { uri, start, end } }: Problem) =>
    revealed?.uri === uri && revealed.start === start && revealed.end === end;
  let drawn = 0;
  const rowsOf = (found: readonly Problem[]) =>
    chunksOf(found).map((chunk, at) => {
      drawn += 1;
      return (
        <RowChunk
          // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is its place in the list
          key={at}
          rows={chunk.length}
          scroller="[data-problem-list]"
          rowHeight={ROW_HEIGHT}
          eager={drawn <= EAGER}
          pinned={chunk.some(isCurrent)}
        >
          {() =>
            chunk.map((problem, index) => (
              <ProblemRow
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no state, and what else tells them apart changes with each letter typed above them.
                key={index}
                problem={problem}
                place={placeOf(problem.range)}
                callbackName={callbackLabels.get(problem.callbackId ?? '')}
                notePlace={notePlaces.get(problem)}
                current={isCurrent(problem)}
                sharesFix={shared.has(problem.fix?.title ?? '')}
                onReveal={onReveal}
                onApplyFix={onApplyFix}
                onAddNote={onAddNote}
              />
            ))
          }
        </RowChunk>
      );
    });
  const long = isLongList(problems.length, filter) || grouping === 'kind';

  return (
    <div className={styles.pane}>
      {long && (
        <ProblemsFilterBar
          problems={problems}
          labels={callbackLabels}
          filter={filter}
          grouping={grouping}
          onFilter={onFilter}
          onGroup={setGrouping}
        />
      )}
      {!long && fixes.size > 0 && (
        <div className={styles.fixes}>
          {[...fixes.values()].map((fix) => (
            <FixAllButton key={fix.title} fix={fix} onApplyFix={onApplyFix} />
          ))}
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside, which work without them */}
      <div ref={list} className={styles.list} data-problem-list onKeyDown={moveBetweenRows}>
        {!long && groups.map((group) => <Fragment key={group.key}>{rowsOf(group.problems)}</Fragment>)}
        {long &&
          groups.map((group) => (
            <section key={group.key}>
              <GroupHeading
                group={group}
                expanded={!closed.has(group.key)}
                fixes={fixesOf(group, fixes)}
                onToggle={() => toggle(group.key)}
                onApplyFix={onApplyFix}
                onGroupByKind={() => setGrouping('kind')}
              />
              {!closed.has(group.key) && rowsOf(group.problems)}
            </section>
          ))}
        {groups.length === 0 && (
          <p className={styles.empty}>
            No problems match this filter.{' '}
            <button type="button" className={styles.clear} onClick={() => onFilter(NO_PROBLEM_FILTER)}>
              Show all {problems.length}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** What a problem usually takes, in pixels. */
const ROW_HEIGHT = 58;

/** Chunks that fill the first screen. */
const EAGER = 2;

function fixesByCode(problems: readonly Problem[]): ReadonlyMap<ProblemCode, Fix> {
  const codes = new Set(problems.flatMap(({ code, fix }) => (fix ? [code] : [])));
  return new Map(
    [...codes].flatMap((code) => {
      const fix = fixAll(problems, code);
      return fix ? [[code, fix] as const] : [];
    }),
  );
}

/** The titles that several fixes have. */
function sharedFixTitles(problems: readonly Problem[]): ReadonlySet<string> {
  const titles = problems.flatMap(({ fix }) => fix?.title ?? []);
  const seen = new Set<string>();
  return new Set(titles.filter((title) => seen.size === seen.add(title).size));
}

function fixesOf({ problems }: ProblemGroup, fixes: ReadonlyMap<ProblemCode, Fix>): readonly Fix[] {
  const codes = new Set(problems.map(({ code }) => code));
  return [...fixes].flatMap(([code, fix]) => (codes.has(code) ? [fix] : []));
}

/** As `scrollIntoView` does, which would scroll the panes around the list as well. */
function scrollWithin(list: Element, row: Element): void {
  const seen = list.getBoundingClientRect();
  // The heading of the group stays in sight, over the rows.
  const heading = row.closest('section')?.firstElementChild?.clientHeight ?? 0;
  const above = row.getBoundingClientRect().top - seen.top - heading;
  const below = row.getBoundingClientRect().bottom - seen.bottom;
  if (above < 0) list.scrollTop += above;
  else if (below > 0) list.scrollTop += Math.min(below, above);
}

/** Arrow keys go from one row to the next, past the buttons between them. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || event.target.tagName === 'SELECT')
    return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
  const row = event.target.closest('li, h3')?.querySelector<HTMLElement>('[data-stop]');
  if (!row) return;
  // Rows that a held key outran are about to be drawn: the list must not scroll away from the row with the focus.
  event.preventDefault();
  stops[stops.indexOf(row) + step]?.focus();
}
