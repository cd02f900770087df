import { Fragment, type ReactNode, useCallback, useRef, useState } from 'react';
import { useOpenedPart } from '../../parts/useOpenedPart.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../../ui/commandHandlers.ts';
import { FileInput } from './FileInput.tsx';
import type { Purpose } from './openInto.ts';

interface OpenButtonProps {
  /** What it offers ways for; a press shows those for the first. */
  readonly purposes: readonly [Purpose, ...Purpose[]];
  /** What was open before, to be listed among the ways; told when to close the popover. */
  readonly recent: (onDone: () => void, purpose: Purpose) => ReactNode;
  /** What the button says. */
  readonly children: ReactNode;
}

const load = () => import('./OpenPopover.tsx');
const PARTS = { open: { name: '`Open`', load }, compare: { name: '`Compare with…`', load } };

/**
 * `Open`, or `Compare with…` by itself: the file inputs are always in the document, the popover with the ways to open or
 * compare loads on first use.
 */
export function OpenButton({ purposes, recent, children }: OpenButtonProps) {
  const [first, other] = purposes;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [purpose, setPurpose] = useState(first);
  const { Opened, open, setOpen, show } = useOpenedPart(PARTS[first]);
  const showFor = useCallback(
    (next: Purpose) => {
      setPurpose(next);
      show();
    },
    [show],
  );
  const showFirst = useCallback(() => showFor(first), [showFor, first]);
  const showCompare = useCallback(() => showFor('compare'), [showFor]);
  useCommandHandler(first, showFirst);
  useCommandHandler('compare', showCompare);
  return (
    <>
      {purposes.map((each) => {
        const verb = each === 'open' ? 'Open' : 'Compare with';
        const isChosen = each === purpose;
        return (
          <Fragment key={each}>
            <FileInput ref={isChosen ? files : null} label={`${verb} files`} purpose={each} />
            <FileInput ref={isChosen ? folder : null} label={`${verb} folder`} folder purpose={each} />
          </Fragment>
        );
      })}
      {Opened ? (
        <Opened
          trigger={<Button>{children}</Button>}
          open={open}
          onOpenChange={(next) => {
            if (next) setPurpose(first);
            setOpen(next);
          }}
          purpose={purpose}
          {...(other && { onPurpose: setPurpose })}
          onChooseFiles={() => files.current?.click()}
          onChooseFolder={() => folder.current?.click()}
          recent={recent}
        />
      ) : (
        <Button aria-haspopup="dialog" aria-expanded={open} onClick={showFirst}>
          {children}
        </Button>
      )}
    </>
  );
}
