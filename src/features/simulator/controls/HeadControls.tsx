import styles from './HeadControls.module.css';

interface NameLabelProps {
  readonly id?: string;
  readonly name: string;
  /** The one input that a press on it goes to; absent above rows, so that a press does not put the text in their place. */
  readonly htmlFor: string | undefined;
}

/** The name of a field or body. */
export function NameLabel({ id, name, htmlFor }: NameLabelProps) {
  if (htmlFor === undefined) {
    return (
      <span id={id} className={styles.label}>
        {name}
      </span>
    );
  }
  return (
    <label id={id} className={styles.label} htmlFor={htmlFor}>
      {name}
    </label>
  );
}

/** A star for the eye, the word for everyone else; outside the label, whose text is the name alone. */
export function RequiredMark() {
  return (
    <span className={styles.required} role="img" aria-label="required" title="required">
      *
    </span>
  );
}

interface ResetButtonProps {
  readonly name: string;
  readonly edited: boolean;
  readonly onReset: () => void;
}

/** Back to what the document gives. Its room is kept while there is nothing to reset, so that typing moves nothing. */
export function ResetButton({ name, edited, onReset }: ResetButtonProps) {
  return (
    <button
      type="button"
      className={styles.reset}
      hidden={!edited}
      aria-label={`Reset ${name}`}
      title="Reset to the document's sample"
      onClick={onReset}
    >
      ↺
    </button>
  );
}

interface SendSwitchProps {
  /** The name of the sent part, as in the label beside the switch. */
  readonly name: string;
  readonly sent: boolean;
  readonly onSend: (send: boolean) => void;
}

/** Whether an optional part of the message is there at all, which is not the same as being empty. */
export function SendSwitch({ name, sent, onSend }: SendSwitchProps) {
  return (
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says `checked` itself
      role="switch"
      className={styles.send}
      aria-label={`Send ${name}`}
      title={sent ? 'Sent. Switch off to leave it out.' : 'Not sent'}
      checked={sent}
      onChange={(event) => onSend(event.target.checked)}
    />
  );
}

interface DeclarationButtonProps {
  /** What it declares, by its name in the page. */
  readonly name: string;
  readonly onPress: () => void;
}

/** The way from a field to the lines of the document that declare it. */
export function DeclarationButton({ name, onPress }: DeclarationButtonProps) {
  return (
    <button
      type="button"
      className={styles.declaration}
      aria-label={`Go to declaration of ${name}`}
      title="Show the declaration in the document"
      onClick={onPress}
    >
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <path d="M5 3 2 7l3 4M9 3l3 4-3 4" />
      </svg>
    </button>
  );
}
