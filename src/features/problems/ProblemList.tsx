import { lazyPart } from '../../parts/lazyPart.tsx';
import { useAfterFirstPaint } from '../../ui/useAfterFirstPaint.ts';
import styles from './ProblemList.module.css';
import type { ProblemsPaneProps } from './ProblemsPane.tsx';

const Waiting = () => <div className={styles.waiting} aria-busy="true" />;

const ProblemsPane = lazyPart<ProblemsPaneProps>({
  name: 'The list of problems',
  load: () => import('./ProblemsPane.tsx'),
  meanwhile: Waiting,
});

/** The problems as a list, its code loaded after the first paint of a document that has any: the URL does not wait for it. */
export function ProblemList(props: ProblemsPaneProps) {
  const painted = useAfterFirstPaint();
  if (props.problems.length === 0) return <p className={styles.empty}>No problems found.</p>;
  return painted ? <ProblemsPane {...props} /> : <Waiting />;
}
