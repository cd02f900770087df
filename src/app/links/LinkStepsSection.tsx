import { useMemo } from 'react';
import { LinkSteps } from '../../features/simulator/links/LinkSteps.tsx';
import { PayloadChecksContext } from '../../features/simulator/payload/bodySchema.ts';
import { keptReadings, withReading } from '../../openapi/readings/index.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { selectLink, selectSimulatedLink } from '../../store/selectLink.ts';
import { selectReadings, selectShownRevision } from '../../store/selectors.ts';

/** The messages of the selected link. */
export default function LinkStepsSection() {
  const link = useApp(selectLink);
  const simulated = useApp(selectSimulatedLink);
  const readings = useApp(selectReadings);
  const { reveal, setEdits, setReview, schemaOf } = useActions();
  const revision = useApp(selectShownRevision);
  const checks = useMemo(() => ({ revision, schemaOf, onReveal: reveal }), [revision, schemaOf, reveal]);
  if (!link || !simulated) return null;
  const { parent, parentDetail, parentEdits, target, targetEdits, exchange, simulation } = simulated;
  return (
    <PayloadChecksContext value={checks}>
      <LinkSteps
        link={link}
        parent={parent}
        detail={parentDetail}
        edits={parentEdits}
        target={target}
        targetEdits={targetEdits}
        exchange={exchange}
        simulation={simulation}
        braces={readings?.braces}
        onBraces={(braces) =>
          setReview({ readings: keptReadings(withReading(readings ?? {}, 'braces', braces)) })
        }
        onEdit={(edits) => setEdits(parent.id, edits)}
        onEditTarget={(edits) => target && setEdits(target.id, edits)}
        onReveal={reveal}
      />
    </PayloadChecksContext>
  );
}
