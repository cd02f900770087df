import type { LinkSimulation } from '../../../openapi/links/index.ts';
import { inlineCodes } from '../../../openapi/source/index.ts';
import { InlineCode } from '../../../ui/InlineCode.tsx';
import styles from './PassedOn.module.css';

/** In one line, which values of a link are not in the next request; the table says why. */
export function NotPassed({ simulation }: { readonly simulation: LinkSimulation }) {
  const { arguments: given, unfilled } = simulation;
  const missing = given.filter(({ wire }) => wire === undefined).map(({ key }) => key);
  const open = unfilled.filter(({ id }) => !given.some(({ field }) => field?.id === id)).map(({ id }) => id);
  const said = [
    missing.length > 0 && `Not passed on: ${inlineCodes(missing, MOST_NAMED)}`,
    open.length > 0 && `To be filled in: ${inlineCodes(open, MOST_NAMED)}`,
  ].filter((text) => text !== false);
  if (said.length === 0) return <p className={styles.soft}>Every value is passed on</p>;
  return (
    <p className={styles.soft}>
      <InlineCode text={said.join('. ')} />
    </p>
  );
}

const MOST_NAMED = 4;
