import { Component, type ReactNode } from 'react';
import { lazyPart } from '../../../parts/lazyPart.tsx';
import { MoreButton, useMore } from '../../../ui/MoreButton.tsx';
import { mayHaveMarks, whyPlain } from './markdownLimits.ts';
import styles from './SchemaView.module.css';

const Markdown = lazyPart({
  name: 'The formatting of descriptions',
  load: async () => ({ default: (await import('./Markdown.tsx')).Markdown }),
  meanwhile: (props) => <Plain {...props} />,
  instead: (props) => <Plain {...props} />,
});

/**
 * A description from the document. Text without Markdown is shown at once; a text that Markdown would
 * take too long for, or fails at, is shown as written, with the reason.
 */
export function MarkdownText({ text }: { readonly text: string }) {
  const reason = whyPlain(text);
  return (
    <div className={styles.description}>
      {!mayHaveMarks(text) && <Plain text={text} />}
      {mayHaveMarks(text) && reason !== undefined && <Plain text={text} reason={reason} />}
      {mayHaveMarks(text) && reason === undefined && (
        <PlainWhereItFails key={text} plain={<Plain text={text} reason="its Markdown cannot be drawn" />}>
          <Markdown text={text} />
        </PlainWhereItFails>
      )}
    </div>
  );
}

interface PlainProps {
  readonly text: string;
  /** Why the text is not drawn as Markdown, where it should be. */
  readonly reason?: string;
}

function Plain({ text, reason }: PlainProps) {
  const { shown, rest, step, more } = useMore(text, FIRST_CHARACTERS);
  return (
    <>
      {reason !== undefined && <p className={styles.plainly}>Shown as plain text: {reason}.</p>}
      <p className={reason && styles.lines}>{shown}</p>
      <MoreButton rest={rest} step={step} noun="characters" onMore={more} />
    </>
  );
}

const FIRST_CHARACTERS = 10_000;

interface PlainWhereItFailsProps {
  readonly plain: ReactNode;
  readonly children: ReactNode;
}

/** A description must not take the page with it. */
class PlainWhereItFails extends Component<PlainWhereItFailsProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.plain : this.props.children;
  }
}
