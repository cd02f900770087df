import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { OpenButton } from '../../features/open/OpenButton.tsx';
import { ReviewLine } from '../../features/review/ReviewLine.tsx';
import { ReviewSections } from '../../features/review/ReviewSections.tsx';
import { requestPath } from '../../openapi/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { comparedName } from '../../store/describeOrigin.ts';
import { useActions, useApp, useAppStore } from '../../store/hooks.ts';
import { selectCompared, selectIsUnread } from '../../store/selectors.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommandHandler } from '../../ui/commandHandlers.ts';
import { cutText } from '../../ui/cutText.ts';
import { Segments } from '../../ui/Segments.tsx';
import { NotAnalysed } from '../NotAnalysed.tsx';
import { StaleNote, useIsOutOfDate } from '../StaleNote.tsx';
import { recentWays } from '../shell/recentWays.tsx';
import { HAND_OVERS, type HandOver, handOverReview } from './handOverReview.ts';
import styles from './ReviewPage.module.css';
import { ReviewPicture } from './ReviewPicture.tsx';
import './reviewPrint.css';
import { reviewPictures } from './reviewPictures.ts';
import { type ReviewScope, scopesOf } from './reviewScope.ts';
import { type ShownReview, useReview } from './useReview.ts';

/** What the page was like when it was left: Back finds it so. */
const left: { scope: ReviewScope; section: string | undefined } = { scope: 'document', section: undefined };

/** One page for the meeting: all that the explorer knows of the callbacks, to be read, copied, saved or printed. */
export default function ReviewPage() {
  const unread = useApp(selectIsUnread);
  return unread ? <NotAnalysed /> : <Review />;
}

function Review() {
  const outOfDate = useIsOutOfDate();
  const scopes = useScopes();
  const [wanted, setWanted] = useState(left.scope);
  const scope = scopes.find((each) => each.scope === wanted)?.scope ?? 'document';
  const review = useReview(scope);
  const page = useRef<HTMLDivElement>(null);
  const { gone, go } = useGoing(page, review !== undefined);
  const open = useOpening();
  const choose = (next: string) => {
    const found = scopes.find((each) => each.scope === next)?.scope ?? 'document';
    left.scope = found;
    setWanted(found);
  };
  return (
    <div ref={page} className={styles.page} data-review>
      <Toolbar scope={scope} review={review}>
        {scopes.length > 1 && (
          <Segments
            name="Review of"
            words
            chosen={scope}
            onChoose={choose}
            segments={scopes.map((each) => ({
              value: each.scope,
              text: `${SCOPES[each.scope]} ${each.count.toLocaleString('en')}`,
              title: each.name,
            }))}
          />
        )}
      </Toolbar>
      <article className={styles.article} aria-busy={review === undefined || review.done < review.all}>
        {outOfDate && (
          <div className={styles.stale}>
            <StaleNote />
          </div>
        )}
        {review === undefined ? (
          <p className={styles.summary}>Working out the review…</p>
        ) : (
          <>
            <h2 className={styles.title}>
              <bdi>{review.content.title}</bdi>
            </h2>
            <p className={styles.summary}>{review.content.summary}</p>
            {review.content.remarks.map((words, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a remark is its place in the list
              <p key={index} className={styles.summary}>
                <ReviewLine words={words} />
              </p>
            ))}
            {review.all > 0 && <CompareOffer />}
            {review.all === 0 && <p className={styles.summary}>This document has no callbacks to review.</p>}
            <Pictures scope={scope} review={review} />
            <ReviewSections sections={review.content.sections} onOpen={open} onGo={go} gone={gone} />
          </>
        )}
      </article>
    </div>
  );
}

/** A review that compares begins with what changed; the button stays, so that the keyboard is still at it. */
function CompareOffer() {
  const compared = useApp(selectCompared);
  return (
    <div className={styles.compare} data-screen-only>
      {compared ? (
        <p>
          Compared with <bdi>{comparedName(compared.origin)}</bdi>.
        </p>
      ) : (
        <p>Not compared with another version.</p>
      )}
      <OpenButton purposes={['compare']} recent={recentWays}>
        Compare with…
      </OpenButton>
    </div>
  );
}

const SCOPES: Readonly<Record<ReviewScope, string>> = {
  document: 'All',
  operation: 'Selected operation',
  request: 'Selected callback',
};

