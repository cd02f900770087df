import { use, useId, useRef, useState } from 'react';
import type { ExchangeBody } from '../../../openapi/http/index.ts';
import type {
  DocumentRange,
  MediaDetail,
  Message,
  SchemaQuestion,
  SourceKind,
  UrlPart,
} from '../../../openapi/index.ts';
import styles from '../controls/Field.module.css';
import { NameLabel, RequiredMark, ResetButton, SendSwitch } from '../controls/HeadControls.tsx';
import { ExchangeOwner } from '../focus/exchangeFocus.ts';
import type { BodyRead } from '../focus/useBodyFocus.ts';
import { BodyFoot } from '../payload/BodyFoot.tsx';
import { useBodyCheck } from '../payload/useBodyCheck.ts';
import type { BodyRowsHandle } from '../values/BodyRows.tsx';
import { bodyLayout } from '../values/layout.ts';
import { TextFoot } from '../values/RowFoot.tsx';
import { BodyRows } from '../values/Rows.tsx';
import { type View, ViewToggle } from '../values/ViewToggle.tsx';
import { BodyEditor } from './BodyEditor.tsx';
import { originWords } from './bodyOrigin.ts';
import { textFault } from './jsonFault.ts';
import type { BodyEditorHandle } from './MarkedBody.tsx';
import { MediaPickers } from './MediaPickers.tsx';

interface BodySectionProps {
  /** The accessible name of the editor. */
  readonly name:
    | 'Request body'
    | 'Response body'
    | 'Callback request body'
    | 'Webhook request body'
    | 'Reply body';
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

/**
 * A body with everything that belongs to it: media type, examples, switch, reset, editor, fault. A form and a multipart
 * body are edited field by field and part by part.
 */
export function BodySection(props: BodySectionProps) {
  const { name, message, body, media, text, edited, sent } = props;
  const id = useId();
  const owner = use(ExchangeOwner);
  const [view, setView] = useState<View>('rows');
  const source = `${message}.body`;
  const feeds = props.sources.has(source);
  const check = useBodyCheck(props.question, body, text);
  const editor = useRef<BodyEditorHandle>(null);
  const rows = useRef<BodyRowsHandle>(null);
  const section = useRef<HTMLDivElement>(null);
  const fields = sent ? bodyLayout(body) : undefined;
  const inRows = fields !== undefined && view === 'rows';
  const reads = hasPointers(media) && sent ? bodyReads(props.parts, message) : [];
  const fault = sent ? textFault(body) : undefined;
  const toggle = sent && hasFields(media) && (
    <ViewToggle
      name={name.toLowerCase()}
      text="Text"
      view={inRows ? 'rows' : 'text'}
      possible={fields !== undefined}
      onView={setView}
    />
  );
  return (
    <div
      ref={section}
      className={styles.body}
      data-kind={feeds ? 'body' : undefined}
      data-sent={sent}
      data-source={owner && source}
      data-note={`field ${source}`}
    >
      <div className={styles.head}>
        <NameLabel id={`${id}-label`} name={name} htmlFor={inRows ? undefined : id} />
        {props.required && <RequiredMark />}
        <Captions id={`${id}-captions`} feeds={feeds} sent={sent} />
        <ResetButton name={name.toLowerCase()} edited={edited} onReset={() => props.onText(undefined)} />
        {props.onSend && <SendSwitch name={name.toLowerCase()} sent={sent} onSend={props.onSend} />}
      </div>
      <MediaPickers {...props} origin={originWords(media, body, edited)} originId={`${id}-origin`} />
      <div className={inRows ? styles.aside : styles.shown}>
        <BodyEditor
          ref={editor}
          id={id}
          name={name}
          describedBy={`${id}-captions ${id}-origin ${id}-check`}
          text={text}
          sent={sent}
          source={source}
          reads={inRows ? NO_READS : reads}
          faults={fault ? fault.line.map((range) => ({ range, severity: 'error' })) : check.issues}
          aside={inRows}
          // Rows would take the editor away from the user typing in it as soon as the text has some.
          onFocus={() => setView('text')}
          onChange={props.onText}
        />
      </div>
      {inRows && (
        <BodyRows
          ref={rows}
          name={name}
          describedBy={`${id}-captions ${id}-origin ${id}-check`}
          source={source}
          body={body}
          value={fields}
          media={media}
          text={text}
          reads={reads}
          invalid={check.issues.map(({ at }) => at)}
          // A callback request is shown as sent above its body, and parts are too long for a line.
          showsWire={media.dataForm === 'form' && !name.endsWith('request body')}
          onText={props.onText}
        >
          {toggle}
        </BodyRows>
      )}
      {!inRows && toggle && <TextFoot>{toggle}</TextFoot>}
      <BodyFoot
        id={`${id}-check`}
        name={name}
        section={section}
        check={check}
        edited={edited}
        fault={fault}
        parts={props.parts}
        message={message}
        lacks={lacksMember(props)}
        text={text}
        onAdd={props.onText}
        onPick={(range) => {
          const issue = check.issues.find((each) => each.range === range);
          if (!(issue && rows.current?.focus(issue.at))) editor.current?.select(range);
        }}
      />
      {sent && <OpaqueNote body={body} feeds={feeds} />}
    </div>
  );
}

interface CaptionsProps {
  readonly id: string;
  readonly feeds: boolean;
  readonly sent: boolean;
}

function Captions({ id, feeds, sent }: CaptionsProps) {
  return (
    <span id={id} className={styles.caption}>
      {feeds && <b className={styles.feeds}>feeds the URL</b>}
      {!sent && <span>not sent</span>}
    </span>
  );
}

/** Whether a key reads a member that the body lacks. */
function lacksMember({ parts, message, media, sent }: BodySectionProps): boolean {
  if (!sent || !hasPointers(media)) return false;
  return parts.some(
    (part) =>
      part.kind === 'expression' &&
      part.resolution.kind === 'missing' &&
      part.expression.kind === 'body' &&
      part.expression.message === message,
  );
}

const NO_READS: readonly BodyRead[] = [];

function OpaqueNote({ body, feeds }: { readonly body: ExchangeBody; readonly feeds: boolean }) {
  if (body.kind !== 'opaque') return null;
  if (!feeds) return <p className={styles.remark}>Sent as text; a JSON Pointer cannot read it.</p>;
  return (
    <p className={styles.fault}>
      The key points into this body, but <code>{body.mediaType}</code> has no members to point to.
    </p>
  );
}

function hasFields({ dataForm }: MediaDetail): boolean {
  return dataForm === 'form' || dataForm === 'multipart';
}

/** False for XML and other texts that no pointer runs on. */
function hasPointers(media: MediaDetail): boolean {
  return media.dataForm === 'json' || hasFields(media);
}

function bodyReads(parts: readonly UrlPart[], message: Message): readonly BodyRead[] {
  return parts.flatMap((part, index) =>
    part.kind === 'expression' && part.expression.kind === 'body' && part.expression.message === message
      ? [{ part: index, pointer: part.expression.pointer }]
      : [],
  );
}
