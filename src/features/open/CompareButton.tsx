import { type ReactNode, useRef } from 'react';
import { useOpenedPart } from '../../parts/useOpenedPart.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../../ui/commandHandlers.ts';
import { FileInput } from './FileInput.tsx';
import type { Purpose } from './openInto.ts';

const COMPARE = { name: '`Compare with…`', load: () => import('./OpenPopover.tsx') };

interface CompareButtonProps {
  readonly recent: (onDone: () => void, purpose: Purpose) => ReactNode;
}

/** `Compare with…` by itself, where there is no `Open`. */
export function CompareButton({ recent }: CompareButtonProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const { Opened, open, setOpen, show } = useOpenedPart(COMPARE);
  useCommandHandler('compare', show);
  return (
    <>
      <FileInput ref={files} label="Compare with files" purpose="compare" />
      <FileInput ref={folder} label="Compare with folder" folder purpose="compare" />
      {Opened ? (
        <Opened
          trigger={<Button>Compare with…</Button>}
          open={open}
          onOpenChange={setOpen}
          purpose="compare"
          onChooseFiles={() => files.current?.click()}
          onChooseFolder={() => folder.current?.click()}
          recent={recent}
        />
      ) : (
        <Button aria-haspopup="dialog" aria-expanded={open} onClick={show}>
          Compare with…
        </Button>
      )}
    </>
  );
}