function useScopes() {
  const analysis = useApp(selectAnalysis);
  const selection = useApp(selectSelection);
  return useMemo(() => {
    const path = requestPath(analysis, selection?.callbackId ?? '');
    const [operation] = path;
    const request = path.at(-1);
    const names: Readonly<Record<ReviewScope, string>> = {
      document: analysis.title ?? '',
      operation: operation ? `${operation.method} ${operation.path}` : '',
      request: request && 'key' in request ? request.name : '',
    };
    const scopes = scopesOf({ shown: { analysis }, work: { selection } });
    return scopes.map((each) => ({ ...each, name: cutText(names[each.scope]) }));
  }, [analysis, selection]);
}

const selectAnalysis = (state: AppStore) => state.shown.analysis;
const selectSelection = (state: AppStore) => state.work.selection;

interface ToolbarProps {
  readonly scope: ReviewScope;
  readonly review: ShownReview | undefined;
  readonly children: React.ReactNode;
}

function Toolbar({ scope, review, children }: ToolbarProps) {
  const store = useAppStore();
  const isDone = review !== undefined && review.done === review.all;
  const content = isDone && review.all > 0 ? review.content : undefined;
  const handOver = useCallback(
    (how: HandOver) => content && void handOverReview(store, scope, content, how),
    [store, scope, content],
  );
  useCommandHandler(
    'copy review',
    useCallback(() => handOver('markdown'), [handOver]),
  );
  return (
    <section className={styles.bar} aria-label="Take the review along" data-screen-only>
      {children}
      <p className={styles.progress} role="status">
        {review !== undefined && !isDone && `${review.done} of ${review.all} worked out…`}
      </p>
      <Button disabled={!content} onClick={() => print()}>
        Print
      </Button>
      <Button disabled={!content} onClick={() => handOver('html')}>
        {HAND_OVERS.html}
      </Button>
      <Button
        disabled={!content}
        title="Image, HTML and Markdown at once: what you paste into takes what it can"
        onClick={() => handOver('everything')}
      >
        {HAND_OVERS.everything}
      </Button>
      <Button look="primary" disabled={!content} onClick={() => handOver('markdown')}>
        {HAND_OVERS.markdown}
      </Button>
    </section>
  );
}

function Pictures({ scope, review }: { readonly scope: ReviewScope; readonly review: ShownReview }) {
  const store = useAppStore();
  const isDone = review.done === review.all;
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are drawn of what the review was worked out of.
  const pictures = useMemo(
    () => (isDone ? reviewPictures(store.getState(), scope) : undefined),
    [store, scope, review, isDone],
  );
  if (pictures === undefined) return null;
  return (
    <>
      {pictures.of !== undefined && (
        <p className={styles.summary}>
          The pictures are of the selected operation, <code>{cutText(pictures.of)}</code>.
        </p>
      )}
      {pictures.drawings.map(({ name, drawing }) => (
        <ReviewPicture key={name} name={name} drawing={drawing} />
      ))}
    </>
  );
}

/** Opens a request in the workbench; Back returns to where its section is. */
function useOpening(): (requestId: string) => void {
  const store = useAppStore();
  const { select, showView } = useActions();
  return useCallback(
    (id) => {
      const [operation] = requestPath(store.getState().shown.analysis, id);
      if (!operation) return;
      left.section = id;
      void select({ operationId: operation.id, callbackId: id }).then(() => showView('workbench'));
    },
    [store, select, showView],
  );
}

/** Goes to a section of the page, which may have to be drawn first; when the page comes back, to where it was left. */
function useGoing(page: React.RefObject<HTMLDivElement | null>, isThere: boolean) {
  const [gone, setGone] = useState<{ readonly id: string; readonly quiet: boolean } | undefined>(() =>
    left.section === undefined ? undefined : { id: left.section, quiet: true },
  );
  useEffect(() => {
    left.section = undefined;
  }, []);
  useEffect(() => {
    if (gone === undefined || !isThere) return;
    const sections = page.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [];
    const section = [...sections].find(({ dataset }) => dataset.section === gone.id);
    section?.scrollIntoView({ block: 'start' });
    if (!gone.quiet) section?.focus({ preventScroll: true });
  }, [page, gone, isThere]);
  return { gone: gone?.id, go: useCallback((id: string) => setGone({ id, quiet: false }), []) };
}
