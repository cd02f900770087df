import styles from './Field.module.css';

interface SendSwitchProps {
  /** What is sent, as the label beside the switch calls it. */
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
