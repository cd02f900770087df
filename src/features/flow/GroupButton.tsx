import type { FlowGroup } from '../../openapi/index.ts';
import { useLit } from '../../store/focusPort.ts';
import { KeyText } from '../../ui/KeyText.tsx';
import styles from './FlowButton.module.css';
import { FlowButton, type FlowButtonProps } from './FlowButton.tsx';

/** Many callback requests with one key, shown as one node until opened. */
export function GroupButton({ group, ...props }: FlowButtonProps & { group: FlowGroup }) {
  const parsed = group.members[0]?.parsed;
  // Closed, it stands for what it hides.
  const lit = useLit((links) => !group.expanded && group.members.some(({ id }) => id === links?.callbackId));
  return (
    <FlowButton {...props} id={group.id} kind="group" expanded={group.expanded} focus={{ lit }}>
      <span className={styles.title}>
        <svg className={styles.chevron} data-open={group.expanded} viewBox="0 0 12 12" aria-hidden="true">
          <path d="M4 2.5 8 6l-4 3.5" />
        </svg>
        <span className={styles.name}>{group.members.length} callbacks, same key</span>
      </span>{' '}
      {parsed && (
        <span className={styles.mono} title={parsed.key}>
          <KeyText parsed={parsed} />
        </span>
      )}
    </FlowButton>
  );
}
