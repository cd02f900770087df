import type { CallbackRequest } from '../../openapi/index.ts';
import { cutText } from '../../ui/cutText.ts';
import { MethodBadge } from '../../ui/MethodBadge.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './FlowButton.module.css';
import { FlowButton, type FlowButtonProps } from './FlowButton.tsx';
import { useCallbackFocus } from './useCallbackFocus.ts';

/** As much of a key as anybody listens to. */
const NAME = 500;

/**
 * A callback request of an open group, in one line: what it shares with the others stands at their head. Its name holds
 * the key all the same, for those who hear it.
 */
export function MemberButton({ callback, ...props }: FlowButtonProps & { callback: CallbackRequest }) {
  const { id, name, method, key, summary, deprecated, repeats } = callback;
  const { focus } = useCallbackFocus(callback);
  return (
    <FlowButton {...props} id={id} kind="member" pressed={props.highlight === 'selected'} focus={focus}>
      <span className={styles.name} title={name}>
        {name}
      </span>{' '}
      <MethodBadge method={method} /> <VisuallyHidden>{cutText(key, NAME)}</VisuallyHidden>{' '}
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
