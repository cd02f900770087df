import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useOpenedPart } from '../../parts/useOpenedPart.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../../ui/commandHandlers.ts';
import { FileInput } from './FileInput.tsx';
import type { Purpose } from './openInto.ts';

const OPEN = { name: '`Open`', load: () => import('./OpenPopover.tsx') };

interface OpenButtonProps {
  /** What was open before, to be listed among the ways to open; told when to close the popover. */
  readonly recent: (onDone: () => void, purpose: Purpose) => ReactNode;
}

/** `Open`: the file input is always in the document; the popover with the ways to open loads on first use. */
export function OpenButton({ recent }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const other = useRef<HTMLInputElement>(null);
  const otherFolder = useRef<HTMLInputElement>(null);
  const [purpose, setPurpose] = useState<Purpose>('open');
  const { Opened, open, setOpen, show } = useOpenedPart(OPEN);
  const showFor = useCallback(
    (next: Purpose) => {
      setPurpose(next);
      show();
    },
    [show],
  );
  useCommandHandler(
    'open',
    useCallback(() => showFor('open'), [showFor]),
  );
  useCommandHandler(
    'compare',
    useCallback(() => showFor('compare'), [showFor]),
  );
  return (
    <>
      <FileInput ref={input} label="Open files" />
      <FileInput ref={folder} label="Open folder" folder />
      <FileInput ref={other} label="Compare with files" purpose="compare" />
      <FileInput ref={otherFolder} label="Compare with folder" folder purpose="compare" />
      {Opened ? (
        <Opened
          trigger={
            <Button>
              Open <span aria-hidden="true">▾</span>
            </Button>
          }
          open={open}
          onOpenChange={(next) => {
            if (next) setPurpose('open');
            setOpen(next);
          }}
          purpose={purpose}
          onPurpose={setPurpose}
          onChooseFiles={() => (purpose === 'open' ? input : other).current?.click()}
          onChooseFolder={() => (purpose === 'open' ? folder : otherFolder).current?.click()}
          recent={recent}
        />
      ) : (
        <Button aria-haspopup="dialog" aria-expanded={open} onClick={() => showFor('open')}>
          Open <span aria-hidden="true">▾</span>
        </Button>
      )}
    </>
  );
}
