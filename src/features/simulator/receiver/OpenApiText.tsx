import { counted } from '../../../openapi/source/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { fileNameOf, saveFile } from '../../../ui/saveFile.ts';
import styles from './Receiver.module.css';
import type { ReceiverScope, ReceiverState, ReceiverSubject } from './receiverSubject.ts';
import { TextRegion } from './TextRegion.tsx';

interface OpenApiTextProps {
  readonly subject: ReceiverSubject;
  readonly scope: ReceiverScope;
  readonly state: ReceiverState;
  readonly onScope: (scope: ReceiverScope) => void;
  readonly serverVariable: boolean;
  readonly onServerVariable: (wanted: boolean) => void;
  readonly onOpen: (name: string, text: string) => void;
}

/** The whole text is copied and downloaded, even if cut on screen. */
const MOST_CHARACTERS = 200_000;
const MOST_REMARKS = 12;

/** The OpenAPI description of the receiver, to take along. */
export function OpenApiText(props: OpenApiTextProps) {
  const { subject, scope, state, onScope, serverVariable, onServerVariable, onOpen } = props;
  const scopes = subject.scopes.map(({ scope: value, count }) => ({
    value,
    text: value === 'request' ? `This ${subject.isWebhook ? 'webhook' : 'callback'}` : SCOPE_WORDS[value],
    ...(value !== 'request' && { more: `, ${counted(count, 'request')}`, title: counted(count, 'request') }),
  }));
  const choose = (value: string) => {
    const chosen = subject.scopes.find((each) => each.scope === value);
    if (chosen) onScope(chosen.scope);
  };
  const receiver = state.kind === 'ready' ? state.receiver : undefined;
  const name = receiver ? fileNameOf(receiver.uri) : '';
  return (
    <section className={styles.section} aria-label="OpenAPI of the receiver">
      <h3 className={styles.heading}>OpenAPI of the receiver</h3>
      <div className={styles.tools}>
        {scopes.length > 1 && <Segments name="Describe" segments={scopes} chosen={scope} onChoose={choose} />}
        {subject.hasVariable && (
          <label className={styles.tick} title="Shorter paths; fewer tools take it">
            <input
              type="checkbox"
              checked={serverVariable}
              onChange={(event) => onServerVariable(event.target.checked)}
            />
            Server as variable
          </label>
        )}
        {receiver && receiver.requests.length > 0 && (
          <span className={styles.buttons}>
            <CopyButton text={receiver.text} label="Copy OpenAPI" />
            <Button look="quiet" onClick={() => saveFile(name, receiver.text)}>
              Download OpenAPI
            </Button>
            <Button look="quiet" onClick={() => onOpen(name, receiver.text)}>
              Open here
            </Button>
          </span>
        )}
      </div>
      {state.kind === 'failed' && (
        <p>The description could not be made. Change the sample, or reload the page.</p>
      )}
      {receiver && (
        <>
          {receiver.remarks.length > 0 && (
            <ul className={styles.remarks}>
              {receiver.remarks.slice(0, MOST_REMARKS).map((remark) => (
                <li key={remark}>
                  <InlineCode text={remark} />
                </li>
              ))}
              {receiver.remarks.length > MOST_REMARKS && (
                <li>And {receiver.remarks.length - MOST_REMARKS} more.</li>
              )}
            </ul>
          )}
          {receiver.requests.length > 0 && (
            <TextRegion name="Receiver OpenAPI" text={receiver.text} most={MOST_CHARACTERS} />
          )}
        </>
      )}
    </section>
  );
}

const SCOPE_WORDS = { operation: 'This operation', document: 'All of the document' } as const;
