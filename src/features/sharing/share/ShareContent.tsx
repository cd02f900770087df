import { useState } from 'react';
import { comparedName } from '../../../store/describeOrigin.ts';
import { useApp } from '../../../store/hooks.ts';
import { Button } from '../../../ui/Button.tsx';
import type { HeldClipboard } from '../../../ui/holdClipboard.ts';
import { Downloads } from './Downloads.tsx';
import { describeOffer } from './describeOffer.ts';
import { LinkField } from './LinkField.tsx';
import { Secrets } from './Secrets.tsx';
import { ShareChoices } from './ShareChoices.tsx';
import styles from './SharePopover.module.css';
import { type Share, useShare } from './useShare.ts';

interface ShareContentProps {
  readonly times: number;
  readonly clipboard: HeldClipboard;
  onCopyAgain(): void;
}

/** The link, what it carries, and what else it could carry. */
export function ShareContent({ times, clipboard, onCopyAgain }: ShareContentProps) {
  const documents = useApp(({ work }) => work.set.documents);
  const [withSecrets, setWithSecrets] = useState(false);
  const [withNotes, setWithNotes] = useState(true);
  const notes = useApp(({ work }) => work.review.notes?.length ?? 0);
  const compared = useApp(({ work }) => work.compared);
  const [withCompared, setWithCompared] = useState(true);
  const share = useShare({ withSecrets, withNotes, withCompared }, times, clipboard);
  const { offers, chosen } = share;
  const isChoice = offers.length > 1 || (offers.length === 1 && chosen === undefined);
  const isSlice = chosen !== undefined && chosen.choice !== 'address' && chosen.choice !== 'whole';
  return (
    <div className={styles.share}>
      <div className={styles.said} aria-live="polite">
        <Said {...share} />
      </div>
      {(chosen || share.measuring) && <LinkField link={chosen?.link} withLength={!isChoice} />}
      {isChoice && <ShareChoices {...share} />}
      {compared && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={withCompared}
            onChange={(event) => setWithCompared(event.target.checked)}
          />
          Include the comparison with {comparedName(compared.origin)}
        </label>
      )}
      {chosen && chosen.leftOut.length > 0 && (
        <Secrets names={chosen.leftOut} included={withSecrets} onInclude={setWithSecrets} />
      )}
      {chosen && notes > 0 && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={withNotes}
            onChange={(event) => setWithNotes(event.target.checked)}
          />
          With notes ({notes})
        </label>
      )}
      <div className={styles.actions}>
        <Downloads documents={documents} slice={isSlice ? chosen.documents[0] : undefined} />
        {chosen && (
          <Button look="primary" onClick={onCopyAgain}>
            Copy again
          </Button>
        )}
      </div>
    </div>
  );
}

function Said({ measuring, chosen, copied }: Share) {
  const work = useApp((state) => state.work);
  const shown = useApp((state) => state.shown);
  if (!chosen && !measuring) {
    return (
      <p>
        <strong>This is too large for a link.</strong> Download it, and send the file.
      </p>
    );
  }
  if (!chosen || copied === undefined) return null;
  return (
    <p>
      <strong>{copied ? 'Link copied.' : 'Copy this link with the keyboard.'}</strong>{' '}
      {describeOffer(chosen, { work, shown }).made}
    </p>
  );
}
