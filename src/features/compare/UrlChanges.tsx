import type { ComparedRequest, ComparedUrl } from '../../openapi/compare/index.ts';
import type { CallbackUrl, Range } from '../../openapi/index.ts';
import { cutText, MOST_OF_URL } from '../../ui/cutText.ts';
import { InlineCode } from '../../ui/InlineCode.tsx';
import { MoreButton, useMore } from '../../ui/MoreButton.tsx';
import { differingUrls } from './changeRows.ts';
import styles from './UrlChanges.module.css';

const FIRST = 4;

/** The callback URL before and after, under each scenario where it differs. */
export function UrlChanges({ request }: { request: ComparedRequest }) {
  const { differing, equal } = differingUrls(request);
  const { shown, rest, step, more } = useMore(differing, FIRST, 50);
  const name = (request.after ?? request.before)?.name ?? '';
  if (differing.length === 0) {
    return <p className={styles.sameUrls}>The callback URL is the same in {scenarios(equal)}.</p>;
  }
  return (
    <>
      <table className={styles.urls} aria-label={`Callback URL of ${name}, before and after`}>
        <thead>
          <tr>
            <th scope="col">Scenario</th>
            <th scope="col">Callback URL before</th>
            <th scope="col">Callback URL after</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <UrlRow key={each.scenario} url={each} />
          ))}
        </tbody>
      </table>
      <MoreButton rest={rest} step={step} noun="scenarios" onMore={more} />
      {equal > 0 && <p className={styles.sameUrls}>The same URL in {scenarios(equal, 'other')}.</p>}
    </>
  );
}

function scenarios(count: number, other = ''): string {
  return count === 1 ? `the ${other || 'one'} scenario` : `${count} ${other} scenarios`.replace('  ', ' ');
}

function UrlRow({ url }: { url: ComparedUrl }) {
  const { name, differs, before, after, differences } = url;
  return (
    <tr>
      <th scope="row">
        {name}
        {differs !== '' && differs !== 'nothing' && (
          <>
            {' '}
            <code className={styles.differs}>{cutText(differs)}</code>
          </>
        )}
      </th>
      <td data-side="Before">
        <Url url={before} lit={[]} />
      </td>
      <td data-side="After">
        <Url url={after} lit={differences} />
      </td>
    </tr>
  );
}

function Url({ url, lit }: { url: CallbackUrl; lit: readonly Range[] }) {
  if (url.kind === 'none') {
    return (
      <span className={styles.noUrl}>
        No callback URL: <InlineCode text={url.reason} />
      </span>
    );
  }
  const text = cutText(url.url, MOST_OF_URL);
  let end = 0;
  const pieces = lit
    .filter(({ start }) => start < text.length)
    .map((range) => {
      const before = text.slice(end, range.start);
      end = Math.min(range.end, text.length);
      return { start: range.start, before, marked: text.slice(range.start, end) };
    });
  return (
    <code className={styles.url}>
      {pieces.map(({ start, before, marked }) => (
        <span key={start}>
          {before}
          <mark>{marked}</mark>
        </span>
      ))}
      {text.slice(end)}
    </code>
  );
}
