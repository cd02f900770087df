import type { Ref } from 'react';
import { useImperativeHandle, useRef, useState } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { useLit } from '../../../store/focusHooks.ts';
import type { BodyRead } from '../focus/useBodyFocus.ts';
import { CutFoot } from '../large/CutFoot.tsx';
import { isLarge, shownOf } from '../large/largeText.ts';
import { WholeText } from '../large/WholeText.tsx';
import { MarkedBody } from './MarkedBody.tsx';
import type { FaultRange } from './markedPieces.ts';

export interface BodyEditorHandle {
  /** Puts the keyboard focus into the text and selects a place in it, in view. */
  select(range: Range | undefined): void;
}

export interface BodyEditorProps {
  readonly ref?: Ref<BodyEditorHandle>;
  readonly id: string;
  /** The accessible name of what is not labelled by the page. */
  readonly name: string;
  readonly describedBy: string;
  readonly text: string;
  readonly sent: boolean;
  /** `request.body` or `response.body`. */
  readonly source: string;
  /** What the URL reads of it. */
  readonly reads: readonly BodyRead[];
  /** What is wrong with the text, where it is. */
  readonly faults: readonly FaultRange[];
  /** Rows are shown instead: it is there for who asks for it by its name, and out of the way of the Tab key. */
  readonly aside: boolean;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
}

/**
 * A body's text. A large one shows its beginning, and all of it on request: in an editor of its own, where it stays
 * until the message is left, so that nobody loses their place when it grows or shrinks.
 */
export function BodyEditor({ ref, ...props }: BodyEditorProps) {
  const { name, text, aside, source, onChange } = props;
  const [whole, setWhole] = useState<{ readonly start: Range | undefined }>();
  const view = useRef<BodyEditorHandle>(null);
  const lit = useLit((links) => links?.sources.includes(source) === true);
  const shown = shownOf(text);
  useImperativeHandle(
    ref,
    () => ({
      select(range) {
        if (range && range.end > shown.length && isLarge(text) && !whole) setWhole({ start: range });
        else view.current?.select(range);
      },
    }),
    [shown, text, whole],
  );
  if (whole && !aside) {
    return <WholeText ref={view} name={name} text={text} lit={lit} start={whole.start} onText={onChange} />;
  }
  return (
    <>
      <MarkedBody
        {...props}
        ref={view}
        text={shown}
        readOnly={shown !== text}
        faults={props.faults.filter(({ range }) => !range || range.start < shown.length)}
        onChange={(next) => {
          // Whoever types or pastes so much stays in it.
          if (isLarge(next)) setWhole({ start: { start: next.length, end: next.length } });
          onChange(next);
        }}
      />
      {shown !== text && !aside && (
        <CutFoot text={text} name={name.toLowerCase()} onWhole={() => setWhole({ start: undefined })} />
      )}
    </>
  );
}
