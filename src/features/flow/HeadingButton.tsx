import type { FlowHeading } from '../../openapi/index.ts';
import { counted } from '../../openapi/index.ts';
import { Chevron } from './Chevron.tsx';
import styles from './FlowButton.module.css';
import { FlowButton, type FlowButtonProps } from './FlowButton.tsx';

/** What operations share: a tag or the start of their path, and how many there are. */
export function HeadingButton({ heading, ...props }: FlowButtonProps & { heading: FlowHeading }) {
  const { id, name, operations, callbacks, expanded } = heading;
  return (
    <FlowButton {...props} id={id} kind="heading" expanded={expanded}>
      <Chevron open={expanded} />
      <span className={styles.name} title={name}>
        {name === '' ? 'No tag' : name}
      </span>{' '}
      <span className={styles.counts}>
        · {counted(operations.length, 'operation')} · {counted(callbacks, 'callback')}
      </span>
    </FlowButton>
  );
}
