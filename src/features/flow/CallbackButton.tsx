import { useContext } from 'react';
import type { CallbackRequest } from '../../openapi/index.ts';
import { cutText } from '../../ui/cutText.ts';
import { KeyText } from '../../ui/KeyText.tsx';
import { MethodBadge } from '../../ui/MethodBadge.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import styles from './FlowButton.module.css';
import { FlowButton, type FlowButtonProps } from './FlowButton.tsx';
import { FlowChangesContext } from './flowChanges.ts';
import type { SimulatedUrl } from './flowPane.types.ts';
import { noteOf } from './nodeText.ts';
import { UrlText } from './UrlText.tsx';
import { partOf, useCallbackFocus } from './useCallbackFocus.ts';

interface CallbackButtonProps extends Omit<FlowButtonProps, 'onPress'> {
  readonly callback: CallbackRequest;
  readonly url: SimulatedUrl | undefined;
  readonly breaks?: readonly number[] | undefined;
  /** With the part of the URL that was pressed, if one was. */
  readonly onPress: (part: number | undefined) => void;
}

/** Characters of a key that fill the line of a note. */
const NOTE = 300;

/** A callback request. Its name is what it shows: callback name, method, key, and the URL once simulated. */
export function CallbackButton({ callback, url, breaks, onPress, ...props }: CallbackButtonProps) {
  const { id, name, method, key, parsed, summary, deprecated, repeats, verdict, link } = callback;
  const note = noteOf(callback);
  const change = useContext(FlowChangesContext).get(id);
  const { focus, parts, written } = useCallbackFocus(callback);
  return (
    <FlowButton
      {...props}
      id={id}
      kind="callback"
      pressed={props.highlight === 'selected'}
      focus={focus}
      onPress={(target) => onPress(partOf(target, callback))}
    >
      <span className={styles.name} title={name}>
        {name}
      </span>{' '}
      <span className={styles.target}>
        <MethodBadge method={method} />{' '}
        <span className={styles.mono} title={cutText(key)}>
          <KeyText parsed={parsed} lit={written} breaks={breaks} />
        </span>
      </span>{' '}
      {(change ||
        verdict ||
        link ||
        deprecated ||
        repeats ||
        note !== undefined ||
        summary !== undefined) && (
        <span className={styles.aside}>
          {(change || verdict || link || deprecated || repeats) && (
            <span className={styles.marks}>
              {change && <ChangeMark change={change} />}{' '}
              {verdict && <VerdictMark verdict={verdict} invalid={parsed.form === 'invalid'} />}{' '}
              {link && (
                <span className={styles.mark} title="The link belongs to this response">
                  after {link.status}
                </span>
              )}{' '}
              {deprecated && <span className={styles.mark}>deprecated</span>}{' '}
              {repeats && (
                <span
                  className={styles.mark}
                  title="Its callbacks repeat earlier ones, so they are not shown again."
                >
                  repeats
                </span>
              )}
            </span>
          )}{' '}
          {note ? (
            <span className={styles.note} title={cutText(note.key)}>
              {note.lead} <span className={styles.noteKey}>{cutText(note.key, NOTE)}</span>
            </span>
          ) : (
            <span className={styles.soft} title={summary}>
              {summary}
            </span>
          )}
        </span>
      )}{' '}
      <UrlText url={url} lit={parts} />
    </FlowButton>
  );
}

/** As much of a key as anybody listens to. */
const NAME = 500;

/**
 * A callback request of an open group, in one line: what it shares with the others is at their head. Its name holds
 * the key all the same, for those who hear it.
 */
export function MemberButton({ callback, ...props }: FlowButtonProps & { callback: CallbackRequest }) {
  const { id, name, method, key, summary, deprecated, repeats } = callback;
  const { focus } = useCallbackFocus(callback);
  const change = useContext(FlowChangesContext).get(id);
  return (
    <FlowButton {...props} id={id} kind="member" pressed={props.highlight === 'selected'} focus={focus}>
      <span className={styles.name} title={name}>
        {name}
      </span>{' '}
      <MethodBadge method={method} /> <VisuallyHidden>{cutText(key, NAME)}</VisuallyHidden>{' '}
      {change && <ChangeMark change={change} />}{' '}
      {deprecated && <span className={styles.mark}>deprecated</span>}{' '}
      {repeats && <span className={styles.mark}>repeats</span>}{' '}
      {summary !== undefined && (
        <span className={styles.cut} title={summary}>
          {summary}
        </span>
      )}
    </FlowButton>
  );
}
