import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import type { FlowView } from '../../features/flow/flowPane.types.ts';
import { counted } from '../../openapi/source/index.ts';
import { useApp, useAppStore } from '../../store/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ExportMenu.module.css';
import { EXPORTS, type ExportKind, exportPicture } from './exportPicture.ts';
import { operationsIn, type PictureScope } from './pictureOf.ts';

interface ExportMenuProps {
  readonly view: FlowView;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** What can be taken of the flow, and of how much of it. */
export default function ExportMenu({ view, open, onOpenChange }: ExportMenuProps) {
  const store = useAppStore();
  const shown = useApp((state) => state.shown);
  const work = useApp((state) => state.work);
  const [wanted, setWanted] = useState<PictureScope>('selection');
  const [link, setLink] = useState(true);
  const [withNotes, setWithNotes] = useState(true);
  const count = work.review.notes?.length ?? 0;
  const [selected] = operationsIn({ shown, work }, 'selection');
  const all = operationsIn({ shown, work }, 'all');
  const scope = all.length > 1 ? wanted : 'selection';
  return (
    <DropdownMenu.Root open={open} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>
        <Button>
          Export <span aria-hidden="true">▾</span>
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={6}>
          {all.length > 1 && selected && (
            <DropdownMenu.RadioGroup
              className={styles.scope}
              value={scope}
              onValueChange={(value) => setWanted(value === 'all' ? 'all' : 'selection')}
              aria-label="Export"
            >
              <Scope value="selection">{`${selected.method} ${selected.path}`.trim()}</Scope>
              <Scope value="all">
                {all.length === 2 ? 'Both operations' : `All ${counted(all.length, 'operation')}`}
              </Scope>
            </DropdownMenu.RadioGroup>
          )}
          <div className={styles.scope}>
            <Tick checked={link} onChange={setLink}>
              With link
            </Tick>
            {count > 0 && (
              <Tick checked={link && withNotes} disabled={!link} onChange={setWithNotes}>
                With notes ({count})
              </Tick>
            )}
            <DropdownMenu.Label className={styles.remark}>
              {link
                ? `The picture carries the document${count > 0 && withNotes ? ', your values and notes' : ' and your values'}: opened here, it shows all of that again.`
                : 'The picture carries nothing but what it shows.'}
            </DropdownMenu.Label>
          </div>
          {Object.entries(EXPORTS).map(([kind, name]) => (
            <DropdownMenu.Item
              key={kind}
              className={styles.item}
              disabled={selected === undefined}
              onSelect={() =>
                isExportKind(kind) && void exportPicture(store, kind, view, scope, { link, notes: withNotes })
              }
            >
              {name}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface TickProps {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: React.ReactNode;
}

/** As a scope, it leaves the menu open. */
function Tick({ checked, disabled = false, onChange, children }: TickProps) {
  return (
    <DropdownMenu.CheckboxItem
      className={styles.item}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      onSelect={(event) => event.preventDefault()}
    >
      <span className={styles.dot} aria-hidden="true">
        <DropdownMenu.ItemIndicator>✓</DropdownMenu.ItemIndicator>
      </span>
      <span className={styles.name}>{children}</span>
    </DropdownMenu.CheckboxItem>
  );
}

/** Chosen, the menu stays open: it is followed by what to do with it. */
function Scope({ value, children }: { readonly value: PictureScope; readonly children: React.ReactNode }) {
  return (
    <DropdownMenu.RadioItem
      className={styles.item}
      value={value}
      onSelect={(event) => event.preventDefault()}
    >
      <span className={styles.dot} aria-hidden="true">
        <DropdownMenu.ItemIndicator>●</DropdownMenu.ItemIndicator>
      </span>
      <span className={styles.name}>{children}</span>
    </DropdownMenu.RadioItem>
  );
}

function isExportKind(kind: string): kind is ExportKind {
  return Object.hasOwn(EXPORTS, kind);
}
