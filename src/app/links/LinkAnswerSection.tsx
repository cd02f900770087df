import { Answer } from '../../features/simulator/answer/Answer.tsx';
import { LinkSentence } from '../../features/simulator/links/LinkSentence.tsx';
import { NotPassed } from '../../features/simulator/links/NotPassed.tsx';
import { specUrl } from '../../openapi/index.ts';
import { curlCommand } from '../../openapi/wire/index.ts';
import { useActions, useApp } from '../../store/hooks.ts';
import { selectLink, selectSimulatedLink } from '../../store/selectLink.ts';
import { selectMinor } from '../../store/selectors.ts';
import { copyText } from '../copyText.ts';
import { focusField } from '../focusField.ts';
import { StaleNote, useIsOutOfDate } from '../StaleNote.tsx';
import styles from './LinkAnswerSection.module.css';

const WORDS = {
  url: 'next request URL',
  go: 'Go to link',
  template: 'Show the expressions in place of their values',
};

/** The sentence and the URL of the next request of the selected link. */
export default function LinkAnswerSection({ compact }: { compact: boolean }) {
  const link = useApp(selectLink);
  const simulated = useApp(selectSimulatedLink);
  const minor = useApp(selectMinor);
  const outOfDate = useIsOutOfDate();
  const { askForNote, notify, reveal, setPin, showPane } = useActions();
  if (!link) return null;
  if (!simulated) {
    return (
      <output className={styles.waiting} aria-label="Next request URL" aria-live="off">
        No next request URL yet: what makes it is being loaded
      </output>
    );
  }
  const { parent, exchange, simulation } = simulated;
  const { callbackUrl, message } = simulation;
  const operation = {
    method: parent.method,
    path: 'path' in parent ? parent.path : parent.name,
    sender: parent.sender,
  };
  return (
    <Answer
      operation={operation}
      callback={link}
      exchange={exchange}
      simulation={simulation}
      words={WORDS}
      sentence={<LinkSentence operation={operation} link={link} status={exchange.response?.status} />}
      specUrl={specUrl(minor, 'link-object')}
      stale={outOfDate && <StaleNote />}
      compact={compact}
      ways={<NotPassed simulation={simulation} />}
      onRevealKey={() => reveal(link.nameRange)}
      onAddNote={() => askForNote({ kind: 'new' })}
      onGoToField={(source) => {
        setPin({ kind: 'source', operationId: parent.id, source });
        showPane('simulator');
        focusField(source);
      }}
      onGoToPart={(part) => {
        setPin({ kind: 'part', callbackId: link.id, part });
        const index = simulation.arguments.findIndex((each) => each.part === part);
        reveal(link.link.parameters[index]?.range ?? link.nameRange);
      }}
      onCopyUrl={() =>
        callbackUrl.kind === 'url' && void copyText(callbackUrl.url, 'the URL of the next request', notify)
      }
      onCopyCurl={() => message && void copyText(curlCommand(message), 'the next request as cURL', notify)}
    />
  );
}
