import { useMemo } from 'react';
import type { Problem } from '../../openapi/index.ts';
import type { ProblemFilter } from './noProblemFilter.ts';
import styles from './ProblemsFilterBar.module.css';
import type { CallbackLabels, FilterChoice, Grouping } from './problemFilter.ts';
import { callbackChoices, codeChoices, plainTitle } from './problemFilter.ts';

interface ProblemsFilterBarProps {
  readonly problems: readonly Problem[];
  readonly labels: CallbackLabels;
  readonly filter: ProblemFilter;
  readonly grouping: Grouping;
  onFilter(filter: ProblemFilter): void;
  onGroup(grouping: Grouping): void;
}

const GROUPINGS: readonly FilterChoice<Grouping>[] = [
  { value: 'severity', label: 'by severity' },
  { value: 'kind', label: 'by kind' },
];

/** What the list shows and how it is grouped; the severities are chosen in the pane's bar. */
export function ProblemsFilterBar(props: ProblemsFilterBarProps) {
  const { problems, labels, filter, grouping, onFilter, onGroup } = props;
  const callbacks = useMemo(() => callbackChoices(problems, labels), [problems, labels]);
  const codes = useMemo(() => codeChoices(problems), [problems]);
  return (
    <div className={styles.bar}>
      <Select
        label="Callback"
        value={filter.callback}
        choices={withChosen(callbacks, filter.callback, filter.callback)}
        any="All callbacks"
        onChoose={(callback) => onFilter({ ...filter, callback })}
      />
      <Select
        label="Kind"
        value={filter.code}
        choices={withChosen(codes, filter.code, filter.code === '' ? '' : plainTitle(filter.code))}
        any="All kinds"
        onChoose={(code) => onFilter({ ...filter, code })}
      />
      <Select
        label="Group"
        value={grouping}
        choices={GROUPINGS}
        onChoose={(by) => onGroup(by === '' ? 'severity' : by)}
      />
    </div>
  );
}

/** More than one looks through. */
const MOST_CHOICES = 300;

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly choices: readonly FilterChoice<Value>[];
  readonly any?: string;
  onChoose(value: Value | ''): void;
}

function Select<Value extends string>({ label, value, choices, any, onChoose }: SelectProps<Value>) {
  return (
    <select
      aria-label={label}
      className={styles.choice}
      data-active={any !== undefined && value !== ''}
      value={value}
      onChange={({ target }) => onChoose(choices.find((each) => each.value === target.value)?.value ?? '')}
    >
      {any !== undefined && <option value="">{any}</option>}
      {choices.slice(0, MOST_CHOICES).map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
      {choices.length > MOST_CHOICES && (
        <option disabled>
          {`and ${(choices.length - MOST_CHOICES).toLocaleString('en')} more, each with its problems in the list`}
        </option>
      )}
    </select>
  );
}

/** The choice stays visible after its last problem is fixed. */
function withChosen<Value extends string>(
  choices: readonly FilterChoice<Value>[],
  chosen: Value | '',
  label: string,
): readonly FilterChoice<Value>[] {
  if (chosen === '' || choices.some(({ value }) => value === chosen)) return choices;
  return [{ value: chosen, label: `${label} (0)` }, ...choices];
}
