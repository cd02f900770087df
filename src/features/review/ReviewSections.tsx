import { useMemo } from 'react';
import type { ReviewSection } from '../../openapi/review/index.ts';
import { Button } from '../../ui/Button.tsx';
import { chunksOf, RowChunk } from '../../ui/RowChunk.tsx';
import { ReviewBlocks } from './ReviewBlocks.tsx';
import styles from './ReviewContent.module.css';
import { ReviewLine } from './ReviewLine.tsx';

interface ReviewSectionsProps {
  readonly sections: readonly ReviewSection[];
  /** Opens a request in the workbench. */
  readonly onOpen: (requestId: string) => void;
  readonly onGo: (sectionId: string) => void;
  /** The section that was gone to; the pieces around it stay in the page. */
  readonly gone: string | undefined;
}

/** Pixels that a section usually takes. */
const USUAL_HEIGHT = 340;

/** The sections of a review; of a long one, those near where one looks are in the page. */
export function ReviewSections({ sections, gone, ...on }: ReviewSectionsProps) {
  const chunks = useMemo(() => chunksOf(sections), [sections]);
  return chunks.map((chunk, index) => (
    <RowChunk
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the list
      key={index}
      as="div"
      rows={chunk.length}
      scroller="[data-review]"
      rowHeight={USUAL_HEIGHT}
      eager={index === 0}
      pinned={chunk.some(({ id }) => id === gone)}
    >
      {() => chunk.map((section) => <Section key={section.id} section={section} {...on} />)}
    </RowChunk>
  ));
}

function Section({
  section: { id, kind, level, title, aside, blocks },
  onOpen,
  onGo,
}: { readonly section: ReviewSection } & Pick<ReviewSectionsProps, 'onOpen' | 'onGo'>) {
  const Heading = level === 1 ? 'h3' : 'h4';
  if (kind === 'group') {
    return (
      <h3 className={styles.group} data-section={id}>
        <ReviewLine words={title} /> <Aside words={aside} />
      </h3>
    );
  }
  return (
    <section className={styles.section} data-section={id} tabIndex={-1}>
      <div className={styles.head} data-head>
        <Heading className={styles.title}>
          <ReviewLine words={title} /> <Aside words={aside} />
        </Heading>
        {kind === 'request' && (
          <Button look="quiet" data-screen-only onClick={() => onOpen(id)}>
            Open<span className={styles.hidden}> {title.map(({ text }) => text).join('')}</span>
          </Button>
        )}
      </div>
      <ReviewBlocks blocks={blocks} onGo={onGo} />
    </section>
  );
}

function Aside({ words }: { readonly words: ReviewSection['aside'] }) {
  if (words.length === 0) return null;
  return (
    <span className={styles.aside}>
      <ReviewLine words={words} />
    </span>
  );
}
