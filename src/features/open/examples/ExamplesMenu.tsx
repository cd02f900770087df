import { DropdownMenu } from 'radix-ui';
import { EXAMPLES, type Example, loadExample } from '../../../examples/examples.ts';
import { withPart } from '../../../parts/withPart.ts';
import { describeOrigin } from '../../../store/describeOrigin.ts';
import { useActions, useAppStore } from '../../../store/hooks.ts';
import { singleDocument } from '../../../store/state.ts';
import { Button } from '../../../ui/Button.tsx';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { ExampleTip } from './ExampleNotice.tsx';
import styles from './ExamplesMenu.module.css';

interface ExamplesMenuProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The bundled documents, each with a sentence on what to notice. */
export default function ExamplesMenu({ open, onOpenChange }: ExamplesMenuProps) {
  const { openWork } = useActions();
  const store = useAppStore();
  const choose = ({ file, name, statuses = {} }: Example) => {
    const load = async () => {
      const [text] = await Promise.all([loadExample(file), ExampleTip.loadAhead()]);
      return text;
    };
    return withPart(store, { name: `The example “${name}”`, load }, (text) => {
      const edits = Object.fromEntries(Object.entries(statuses).map(([id, status]) => [id, { status }]));
      const origin = { kind: 'example', name } as const;
      openWork({ set: singleDocument(file, text), origin, edits }, `Opened ${describeOrigin(origin)}.`);
    });
  };
  return (
    <DropdownMenu.Root open={open} onOpenChange={onOpenChange}>
      <DropdownMenu.Trigger asChild>
        <Button>
          Examples <span aria-hidden="true">▾</span>
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={6}>
          {EXAMPLES.map((example) => (
            <DropdownMenu.Item
              key={example.file}
              className={styles.item}
              onSelect={() => void choose(example)}
            >
              <span className={styles.name}>{example.name}</span>
              <span className={styles.notice}>
                <InlineCode text={example.notice} />
              </span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
