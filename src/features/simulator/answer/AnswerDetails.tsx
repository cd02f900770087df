import { type ReactElement, useRef } from 'react';
import type { Simulation, UrlNote } from '../../../openapi/index.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { cutText } from '../../../ui/cutText.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { MoreButton, useMore } from '../../../ui/MoreButton.tsx';
import { PopoverFrame } from '../../../ui/PopoverFrame.tsx';
import { SeverityIcon } from '../../../ui/SeverityIcon.tsx';
import styles from './AnswerDetails.module.css';
import { asSentence } from './partWords.ts';
import { UrlExplanation } from './UrlExplanation.tsx';

export interface AnswerDetailsProps {
  readonly callbackId: string;
  readonly simulation: Simulation;
  /** The whole verdict, code in backticks. */
  readonly verdict: string | undefined;
  readonly specUrl?: string | undefined;
  readonly onGoToField: (source: string) => void;
  readonly onGoToPart: (index: number) => void;
  readonly trigger: ReactElement;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Everything there is to say about a URL, over the page: nothing below it moves. */
export default function AnswerDetails({ trigger, open, onOpenChange, ...shown }: AnswerDetailsProps) {
  const goesElsewhere = useRef(false);
  return (
    <PopoverFrame
      name="About this URL"
      trigger={trigger}
      width={640}
      open={open}
      onOpenChange={onOpenChange}
      onCloseAutoFocus={(event) => {
        // The keyboard is to be at the field, or in the document.
        if (goesElsewhere.current) event.preventDefault();
        goesElsewhere.current = false;
      }}
    >
      <AboutUrl
        {...shown}
        onLeave={() => {
          goesElsewhere.current = true;
          onOpenChange(false);
        }}
      />
    </PopoverFrame>
  );
}

interface AboutUrlProps extends Omit<AnswerDetailsProps, 'trigger' | 'open' | 'onOpenChange'> {
  readonly onLeave: () => void;
}

/** The verdict in full, the notes, and where each value comes from. */
export function AboutUrl({ callbackId, simulation, verdict, specUrl, onLeave, ...ways }: AboutUrlProps) {
  const { callbackUrl } = simulation;
  return (
    <div className={styles.about}>
      {verdict !== undefined && (
        <p className={styles.verdict}>
          <InlineCode text={verdict} />
        </p>
      )}
      {callbackUrl.kind === 'url' && <UrlNotes notes={callbackUrl.notes} />}
      <UrlExplanation
        callbackId={callbackId}
        simulation={simulation}
        specUrl={specUrl}
        onGoToField={(source) => {
          onLeave();
          ways.onGoToField(source);
        }}
        onGoToPart={(index) => {
          onLeave();
          ways.onGoToPart(index);
        }}
      />
    </div>
  );
}

const FIRST_NOTES = 20;

/** Remarks about a valid but unusual URL, with the encoded form where that helps. */
function UrlNotes({ notes }: { notes: readonly UrlNote[] }) {
  const { shown, rest, step, more } = useMore(notes, FIRST_NOTES);
  const encodedUrls = [...new Set(shown.flatMap((note) => note.encodedUrl ?? []))];
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="Notes">
      {shown.map((note) => (
        <li key={`${note.code} ${note.message}`}>
          <SeverityIcon severity="info" />
          <span>
            <InlineCode text={asSentence(note.message)} />
          </span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <MoreButton rest={rest} step={step} noun="notes" onMore={more} />
        </li>
      )}
      {encodedUrls.map((url) => (
        <li key={url} className={styles.encoded}>
          <span>
            Encoded URL: <code>{cutText(url)}</code>
          </span>
          <CopyButton text={url} label="Copy encoded URL" />
        </li>
      ))}
    </ul>
  );
}
