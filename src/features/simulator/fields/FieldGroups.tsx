import { useMemo } from 'react';
import type { ParameterLocation } from '../../../openapi/http/index.ts';
import type { DocumentRange, ExchangeEdits, Field, Message, SourceKind } from '../../../openapi/index.ts';
import { useLit } from '../../../store/focusHooks.ts';
import { CHUNK, chunksOf, RowChunk } from '../../../ui/RowChunk.tsx';
import styles from '../controls/Field.module.css';
import { FieldInput } from './FieldInput.tsx';

interface FieldGroupsProps {
  readonly fields: readonly Field[];
  readonly message: Message;
  readonly edits: ExchangeEdits;
  readonly sources: ReadonlyMap<string, SourceKind>;
  readonly onEdit: (edits: ExchangeEdits) => void;
  readonly onReveal?: ((range: DocumentRange) => void) | undefined;
}

const GROUPS: readonly { readonly name: string; readonly holds: readonly ParameterLocation[] }[] = [
  { name: 'Path', holds: ['path'] },
  { name: 'Query', holds: ['query', 'querystring'] },
  { name: 'Header', holds: ['header'] },
  { name: 'Cookie', holds: ['cookie'] },
];

/** Up to this many fields all are in the page, so that the browser's own search finds them. */
const WHOLE_UP_TO = 60;

/** What a field usually takes, in pixels. */
const FIELD_HEIGHT = 76;

/**
 * Fields by location, so that two of the same name can be told apart. Of a long list, only the part near the reader's
 * eye, has the keyboard or is lit is in the page.
 */
export function FieldGroups({ fields, ...shared }: FieldGroupsProps) {
  return GROUPS.map(({ name, holds }) => {
    const members = fields.filter((field) => holds.includes(field.in));
    if (members.length === 0) return null;
    return (
      <fieldset key={name} className={styles.group}>
        <legend>{name}</legend>
        {members.length > WHOLE_UP_TO ? (
          <ManyFields fields={members} {...shared} />
        ) : (
          members.map((field) => <FieldInput key={field.id} field={field} {...shared} />)
        )}
      </fieldset>
    );
  });
}

function ManyFields({ fields, ...shared }: FieldGroupsProps) {
  const { message } = shared;
  const places = useMemo(
    () => new Map(fields.map(({ id }, index) => [`${message}.${id}`, Math.floor(index / CHUNK)])),
    [fields, message],
  );
  const lit = useLit((links) => places.get(links?.sources.find((source) => places.has(source)) ?? ''));
  return chunksOf(fields).map((chunk, at) => (
    <RowChunk
      key={chunk[0]?.id}
      as="div"
      rows={chunk.length}
      rowHeight={FIELD_HEIGHT}
      eager={at === 0}
      pinned={at === lit}
      className={styles.fields}
    >
      {() => chunk.map((field) => <FieldInput key={field.id} field={field} {...shared} />)}
    </RowChunk>
  ));
}
