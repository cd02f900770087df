import { useImperativeHandle, useRef, useState } from 'react';
import type { Range } from '../../../openapi/index.ts';
import { useLit } from '../../../store/focusHooks.ts';
import { CutFoot } from '../large/CutFoot.tsx';
import { isLarge, shownOf } from '../large/largeText.ts';
import { WholeText } from '../large/WholeText.tsx';
import { type BodyEditorHandle, type BodyEditorProps, MarkedBody } from './MarkedBody.tsx';

/**
 * A body's text. A large one shows its beginning, and all of it on request: in an editor of its own, where it stays
 * until the message is left, so that the user keeps their place when it grows or shrinks.
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
