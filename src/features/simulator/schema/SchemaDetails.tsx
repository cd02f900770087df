import { useState } from 'react';
import type { JsonValue } from '../../../openapi/source/index.ts';
import { isArray } from '../../../openapi/source/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { MoreButton, useMore } from '../../../ui/MoreButton.tsx';
import { MarkdownText } from './MarkdownText.tsx';
import styles from './SchemaView.module.css';
import type { SchemaChild, SchemaNode } from './schemaNode.ts';
import { schemaNode } from './schemaNode.ts';
import type { ReadSchema } from './schemaWords.ts';

interface SchemaDetailsProps {
  readonly node: SchemaNode;
  readonly source: ReadSchema;
  readonly depth: number;
}

/** More members than these wait for a click. */
const SHOWN = 40;
const STEP = 200;

/** What a schema says below its own line: description, constraints, members. */
export function SchemaDetails({ node, source, depth }: SchemaDetailsProps) {
  const { shown, rest, step, more } = useMore(node.children, SHOWN, STEP);
  return (
    <>
      {node.description !== undefined && node.description.trim() !== '' && (
        <MarkdownText text={node.description} />
      )}
      {node.constraints.length > 0 && (
        <p className={styles.constraints}>
          <InlineCode text={node.constraints.join(' · ')} />
        </p>
      )}
      {shown.length > 0 && (
        <ul className={styles.members}>
          {shown.map((child) => (
            <li key={child.key}>
              {child.isGroup ? (
                <SchemaGroup child={child} node={node} source={source} depth={depth} />
              ) : (
                <SchemaRow
                  label={child.label}
                  isMember={child.isMember}
                  required={child.required}
                  schema={isList(child.schema) ? true : child.schema}
                  trail={node.trail}
                  source={source}
                  depth={depth}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <MoreButton rest={rest} step={step} onMore={more} />
    </>
  );
}

const NONE: readonly JsonValue[] = [];

interface SchemaGroupProps extends SchemaDetailsProps {
  readonly child: SchemaChild;
}

/** `oneOf`, `anyOf`, `allOf`: a label and its alternatives or parts. */
function SchemaGroup({ child, node, source, depth }: SchemaGroupProps) {
  const parts = isList(child.schema) ? child.schema : NONE;
  const { shown, rest, step, more } = useMore(parts, SHOWN, STEP);
  return (
    <div className={styles.group}>
      <p className={styles.label}>{child.label}</p>
      <ul className={styles.members}>
        {shown.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a schema are told apart by their place alone
          <li key={index}>
            <SchemaRow
              label={`${index + 1}.`}
              isMember={false}
              required={false}
              schema={part}
              trail={node.trail}
              source={source}
              depth={depth}
            />
          </li>
        ))}
      </ul>
      <MoreButton rest={rest} step={step} onMore={more} />
    </div>
  );
}

interface SchemaRowProps {
  readonly label: string;
  readonly isMember: boolean;
  readonly required: boolean;
  readonly schema: JsonValue;
  readonly trail: readonly string[];
  readonly source: ReadSchema;
  readonly depth: number;
}

/** Levels that start open, as long as they are short. */
const OPEN_LEVELS = 2;
const SHORT = 12;

function SchemaRow({ label, isMember, required, schema, trail, source, depth }: SchemaRowProps) {
  const node = schemaNode(schema, source, trail);
  const [open, setOpen] = useState(!node.repeats && depth < OPEN_LEVELS && node.children.length <= SHORT);
  const line = (
    <span className={styles.line}>
      {isMember ? (
        <code className={styles.name}>{label}</code>
      ) : (
        <span className={styles.label}>{label}</span>
      )}
      {required && <span className={styles.required}>required</span>}
      {node.name !== undefined && (
        <span className={styles.schemaName}>{node.repeats ? `repeats ${node.name}` : node.name}</span>
      )}
      <span className={styles.type}>{node.types}</span>
      {node.tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
  const below = <SchemaDetails node={node} source={source} depth={depth + 1} />;
  if (node.children.length === 0) {
    return (
      <div className={styles.row}>
        {line}
        {below}
      </div>
    );
  }
  return (
    <details className={styles.row} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{line}</summary>
      {open && below}
    </details>
  );
}

function isList(schema: SchemaChild['schema']): schema is readonly JsonValue[] {
  return isArray(schema);
}
