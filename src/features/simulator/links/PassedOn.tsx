import { type SourceKind, sourceKindOf } from '../../../openapi/index.ts';
import type { LinkRead, LinkSimulation, PassedValue } from '../../../openapi/links/index.ts';
import { useFocus, useLit } from '../../../store/focusHooks.ts';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { SeverityIcon } from '../../../ui/SeverityIcon.tsx';
import { asSentence } from '../answer/partWords.ts';
import styles from './PassedOn.module.css';

interface PassedOnProps {
  readonly callbackId: string;
  readonly simulation: LinkSimulation;
}

/** Of a value or its source. */
const LONGEST = 400;
/** More than any link has; the rest is in the document. */
const MOST_ROWS = 100;

/** What a link passes on, value by value with its type, and what it leaves out and why. */
export function PassedOn({ callbackId, simulation }: PassedOnProps) {
  const { arguments: given, body, bodyPart, unfilled } = simulation;
  const isEmpty = given.length === 0 && !body && unfilled.length === 0;
  if (isEmpty) return <p className={styles.none}>This link passes nothing on.</p>;
  return (
    <table className={styles.table} aria-label="Passed on">
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">From</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {given.slice(0, MOST_ROWS).map((argument) => (
          <Row
            key={argument.key}
            callbackId={callbackId}
            name={argument.field?.name ?? argument.key}
            location={argument.field?.in}
            passed={argument.passed}
            part={argument.part}
            notes={argument.notes}
            source={sourceOf(argument.passed)}
          />
        ))}
        {body && (
          <Row
            callbackId={callbackId}
            name="request body"
            passed={body}
            part={bodyPart}
            notes={body.notes}
            source={sourceOf(body)}
          />
        )}
        {unfilled
          .filter((field) => !given.some((each) => each.field?.id === field.id))
          .slice(0, MOST_ROWS)
          .map(({ id, name, in: location }) => (
            <tr key={id}>
              <th scope="row">
                <Name name={name} location={location} />
              </th>
              <td className={styles.soft}>the consumer</td>
              <td className={styles.soft}>not given by the link, and required: fill it in below</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function sourceOf({ reads }: PassedValue): string {
  return reads.map(({ raw }) => raw).join(' ');
}

interface RowProps {
  readonly callbackId: string;
  readonly name: string;
  /** Where the target has it. */
  readonly location?: string | undefined;
  readonly source: string;
  readonly passed: PassedValue;
  readonly part: number | undefined;
  readonly notes: readonly string[];
}

function Row({ callbackId, name, location, source, passed, part, notes }: RowProps) {
  const focus = useFocus();
  const lit = useLit(
    (links) => part !== undefined && links?.callbackId === callbackId && links.parts.includes(part),
  );
  const [read] = passed.reads;
  const here = part === undefined ? undefined : ({ kind: 'part', callbackId, part } as const);
  return (
    <tr
      data-lit={lit || undefined}
      data-kind={read && kindOf(read)}
      onPointerEnter={() => here && focus.hover(here)}
      onPointerLeave={() => focus.hover(undefined)}
    >
      <th scope="row">
        <Name name={name} location={location} />
      </th>
      <td>
        {here ? (
          <button
            type="button"
            className={styles.source}
            data-kind={read && kindOf(read)}
            title="Light what it reads"
            onFocus={({ target }) => target.matches(':focus-visible') && focus.keyboard(here)}
            onBlur={() => focus.keyboard(undefined)}
            onClick={() => focus.togglePin(here)}
          >
            <code>{cutText(source, LONGEST)}</code>
          </button>
        ) : (
          <span className={styles.soft}>constant</span>
        )}
      </td>
      <td>
        {passed.kind === 'passed' ? (
          <>
            <code className={styles.value}>{cutText(JSON.stringify(passed.value), LONGEST)}</code>{' '}
            <span className={styles.soft}>{typeOf(passed.value)}</span>
          </>
        ) : (
          <span className={styles.left}>
            <SeverityIcon severity="warning" />
            <span>
              left out: <InlineCode text={passed.reason} />
            </span>
          </span>
        )}
        {notes.map((note) => (
          <p key={note} className={styles.soft}>
            <InlineCode text={asSentence(note)} />
          </p>
        ))}
      </td>
    </tr>
  );
}

function Name({ name, location }: Pick<RowProps, 'name' | 'location'>) {
  return (
    <>
      <code>{cutText(name, LONGEST)}</code> <span className={styles.soft}>{location}</span>
    </>
  );
}

function kindOf({ expression }: LinkRead): SourceKind {
  return sourceKindOf(expression);
}

function typeOf(value: unknown): string {
  if (value === null) return '';
  return Array.isArray(value) ? 'array' : typeof value;
}
