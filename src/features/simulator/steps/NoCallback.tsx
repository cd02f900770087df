import styles from './NoCallback.module.css';

/**
 * Shown until a callback is chosen: what the four steps are.
 *
 * @param empty There is no document to choose one in.
 */
export function NoCallback({ empty = false }: { empty?: boolean }) {
  return (
    <div className={styles.empty}>
      <p>
        <b>{empty ? 'Paste, drop or open a document.' : 'Choose a callback in the flow to simulate it.'}</b>
      </p>
      <ol>
        <li>
          <b>Request</b> You send a sample request. It carries the address to call back: in a query parameter,
          a header or the body.
        </li>
        <li>
          <b>Response</b> The provider answers. Some callbacks read their address from here.
        </li>
        <li>
          <b>Callback request</b> Later, the provider calls that address. Its key, such as{' '}
          <code>{'{$request.query.callbackUrl}/data'}</code>, says how the URL is made.
        </li>
        <li>
          <b>Reply</b> Your receiver answers as the document expects.
        </li>
      </ol>
    </div>
  );
}
