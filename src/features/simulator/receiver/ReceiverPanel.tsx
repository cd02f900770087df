import { ArrivedBox } from './ArrivedBox.tsx';
import { BuildList } from './BuildList.tsx';
import { OpenApiText } from './OpenApiText.tsx';
import styles from './Receiver.module.css';
import {
  type ReceiverScope,
  type ReceiverState,
  type ReceiverSubject,
  receivedIn,
} from './receiverSubject.ts';
import { StubPicker } from './StubPicker.tsx';

interface ReceiverPanelProps {
  readonly subject: ReceiverSubject;
  readonly scope: ReceiverScope;
  readonly state: ReceiverState;
  readonly onScope: (scope: ReceiverScope) => void;
  readonly serverVariable: boolean;
  readonly onServerVariable: (wanted: boolean) => void;
  /** Opens a text in place of the document. */
  readonly onOpen: (name: string, text: string) => void;
}

/** What the API consumer must build to receive a request, and what helps to build it. */
export function ReceiverPanel(props: ReceiverPanelProps) {
  const { subject, state } = props;
  const received = receivedIn(state, subject.id);
  return (
    <div className={styles.panel}>
      <h3 className={styles.heading}>What to build</h3>
      <BuildList subject={subject} />
      <OpenApiText {...props} />
      {received && <StubPicker key={`stub ${subject.id}`} subject={subject} received={received} />}
      <ArrivedBox key={subject.id} subject={subject} received={received} />
    </div>
  );
}
