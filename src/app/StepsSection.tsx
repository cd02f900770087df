import { useMemo } from 'react';
import { PayloadChecksContext } from '../features/simulator/payload/bodySchema.ts';
import { NoCallback } from '../features/simulator/steps/NoCallback.tsx';
import { SimulatorSteps } from '../features/simulator/steps/SimulatorSteps.tsx';
import { WebhookSteps } from '../features/simulator/steps/WebhookSteps.tsx';
import { lazyPart } from '../parts/lazyPart.tsx';
import { useActions, useApp } from '../store/hooks.ts';
import { selectIsLink } from '../store/selectLink.ts';
import {
  selectCallbackDetail,
  selectCallbackEdits,
  selectIsEmpty,
  selectIsUnread,
  selectShownRevision,
  selectSimulated,
} from '../store/selectors.ts';
import { selectWebhook } from '../store/selectWebhook.ts';

const LinkSteps = lazyPart({
  name: 'The exchange of links',
  load: () => import('./links/LinkStepsSection.tsx'),
});

/** The four messages of the selected exchange. */
export function StepsSection() {
  const simulated = useApp(selectSimulated);
  const callbackDetail = useApp(selectCallbackDetail);
  const callbackEdits = useApp(selectCallbackEdits);
  const webhook = useApp(selectWebhook);
  const unread = useApp(selectIsUnread);
  const { reveal, setEdits, schemaOf } = useActions();
  const revision = useApp(selectShownRevision);
  const checks = useMemo(() => ({ revision, schemaOf, onReveal: reveal }), [revision, schemaOf, reveal]);
  const empty = useApp(selectIsEmpty);
  const hasLink = useApp(selectIsLink);
  if (unread) return null;
  if (hasLink && !empty) return <LinkSteps />;
  if (webhook && callbackDetail && !empty) {
    return (
      <PayloadChecksContext value={checks}>
        <WebhookSteps
          webhook={webhook}
          detail={callbackDetail}
          edits={callbackEdits}
          onEdit={(edits) => setEdits(webhook.id, edits)}
          onReveal={reveal}
        />
      </PayloadChecksContext>
    );
  }
  if (!simulated || !callbackDetail || empty) return <NoCallback empty={empty} />;
  const { parent, parentDetail, parentEdits, callback, exchange, simulation } = simulated;
  return (
    <PayloadChecksContext value={checks}>
      <SimulatorSteps
        node={parent}
        callback={callback}
        detail={parentDetail}
        callbackDetail={callbackDetail}
        edits={parentEdits}
        callbackEdits={callbackEdits}
        exchange={exchange}
        simulation={simulation}
        onEdit={(edits) => setEdits(parent.id, edits)}
        onEditCallback={(edits) => setEdits(callback.id, edits)}
        onReveal={reveal}
      />
    </PayloadChecksContext>
  );
}
