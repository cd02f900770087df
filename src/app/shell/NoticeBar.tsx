import { lazyPart } from '../../parts/lazyPart.tsx';
import { PartFailure } from '../../parts/PartFailure.tsx';
import type { AppStore } from '../../store/createAppStore.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import type { Notice } from '../../store/notice.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { AnalysisNotice } from './AnalysisNotice.tsx';
import { isQuestion } from './DoneMessage.tsx';
import styles from './NoticeBar.module.css';

const EntriesNotice = lazyPart({
  name: 'The choice of a file',
  load: () => import('./EntriesNotice.tsx'),
});

const UnfetchedFiles = lazyPart({
  name: 'The list of files that could not be fetched',
  load: () => import('../../features/open/UnfetchedFiles.tsx'),
});

const selectNotice = (state: AppStore): Notice | undefined => state.notice;

/** What of the last thing the user asked for needs a decision: offered, or refused with the next step. */
export function NoticeBar() {
  const notice = useApp(selectNotice);
  const { dismissNotice } = useActions();
  return (
    <div className={styles.place} data-screen-only>
      <AnalysisNotice />
      {notice && isQuestion(notice) && (
        <section aria-label="Message">
          {/* It comes with its words, so it has to be an alert to be read out. */}
          <div key={notice.id} className={styles.notice} data-kind={kindOf(notice)} role="alert">
            <NoticeBody notice={notice} />
            <Button look="quiet" aria-label="Dismiss message" onClick={dismissNotice}>
              <span aria-hidden="true">✕</span>
            </Button>
            {notice.kind === 'done' && notice.unfetched && <UnfetchedFiles unfetched={notice.unfetched} />}
          </div>
        </section>
      )}
    </div>
  );
}

function kindOf(notice: Notice): string {
  return notice.kind === 'done' && notice.unfetched ? 'lacking' : notice.kind;
}

function NoticeBody({ notice }: { notice: Notice }) {
  const { answerOffer, undoReplace, dismissNotice } = useActions();
  switch (notice.kind) {
    case 'done':
      return (
        <>
          <p className={styles.text}>
            <InlineCode text={notice.text} />
          </p>
          {notice.undo && <Button onClick={undoReplace}>Undo</Button>}
        </>
      );
    case 'refused':
      return (
        <>
          <p className={styles.text}>
            <strong>{notice.title}.</strong> <InlineCode text={notice.text} />{' '}
            <InlineCode text={notice.nextStep} />
          </p>
          {notice.undo && <Button onClick={undoReplace}>Undo</Button>}
        </>
      );
    case 'unloaded':
      return (
        <PartFailure
          key={notice.id}
          name={notice.name}
          warning={notice.warning}
          onRetry={() => {
            dismissNotice();
            notice.retry();
          }}
        />
      );
    case 'wrappable':
      return (
        <>
          <p className={styles.text}>
            <strong>
              {notice.what.startsWith('the ') ? 'These are' : 'This is'} {notice.what}, not a whole document.
            </strong>{' '}
            {notice.joined === undefined
              ? 'It can be wrapped in the smallest document that holds it.'
              : 'It fits into the excerpt that is open, or into a document of its own.'}
          </p>
          {notice.joined !== undefined && (
            <Button look="primary" onClick={() => answerOffer('join')}>
              Join with the excerpt
            </Button>
          )}
          <Button
            look={notice.joined === undefined ? 'primary' : 'plain'}
            onClick={() => answerOffer('wrap')}
          >
            Wrap and open
          </Button>
          <Button onClick={() => answerOffer('keep')}>
            {notice.undo ? 'Put back what was open' : 'Keep what is open'}
          </Button>
        </>
      );
    case 'entries':
      return <EntriesNotice choices={notice.choices} compare={notice.compare === true} />;
  }
}
