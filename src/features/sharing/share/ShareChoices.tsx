import { useApp } from '../../../store/hooks.ts';
import { describeOffer } from './describeOffer.ts';
import type { ShareChoice } from './makeOffers.ts';
import styles from './ShareChoices.module.css';
import type { Share } from './useShare.ts';

/** What the link carries, each with the length of its link. */
export function ShareChoices({ offers, measuring, chosen, remaking, choose }: Omit<Share, 'copied'>) {
  const work = useApp((state) => state.work);
  const shown = useApp((state) => state.shown);
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>What the link carries</legend>
      <div className={styles.list}>
        {offers.map((offer) => {
          const { label, detail } = describeOffer(offer, { work, shown });
          return (
            <Choice
              key={offer.choice}
              choice={offer.choice}
              label={label}
              detail={detail}
              length={offer.link?.length}
              checked={offer === chosen}
              disabled={chosen === undefined || remaking || offer.link === undefined}
              onChoose={choose}
            />
          );
        })}
        {measuring && <p className={styles.measuring}>Measuring shorter links…</p>}
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly choice: ShareChoice;
  readonly label: string;
  readonly detail: string;
  readonly length: number | undefined;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChoose: (choice: ShareChoice) => void;
}

function Choice({ choice, label, detail, length, checked, disabled, onChoose }: ChoiceProps) {
  const id = `share-${choice}`;
  return (
    <div className={styles.choice} data-checked={checked} data-disabled={disabled}>
      <label className={styles.label}>
        <input
          type="radio"
          name="share-choice"
          checked={checked}
          disabled={disabled}
          aria-describedby={id}
          onChange={() => onChoose(choice)}
        />
        <span className={styles.what}>{label}</span>
        {length !== undefined && (
          <span className={styles.length}>{length.toLocaleString('en')} characters</span>
        )}
      </label>
      <p id={id} className={styles.detail}>
        {detail}
      </p>
    </div>
  );
}
