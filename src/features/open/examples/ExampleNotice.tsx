import { lazyPart } from '../../../parts/lazyPart.tsx';
import type { AppStore } from '../../../store/createAppStore.ts';
import { useApp } from '../../../store/hooks.ts';

/** Loaded with an example that is chosen: a tip that came after the answer would push it down. */
export const ExampleTip = lazyPart({
  name: 'The tip on this example',
  load: () => import('./ExampleTip.tsx'),
});

/** What to notice in an example that was opened; the page's first one is shown without. */
export function ExampleNotice() {
  const name = useApp(selectOpenedExample);
  return name === undefined ? null : <ExampleTip name={name} />;
}

export const selectOpenedExample = ({ work, textVersion, revision }: AppStore): string | undefined =>
  work.origin.kind === 'example' && textVersion + revision > 0 ? work.origin.name : undefined;
