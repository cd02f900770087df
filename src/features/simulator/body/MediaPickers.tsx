import type { DocumentRange, MediaDetail, Message, SourceKind } from '../../../openapi/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { DeclarationButton } from '../controls/HeadControls.tsx';
import { FeedsMark } from '../focus/FeedsMark.tsx';
import { exampleText } from './bodyEdits.ts';
import styles from './MediaPickers.module.css';

interface MediaPickersProps {
  /** The body's name; its first word names the pickers. */
  readonly name: string;
  readonly message: Message;
  readonly media: MediaDetail;
  readonly allMedia: readonly MediaDetail[];
  readonly text: string;
  readonly sources: ReadonlyMap<string, SourceKind>;
  readonly onMedia: (mediaType: string) => void;
  readonly onText: (text: string) => void;
  /** Where the text comes from, in words. */
  readonly origin: string | undefined;
  readonly originId: string;
  readonly onReveal?: ((range: DocumentRange) => void) | undefined;
}

/** The media type is the message's `Content-Type`, which a key may read too. */
export function MediaPickers({
  name,
  message,
  media,
  allMedia,
  text,
  sources,
  onMedia,
  onText,
  onReveal,
  origin,
  originId,
}: MediaPickersProps) {
  const { range } = media;
  const examples = media.examples;
  const current = examples.findIndex((example) => exampleText(example) === text);
  const [word] = name.split(' ', 1);
  return (
    <div className={styles.pickers} data-kind={sources.get(`${message}.header.Content-Type`)}>
      {allMedia.length > 1 ? (
        <select
          aria-label={`${word} media type`}
          value={media.mediaType}
          onChange={(event) => onMedia(event.target.value)}
        >
          {allMedia.map((each) => (
            <option key={each.mediaType}>{each.mediaType}</option>
          ))}
        </select>
      ) : (
        <span>{media.mediaType}</span>
      )}
      {sources.has(`${message}.header.Content-Type`) && <FeedsMark />}
      {examples.length > 0 && (
        <select
          aria-label={`${word} example`}
          value={current}
          onChange={(event) => {
            const example = examples[Number(event.target.value)];
            if (example) onText(exampleText(example));
          }}
        >
          {current === -1 && <option value={-1}>Examples…</option>}
          {examples.map((example, index) => (
            <option key={example.name} value={index}>
              {example.summary ?? example.name}
            </option>
          ))}
        </select>
      )}
      {range && onReveal && <DeclarationButton name={name.toLowerCase()} onPress={() => onReveal(range)} />}
      {origin !== undefined && (
        <span id={originId}>
          <InlineCode text={origin} />
        </span>
      )}
    </div>
  );
}
