import { Answer } from '../features/simulator/answer/Answer.tsx';
import { buildCallbackMessage, minorOfKind, specUrl } from '../openapi/index.ts';
import { partsInDocument } from '../openapi/language/index.ts';
import { curlCommand } from '../openapi/wire/index.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectCallbackDetail, selectCallbackEdits, selectSimulated } from '../store/selectors.ts';
import { selectWebhook } from '../store/selectWebhook.ts';
import { copyText } from './copyText.ts';
import { focusField } from './focusField.ts';
import { NothingToAnswer } from './NothingToAnswer.tsx';
import { WebhookAnswerSection } from './WebhookAnswerSection.tsx';

/** The sentence and the URL of the selected callback request. */
export function AnswerSection() {
  const simulated = useApp(selectSimulated);
  const callbackDetail = useApp(selectCallbackDetail);
  const callbackEdits = useApp(selectCallbackEdits);
  const minor = useApp(selectMinor);
  const { applyFix, notify, reveal, setPin, showPane } = useActions();
  const fix = useApp(selectRepairFix);
  const webhook = useApp(selectWebhook);
  if (webhook) return <WebhookAnswerSection webhook={webhook} />;
  if (!simulated) return <NothingToAnswer />;

  const { callback, parent, exchange, simulation } = simulated;
  const { callbackUrl } = simulation;
  const url = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
  const copyCurl = () => {
    if (url === undefined || !callbackDetail) return;
    const message = buildCallbackMessage(callbackDetail, url, callbackEdits);
    void copyText(curlCommand(message), 'the callback request as cURL', notify);
  };
  return (
    <Answer
      operation={{
        method: parent.method,
        path: 'path' in parent ? parent.path : parent.name,
        sender: parent.sender,
      }}
      callback={callback}
      exchange={exchange}
      simulation={simulation}
      specUrl={specUrl(minor, 'runtime-expressions')}
      onRevealKey={() => reveal(callback.keyRange)}
      onApplyRepair={fix && (() => applyFix(fix))}
      onGoToField={(source) => {
        setPin({ kind: 'source', operationId: parent.id, source });
        showPane('simulator');
        focusField(source);
      }}
      onGoToPart={(part) => {
        setPin({ kind: 'part', callbackId: callback.id, part });
        const [range = callback.keyRange] = partsInDocument(callback)[part]?.ranges ?? [];
        reveal(range);
      }}
      onCopyUrl={() => url !== undefined && void copyText(url, 'the callback URL', notify)}
      onCopyCurl={copyCurl}
    />
  );
}

const selectMinor = (state: AppStore) => minorOfKind(state.shown.analysis.kind);

/** The fix that writes the repaired key into the document; none while the text has moved on from the picture. */
const selectRepairFix = ({ current, revision, work }: AppStore) =>
  current.revision === revision
    ? current.analysis.problems.find((each) => each.callbackId === work.selection?.callbackId && each.fix)
        ?.fix
    : undefined;
