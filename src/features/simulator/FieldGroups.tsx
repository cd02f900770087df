import type {
  DocumentRange,
  ExchangeEdits,
  Field,
  Message,
  ParameterLocation,
  SourceKind,
} from '../../openapi/index.ts';
import styles from './Field.module.css';
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

/** Fields by location, so that two of the same name can be told apart. */
export function FieldGroups({ fields, ...shared }: FieldGroupsProps) {
  return GROUPS.map(({ name, holds }) => {
    const members = fields.filter((field) => holds.includes(field.in));
    if (members.length === 0) return null;
    return (
      <fieldset key={name} className={styles.group}>
        <legend>{name}</legend>
        {members.map((field) => (
          <FieldInput key={field.id} field={field} {...shared} />
        ))}
      </fieldset>
    );
  });
}
