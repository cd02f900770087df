import { useMemo, useState } from 'react';
import { PayloadChecksContext } from '../../features/simulator/payload/bodySchema.ts';
import { ReceiverPanel } from '../../features/simulator/receiver/ReceiverPanel.tsx';
import type { ReceiverScope } from '../../features/simulator/receiver/receiverSubject.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { selectShownRevision } from '../../store/selectors.ts';
import { selectReceiverSubject } from './receiverTargets.ts';
import { useReceiver } from './useReceiver.ts';

/** What the receiver of the selected callback request or webhook must be. */
export default function ReceiverTab() {
  const subject = useApp(selectReceiverSubject);
  const revision = useApp(selectShownRevision);
  const { schemaOf, reveal, openDocument } = useActions();
  const checks = useMemo(() => ({ revision, schemaOf, onReveal: reveal }), [revision, schemaOf, reveal]);
  const [wanted, setWanted] = useState<ReceiverScope>('request');
  // Where a wider scope would hold no more, it is not offered.
  const scope = subject?.scopes.some((each) => each.scope === wanted) ? wanted : 'request';
  const [asVariable, setAsVariable] = useState(false);
  const serverVariable = asVariable && subject?.hasVariable === true;
  const state = useReceiver(subject, scope, serverVariable);
  if (!subject) return null;
  return (
    <PayloadChecksContext value={checks}>
      <ReceiverPanel
        subject={subject}
        scope={scope}
        state={state}
        onScope={setWanted}
        serverVariable={serverVariable}
        onServerVariable={setAsVariable}
        onOpen={(name, text) =>
          openDocument(name, text, { kind: 'file', name }, 'Opened the OpenAPI of the receiver.')
        }
      />
    </PayloadChecksContext>
  );
}
