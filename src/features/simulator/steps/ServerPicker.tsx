import { useId } from 'react';
import { MoreButton, useMore } from '../../../ui/MoreButton.tsx';
import styles from '../controls/Field.module.css';
import { NameLabel } from '../controls/HeadControls.tsx';
import { Suggestions } from '../controls/Suggestions.tsx';
import type { StepContext } from './Step.tsx';

const NONE: readonly never[] = [];
const FIRST_VARIABLES = 40;

/** Which server the request goes to, and the variables in its URL. */
export function ServerPicker({ detail, edits, onEdit }: StepContext) {
  const chosen = detail.servers[edits.server ?? 0] ?? detail.servers[0];
  const { shown, rest, step, more } = useMore(chosen?.variables ?? NONE, FIRST_VARIABLES);
  if (detail.isCallback || !chosen || (detail.servers.length < 2 && chosen.variables.length === 0))
    return null;
  return (
    <fieldset className={styles.group}>
      <legend>Server</legend>
      {detail.servers.length > 1 && (
        <select
          aria-label="Server URL"
          className={styles.input}
          value={detail.servers.indexOf(chosen)}
          onChange={(event) => onEdit({ ...edits, server: Number(event.target.value) })}
        >
          {detail.servers.map((server, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: edits name a server by its index; URLs may repeat
            <option key={index} value={index}>
              {server.description ? `${server.url} · ${server.description}` : server.url}
            </option>
          ))}
        </select>
      )}
      {shown.map((variable) => (
        <VariableInput
          key={variable.name}
          name={variable.name}
          choices={variable.enum}
          value={edits.serverVariables?.[variable.name] ?? variable.default}
          onChange={(value) =>
            onEdit({ ...edits, serverVariables: { ...edits.serverVariables, [variable.name]: value } })
          }
        />
      ))}
      <MoreButton rest={rest} step={step} noun="variables" onMore={more} />
    </fieldset>
  );
}

interface VariableInputProps {
  readonly name: string;
  readonly choices: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function VariableInput({ name, choices, value, onChange }: VariableInputProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <NameLabel name={name} htmlFor={id} />
        <span className={styles.caption}>server variable</span>
      </div>
      <input
        id={id}
        className={styles.input}
        list={choices.length > 0 ? `${id}-choices` : undefined}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      {choices.length > 0 && <Suggestions id={`${id}-choices`} texts={choices} />}
    </div>
  );
}
