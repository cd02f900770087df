import type { Ref } from 'react';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import * as monaco from '../../../monaco/monaco.ts';
import type { Range } from '../../../openapi/index.ts';
import { createPlainEditor, type PlainEditor } from './createPlainEditor.ts';

interface PlainTextHandle {
  select(range: Range | undefined): void;
}

export interface PlainTextProps {
  readonly ref?: Ref<PlainTextHandle>;
  /** The accessible name. */
  readonly name: string;
  readonly text: string;
  /** The selection at first. */
  readonly start?: Range | undefined;
  readonly onText: (text: string) => void;
}

/**
 * A text without a language in Monaco. Typing is reported at each pause and when the editor loses focus: reading a
 * megabyte again with each letter would keep the next one waiting.
 */
export default function PlainText({ ref, name, text, start, onText }: PlainTextProps) {
  const host = useRef<HTMLDivElement>(null);
  const [plain, setPlain] = useState<PlainEditor>();
  const latest = useRef({ text, start, onText });
  useLayoutEffect(() => {
    latest.current = { text, start, onText };
  });
  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const first = latest.current;
    const created = createPlainEditor(monaco, host.current, {
      name,
      text: first.text,
      onText: (next) => latest.current.onText(next),
    });
    created.select(first.start);
    setPlain(created);
    return () => created.dispose();
  }, [name]);
  useEffect(() => plain?.show(text), [plain, text]);
  useImperativeHandle(ref, () => ({ select: (range) => plain?.select(range) }), [plain]);
  return <div ref={host} style={{ height: '100%' }} />;
}
