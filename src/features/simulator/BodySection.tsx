import { use, useId, useRef } from 'react';
import type {
  DocumentRange,
  ExchangeBody,
  MediaDetail,
  Message,
  SchemaQuestion,
  SourceKind,
  UrlPart,
} from '../../openapi/index.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { BodyFoot } from '../payload/BodyFoot.tsx';
import { useBodyCheck } from '../payload/useBodyCheck.ts';
import { BodyEditor, type BodyEditorHandle } from './BodyEditor.tsx';
import { exampleText } from './bodyEdits.ts';
import { DeclarationButton } from './DeclarationButton.tsx';
import { ExchangeOwner } from './exchangeOwner.ts';
import styles from './Field.module.css';
import { RequiredMark } from './RequiredMark.tsx';
import { ResetButton } from './ResetButton.tsx';
import { SendSwitch } from './SendSwitch.tsx';
import type { BodyRead } from './useBodyFocus.ts';

interface BodySectionProps {
  /** The accessible name of the editor. */
  readonly name: 'Request body' | 'Response body' | 'Callback request body' | 'Reply body';
  readonly message: Message;
  /** Which schema describes it. */
  readonly question: SchemaQuestion;
  /** What the text was read as. */
  readonly body: ExchangeBody;
  readonly media: MediaDetail;
  readonly allMedia: readonly MediaDetail[];
  readonly text: string;
  readonly edited: boolean;
  readonly required: boolean;
  readonly sent: boolean;
  /** Absent: the body cannot be left out. */
  readonly onSend: ((send: boolean) => void) | undefined;
  /** `undefined`: back to the document's sample. */
  readonly onText: (text: string | undefined) => void;
  readonly onMedia: (mediaType: string) => void;
  readonly parts: readonly UrlPart[];
  readonly sources: ReadonlyMap<string, SourceKind>;
  readonly onReveal?: ((range: DocumentRange) => void) | undefined;
}

/** A body with everything that belongs to it: media type, examples, switch, reset, editor, fault. */
export function BodySection(props: BodySectionProps) {
  const { name, message, body, media, text, edited, sent } = props;
  const id = useId();
  const owner = use(ExchangeOwner);
  const source = `${message}.body`;
  const feeds = props.sources.has(source);
  const madeUp = madeUpWords(media, body, edited);
  const check = useBodyCheck(props.question, body, text);
  const editor = useRef<BodyEditorHandle>(null);
  return (
    <div
      className={styles.body}
      data-kind={feeds ? 'body' : undefined}
      data-sent={sent}
      data-source={owner && source}
    >
      <div className={styles.head}>
        <label id={`${id}-label`} htmlFor={id}>
          {name}
        </label>
        {props.required && <RequiredMark />}
        <span id={`${id}-captions`} className={styles.caption}>
          {feeds && <b className={styles.feeds}>feeds the URL</b>}
          {!sent && <span>not sent</span>}
          {sent && madeUp !== undefined && <span>{madeUp}</span>}
        </span>
        <ResetButton name={name.toLowerCase()} edited={edited} onReset={() => props.onText(undefined)} />
        {props.onSend && <SendSwitch name={name.toLowerCase()} sent={sent} onSend={props.onSend} />}
      </div>
      <MediaRow {...props} label={`${id}-label`} />
      <BodyEditor
        ref={editor}
        id={id}
        describedBy={`${id}-captions ${id}-check`}
        text={text}
        sent={sent}
        source={source}
        reads={hasPointers(media) && sent ? bodyReads(props.parts, message) : []}
        faults={check.issues}
        onChange={props.onText}
      />
      {body.kind === 'broken' && sent && <BodyFault body={body} />}
      <BodyFoot
        id={`${id}-check`}
        name={name}
        check={check}
        edited={edited}
        onPick={(range) => editor.current?.select(range)}
      />
      {body.kind === 'opaque' && sent && feeds && (
        <p className={styles.fault}>
          The key reads into this body, but <code>{body.mediaType}</code> has no members a pointer could name.
        </p>
      )}
    </div>
  );
}

/** The media type is the message's `Content-Type`, which a key may read too. */
function MediaRow({
  label,
  name,
  message,
  media,
  allMedia,
  text,
  sources,
  onMedia,
  onText,
  onReveal,
}: BodySectionProps & { readonly label: string }) {
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
      {sources.has(`${message}.header.Content-Type`) && <b>feeds the URL</b>}
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
      {range && onReveal && <DeclarationButton label={label} onPress={() => onReveal(range)} />}
    </div>
  );
}

function BodyFault({ body }: { body: Extract<ExchangeBody, { kind: 'broken' }> }) {
  return (
    <p className={styles.fault}>
      {body.offset !== undefined && <b>{position(body.text, body.offset)}: </b>}
      <InlineCode text={body.message} />
    </p>
  );
}

/** How much of the body the document did not give. */
function madeUpWords(media: MediaDetail, body: ExchangeBody, edited: boolean): string | undefined {
  if (body.kind !== 'data' || body.generated.length === 0) return undefined;
  const { origin } = media.sample;
  return !edited && (origin === 'schema' || origin === 'convention') ? 'made up' : 'partly made up';
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** False for XML and other texts that no pointer runs on. */
function hasPointers({ dataForm }: MediaDetail): boolean {
  return dataForm === 'json' || dataForm === 'form' || dataForm === 'multipart';
}

function bodyReads(parts: readonly UrlPart[], message: Message): readonly BodyRead[] {
  return parts.flatMap((part, index) =>
    part.kind === 'expression' && part.expression.kind === 'body' && part.expression.message === message
      ? [{ part: index, pointer: part.expression.pointer }]
      : [],
  );
}
