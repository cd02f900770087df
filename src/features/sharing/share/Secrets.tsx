import styles from './SharePopover.module.css';

/** Which secret values the link leaves out, and the choice to put them in. */
export function Secrets({
  names,
  included,
  onInclude,
}: {
  names: readonly string[];
  included: boolean;
  onInclude: (included: boolean) => void;
}) {
  return (
    <div className={styles.secrets} data-included={included}>
      <p>
        {included ? 'Anyone with this link can read ' : 'Left out: the value of '}
        {names.map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <code>{name}</code>
          </span>
        ))}
        .
      </p>
      <label className={styles.choice}>
        <input type="checkbox" checked={included} onChange={(event) => onInclude(event.target.checked)} />
        Include secret values
      </label>
    </div>
  );
}
