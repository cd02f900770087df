import type { ReactNode } from 'react';
import { Component } from 'react';
import { Button } from '../ui/Button.tsx';
import { writeClipboardText } from '../ui/writeClipboard.ts';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
  readonly currentText: () => string;
}

/** Our own bug must not cost the user their document: it can be copied out and the page drawn again. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | undefined }> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const error: Error | undefined = this.state.error;
    if (!error) return this.props.children;
    return (
      <main className={styles.page} role="alert">
        <h1>Something broke here, not in your document.</h1>
        <p>The document is still in memory: copy it, then show the page again.</p>
        <pre>{String(error)}</pre>
        <p className={styles.actions}>
          <Button look="primary" onClick={() => void writeClipboardText(this.props.currentText())}>
            Copy the document
          </Button>
          <Button onClick={() => this.setState({ error: undefined })}>Show the page again</Button>
        </p>
      </main>
    );
  }
}
