import { WebhookAnswer } from '../features/simulator/answer/WebhookAnswer.tsx';
import { buildCallbackMessage, type Webhook } from '../openapi/index.ts';
import { curlCommand } from '../openapi/wire/index.ts';
import { useActions, useApp } from '../store/hooks.ts';
import { selectCallbackDetail, selectCallbackEdits } from '../store/selectors.ts';
import { copyText } from './copyText.ts';

/** The sentence of the selected webhook. */
export function WebhookAnswerSection({ webhook }: { webhook: Webhook }) {
  const detail = useApp(selectCallbackDetail);
  const edits = useApp(selectCallbackEdits);
  const { askForNote, notify, reveal } = useActions();
  const copyCurl = () => {
    if (!detail) return;
    const message = buildCallbackMessage(detail, undefined, edits);
    void copyText(curlCommand(message), 'the webhook request as cURL', notify);
  };
  return (
    <WebhookAnswer
      webhook={webhook}
      onReveal={() => reveal(webhook.nameRange)}
      onAddNote={() => askForNote({ kind: 'new' })}
      onCopyCurl={copyCurl}
    />
  );
}
