import { Answer } from '../../features/simulator/answer/Answer.tsx';
import type { WayOut } from '../../features/simulator/answer/waysOut.ts';
import { specUrl } from '../../openapi/index.ts';
import { partsInDocument } from '../../openapi/language/index.ts';
import { lazyPart } from '../../parts/lazyPart.tsx';
import type { AppStore } from '../../store/createAppStore.ts';
import { useActions, useApp, useAppStore } from '../../store/hooks.ts';
import { selectIsLink } from '../../store/selectLink.ts';
import {
  selectCallbackDetail,
  selectCallbackEdits,
  selectIsEmpty,
  selectMinor,
  selectReadings,
  selectSimulated,
  selectWorkId,
} from '../../store/selectors.ts';
import { selectWebhook } from '../../store/selectWebhook.ts';
import { copyText } from '../copyText.ts';
import { focusField } from '../focusField.ts';
import { StaleNote, useIsOutOfDate } from '../StaleNote.tsx';
import { copyCurl } from './copyCurl.ts';
import { NothingToAnswer } from './NothingToAnswer.tsx';
import { WebhookAnswerSection } from './WebhookAnswerSection.tsx';

/** Needed only where readings were changed. */
const ReadingWords = lazyPart({
  name: 'The words of the changed readings',
  load: () => import('./ReadingWords.tsx'),
});

/** Needed only where a link is selected. */
const LinkAnswer = lazyPart({
  name: 'The answer for links',
  load: () => import('../links/LinkAnswerSection.tsx'),
});

/** Needed only where there is no URL. */
const WaysOut = lazyPart({
  name: 'The ways to a callback URL',
  load: () => import('../../features/simulator/answer/WaysOut.tsx'),
});

/**
 * The sentence and the URL of the selected callback request.
 *
 * @param compact The URL alone, in one line.
 */
export function AnswerSection({ compact = false }: { compact?: boolean }) {
  const simulated = useApp(selectSimulated);
  const callbackDetail = useApp(selectCallbackDetail);
  const callbackEdits = useApp(selectCallbackEdits);
  const minor = useApp(selectMinor);
  const { applyFix, askForNote, notify, reveal, setEdits, setPin, showPane } = useActions();
  const store = useAppStore();
  const fix = useApp(selectRepairFix);
  const outOfDate = useIsOutOfDate();
  const readings = useApp(selectReadings);
  const workId = useApp(selectWorkId);
  const empty = useApp(selectIsEmpty);
  const webhook = useApp(selectWebhook);
  const hasLink = useApp(selectIsLink);
  if (hasLink && !empty) return <LinkAnswer compact={compact} />;
  if (webhook && !empty) return <WebhookAnswerSection webhook={webhook} />;
  if (!simulated || empty) return <NothingToAnswer outOfDate={outOfDate} />;

  const { callback, parent, parentDetail, parentEdits, exchange, simulation } = simulated;
  const { callbackUrl } = simulation;
  const url = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
  const copyRequest = () => {
    if (url === undefined || !callbackDetail) return;
    void copyCurl(
      store,
      { detail: callbackDetail, url, edits: callbackEdits },
      'the callback request as cURL',
    );
  };
  const takeWay = (way: WayOut) => {
    if ('fix' in way) return applyFix(way.fix);
    const { selection, edits } = store.getState().work;
    setEdits(parent.id, way.edits);
    notify({ kind: 'done', text: way.done, undo: { selection, edits } });
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
      stale={outOfDate && <StaleNote />}
      compact={compact}
      ways={
        <>
          {readings && <ReadingWords readings={readings} />}
          {url === undefined && !outOfDate && (
            <WaysOut
              simulation={simulation}
              callback={callback}
              exchange={exchange}
              detail={parentDetail}
              edits={parentEdits}
              onTake={takeWay}
            />
          )}
        </>
      }
      place={`${workId} ${callback.id}`}
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
      onAddNote={() => askForNote({ kind: 'new' })}
      onCopyUrl={() => url !== undefined && void copyText(url, 'the callback URL', notify)}
      onCopyCurl={copyRequest}
    />
  );
}

/** The fix that writes the repaired key into the document; none while the text has moved on from the picture. */
const selectRepairFix = ({ current, revision, work }: AppStore) =>
  current.revision === revision
    ? current.analysis.problems.find((each) => each.callbackId === work.selection?.callbackId && each.fix)
        ?.fix
    : undefined;
