import type { ReactNode, Ref } from 'react';
import { use, useImperativeHandle, useRef } from 'react';
import type { ExchangeBody } from '../../../openapi/http/index.ts';
import { partType, wireBody } from '../../../openapi/http/index.ts';
import type { MediaDetail } from '../../../openapi/index.ts';
import type { JsonObject } from '../../../openapi/source/index.ts';
import { useLit } from '../../../store/focusHooks.ts';
import { ExchangeOwner } from '../focus/exchangeFocus.ts';
import type { BodyRead } from '../focus/useBodyFocus.ts';
import { WireLine } from './RowFoot.tsx';
import { RowList } from './RowList.tsx';
import styles from './Rows.module.css';
import { isIn, rowPointers, touches } from './rowNames.ts';
import { useRows } from './useRows.ts';

export interface BodyRowsHandle {
  /** Puts the keyboard focus into the row of what a pointer addresses, if there is one. */
  focus(pointer: string): boolean;
}

export interface BodyRowsProps {
  readonly ref?: Ref<BodyRowsHandle>;
  /** `Request body` and the like. */
  readonly name: string;
  readonly describedBy: string;
  /** `request.body` or `response.body`. */
  readonly source: string;
  readonly body: ExchangeBody;
  readonly value: JsonObject;
  readonly media: MediaDetail;
  readonly text: string;
  /** What the URL reads of it. */
  readonly reads: readonly BodyRead[];
  /** Pointers of what does not match the schema. */
  readonly invalid: readonly string[];
  /** Whether to show below it how it is sent. */
  readonly showsWire: boolean;
  readonly onText: (text: string) => void;
  /** Beside the button that adds a row. */
  readonly children: ReactNode;
}

/** The fields of a form, or the parts of a multipart body, each with its own media type. */
export default function BodyRows(props: BodyRowsProps) {
  const { body, media, reads, value, text, onText } = props;
  const { inner, encoding } = media;
  const hasParts = media.dataForm === 'multipart';
  const { rows, actions } = useRows({
    text,
    value,
    layout: 'fields',
    inner,
    indent: 2,
    rowIndent: hasParts ? 2 : 0,
    onText,
  });
  const group = useRef<HTMLFieldSetElement>(null);
  const generated = body.kind === 'data' ? body.generated : [];
  const pointers = rowPointers(rows, 'fields');
  useImperativeHandle(props.ref, () => ({
    focus(pointer) {
      for (const [id, row] of pointers) {
        const field =
          touches(row, pointer) && group.current?.querySelector(`[data-row="${id}"] [data-value]`);
        if (!(field instanceof HTMLElement)) continue;
        field.focus();
        return true;
      }
      return false;
    },
  }));
  const partOf = (pointer: string) => reads.find((read) => touches(pointer, read.pointer))?.part;
  const inRow = [...pointers.values()].map(partOf);
  const owner = use(ExchangeOwner);
  const lit = useLit(
    (links) =>
      owner !== undefined &&
      links?.sources.includes(props.source) === true &&
      !links.parts.some((part) => inRow.includes(part)),
  );
  return (
    <fieldset
      ref={group}
      // Where no row is read, the whole body lights up.
      data-lit={lit || undefined}
      className={styles.group}
      aria-label={`${props.name} ${hasParts ? 'parts' : 'fields'}`}
      aria-describedby={props.describedBy}
    >
      <RowList
        rows={rows}
        actions={actions}
        layout="fields"
        inner={inner}
        noun={hasParts ? 'part' : 'field'}
        of={props.name.toLowerCase()}
        prefixed={false}
        marksOf={(row, pointer) => {
          const part = pointer === undefined ? undefined : partOf(pointer);
          return {
            ...(part !== undefined && { part, kind: 'body' }),
            generated: isIn(generated, pointer),
            invalid: isIn(props.invalid, pointer),
            ...(hasParts ? { mediaType: partType(encoding, row.name, row.value) } : {}),
          };
        }}
      >
        {props.children}
      </RowList>
      {props.showsWire && <WireLine text={wireBody(body)?.text ?? ''} />}
    </fieldset>
  );
}
