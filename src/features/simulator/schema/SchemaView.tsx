import { useContext } from 'react';
import type { BodySchema } from '../../../openapi/index.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { PayloadChecksContext } from '../payload/bodySchema.ts';
import { SchemaDetails } from './SchemaDetails.tsx';
import styles from './SchemaView.module.css';
import { schemaNode } from './schemaNode.ts';

export interface SchemaViewProps {
  readonly schema: BodySchema;
  /** The body it describes, by name. */
  readonly body: string;
}

/** A schema to be read: its members, what each must be, and what the document says of it. */
export function SchemaView({ schema, body }: SchemaViewProps) {
  const checks = useContext(PayloadChecksContext);
  const node = schemaNode(schema.schema, schema, ownTrail(schema));
  return (
    <div className={styles.view}>
      <p className={styles.head}>
        {schema.name !== undefined && <code>{schema.name}</code>}
        {schema.of === 'items' && <span>each item</span>}
        <span className={styles.type}>{node.types}</span>
        <button type="button" className={styles.link} onClick={() => checks?.onReveal(schema.range)}>
          Show in document
          <VisuallyHidden>: the schema of the {body}</VisuallyHidden>
        </button>
      </p>
      <SchemaDetails node={node} source={schema} depth={0} />
    </div>
  );
}

/** The definition that is this schema over again, where the schema refers to itself: its cycles close there. */
function ownTrail({ schema, name, names, definitions }: BodySchema): readonly string[] {
  if (name === undefined) return [];
  const called = Object.keys(names).filter((each) => names[each] === name);
  return called.filter((each) => JSON.stringify(definitions[each]) === JSON.stringify(schema)).slice(0, 1);
}
