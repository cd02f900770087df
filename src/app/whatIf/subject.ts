import type {
  CallbackRequest,
  Exchange,
  ExchangeEdits,
  OpenApiMinor,
  OperationDetail,
  Readings,
  Simulation,
} from '../../openapi/index.ts';
import { minorOfKind } from '../../openapi/index.ts';
import type { KeptScenario } from '../../openapi/scenarios/index.ts';
import { own } from '../../openapi/source/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { type Simulated, simulateCallback } from '../../store/simulations.ts';
import type { Model } from '../../store/state.ts';

/** All that the tabs are about: one callback request in one exchange. */
export interface Subject {
  readonly shown: Model;
  readonly minor: OpenApiMinor;
  readonly callback: CallbackRequest;
  readonly callbackDetail: OperationDetail | undefined;
  readonly parentId: string;
  readonly parentDetail: OperationDetail;
  readonly parentEdits: ExchangeEdits;
  /** Of a nested callback. */
  readonly outerUrl: string | undefined;
  readonly exchange: Exchange;
  readonly simulation: Simulation;
  readonly readings: Partial<Readings> | undefined;
  readonly kept: readonly KeptScenario[];
}

const NONE_KEPT: readonly KeptScenario[] = [];
let last: { readonly simulated: Simulated; readonly subject: Subject } | undefined;

/** The same object until something of it changes; nothing while a webhook or nothing is selected. */
export function selectSubject({ shown, work }: Pick<AppStore, 'shown' | 'work'>): Subject | undefined {
  const id = work.selection?.callbackId;
  if (id === undefined) return undefined;
  const { readings, scenarios } = work.review;
  const simulated = simulateCallback(shown, work.edits, id, readings);
  if (!simulated) return undefined;
  const kept = own(scenarios, id) ?? NONE_KEPT;
  const callbackDetail = own(shown.details, id);
  const known = last?.simulated === simulated ? last.subject : undefined;
  if (known?.kept === kept && known.callbackDetail === callbackDetail && known.shown === shown) return known;
  const subject = subjectFrom({ shown, work }, simulated);
  last = { simulated, subject };
  return subject;
}

/** The same of any callback request, once its parents are described. */
export function subjectFrom(
  { shown, work }: Pick<AppStore, 'shown' | 'work'>,
  simulated: Simulated,
): Subject {
  const { readings, scenarios } = work.review;
  const { parent, parentDetail, parentEdits, callback, exchange, simulation } = simulated;
  const outer =
    'key' in parent
      ? simulateCallback(shown, work.edits, parent.id, readings)?.simulation.callbackUrl
      : undefined;
  return {
    shown,
    minor: minorOfKind(shown.analysis.kind),
    callback,
    callbackDetail: own(shown.details, callback.id),
    parentId: parent.id,
    parentDetail,
    parentEdits,
    outerUrl: outer?.kind === 'url' ? outer.url : undefined,
    exchange,
    simulation,
    readings,
    kept: own(scenarios, callback.id) ?? NONE_KEPT,
  };
}
