import type { LinkRequest, Party } from '../../../openapi/index.ts';
import { cutText } from '../../../ui/cutText.ts';
import styles from '../answer/Answer.module.css';

interface LinkSentenceProps {
  readonly operation: { readonly method: string; readonly path: string; readonly sender: Party };
  readonly link: LinkRequest;
  readonly status: number | undefined;
}

/** "After `POST /users` → 201, the consumer may go on with **GetUser**". */
export function LinkSentence({ operation, link, status }: LinkSentenceProps) {
  return (
    <p className={styles.sentence}>
      After <code>{cutText(`${operation.method} ${operation.path}`.trim())}</code> →{' '}
      <b>{status ?? link.link.status}</b>, the {link.sender} may go on with{' '}
      <b>
        <bdi>{link.name}</bdi>
      </b>
    </p>
  );
}
