import { Popover } from 'radix-ui';
import type { ReactElement } from 'react';
import styles from './PopoverFrame.module.css';

interface PopoverFrameProps extends Omit<Popover.PopoverContentProps, 'className' | 'style'> {
  /** The accessible name. */
  readonly name: string;
  /** The button it opens below. */
  readonly trigger: ReactElement;
  /** In pixels, where the page has so much. */
  readonly width: number;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** What opens over the page, below its button. */
export function PopoverFrame({ name, trigger, width, open, onOpenChange, ...content }: PopoverFrameProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          style={{ width: `min(${width}px, calc(100vw - 2 * var(--space-3)))` }}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={name}
          {...content}
        />
      </Popover.Portal>
    </Popover.Root>
  );
}
