import type { Field } from '../../openapi/index.ts';
import styles from './Field.module.css';

interface FieldCaptionsProps {
  readonly id: string;
  readonly field: Field;
  readonly feeds: boolean;
  readonly generated: boolean;
}

/** What is to know of a field at a glance. */
export function FieldCaptions({ id, field, feeds, generated }: FieldCaptionsProps) {
  return (
    <span id={id} className={styles.caption}>
      {feeds && <b className={styles.feeds}>feeds the URL</b>}
      {!field.declared && <span className={styles.undeclared}>not declared</span>}
      {field.deprecated && <span>deprecated</span>}
      {generated && <span>generated</span>}
      {!feeds && typeWords(field) !== '' && <span className={styles.type}>{typeWords(field)}</span>}
    </span>
  );
}

/** A plain string is what everyone expects; only other types are worth the room. */
function typeWords({ types, format, mediaType }: Field): string {
  const type = types.filter((each) => each !== 'string').join(' or ');
  return [type, format, mediaType].filter(Boolean).join(' ');
}
