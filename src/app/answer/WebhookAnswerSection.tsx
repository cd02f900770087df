import { WebhookAnswer } from '../../features/simulator/answer/WebhookAnswer.tsx';
import type { Webhook } from '../../openapi/index.ts';
import { useActions, useApp, useAppStore } from '../../store/hooks.ts';
import { selectCallbackDetail, selectCallbackEdits } from '../../store/selectors.ts';
import { copyCurl } from './copyCurl.ts';

/** The sentence of the selected webhook. */
export function WebhookAnswerSection({ webhook }: { webhook: Webhook }) {
  const detail = useApp(selectCallbackDetail);
  const edits = useApp(selectCallbackEdits);
  const { askForNote, reveal } = useActions();
  const store = useAppStore();
  const copyRequest = () => {
    if (detail) void copyCurl(store, { detail, url: undefined, edits }, 'the webhook request as cURL');
  };
  return (
    <WebhookAnswer
      webhook={webhook}
      onReveal={() => reveal(webhook.nameRange)}
      onAddNote={() => askForNote({ kind: 'new' })}
      onCopyCurl={copyRequest}
    />
  );
}
