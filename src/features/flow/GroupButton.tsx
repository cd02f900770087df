import type { FlowGroup, FlowHeading } from '../../openapi/flow/index.ts';
import { counted } from '../../openapi/source/index.ts';
import { useLit } from '../../store/focusHooks.ts';
import { Chevron } from '../../ui/Chevron.tsx';
import { cutText } from '../../ui/cutText.ts';
import { KeyText } from '../../ui/KeyText.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { ChangesInside } from './ChangeMark.tsx';
import styles from './FlowButton.module.css';
import { FlowButton, type FlowButtonProps } from './FlowButton.tsx';
import type { SimulatedUrl } from './flowPane.types.ts';
import { UrlText } from './UrlText.tsx';

interface GroupButtonProps extends FlowButtonProps {
  readonly group: FlowGroup;
  readonly url: SimulatedUrl | undefined;
  readonly breaks?: readonly number[] | undefined;
}

/** Many callback requests with one key, so with one URL too: both are shown once. */
export function GroupButton({ group, url, breaks, ...props }: GroupButtonProps) {
  const { id, expanded, members, hidden } = group;
  const parsed = members[0]?.parsed;
  const verdict = members[0]?.verdict;
  // Closed, it represents what it hides.
  const lit = useLit((links) => !expanded && members.some((member) => member.id === links?.callbackId));
  return (
    <FlowButton {...props} id={id} kind="group" expanded={expanded} focus={{ lit }}>
      <span className={styles.title}>
        <Chevron open={expanded} />
        <span className={styles.name}>
          {members.length} {members[0]?.link ? 'links, same target' : 'callbacks, same key'}
        </span>{' '}
        <ChangesInside ids={hidden} />{' '}
        {verdict && <VerdictMark verdict={verdict} invalid={parsed?.form === 'invalid'} />}
      </span>{' '}
      {parsed && (
        <span className={styles.mono} title={cutText(parsed.key)}>
          <KeyText parsed={parsed} breaks={breaks} />
        </span>
      )}{' '}
      <UrlText url={url} lit={NONE} />
    </FlowButton>
  );
}

const NONE: readonly number[] = [];

/** What operations share: a tag or the start of their path, and how many there are. */
export function HeadingButton({ heading, ...props }: FlowButtonProps & { heading: FlowHeading }) {
  const { id, name, operations, callbacks, links, hidden, expanded } = heading;
  return (
    <FlowButton {...props} id={id} kind="heading" expanded={expanded}>
      <Chevron open={expanded} />
      <span className={styles.name} title={name}>
        {name === '' ? 'No tag' : name}
      </span>{' '}
      <span className={styles.counts}>
        · {counted(operations.length, 'operation')}
        {(callbacks > 0 || links === 0) && ` · ${counted(callbacks, 'callback')}`}
        {links > 0 && ` · ${counted(links, 'link')}`}
      </span>{' '}
      <ChangesInside ids={hidden} />
    </FlowButton>
  );
}
