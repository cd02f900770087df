import * as firstExample from 'virtual:first-example';
import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import { EXAMPLES } from '../examples/examples.ts';
import { createAppStore } from '../store/createAppStore.ts';
import { StoreContext } from '../store/hooks.ts';
import { createAnalysisClient } from '../worker/analysisClient.ts';
import { startAnalysisWorker } from '../worker/startAnalysisWorker.ts';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { followTheme } from './followTheme.ts';

const store = createAppStore({
  client: createAnalysisClient(startAnalysisWorker),
  work: { set: firstExample.set, origin: { kind: 'example', name: EXAMPLES[0].name } },
  analysis: firstExample.analysis,
  details: firstExample.details,
  theme: document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light',
});
followTheme(store);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StoreContext value={store}>
      <ErrorBoundary
        currentText={() =>
          store
            .getState()
            .work.set.documents.map((each) => each.text)
            .join('\n---\n')
        }
      >
        <App />
      </ErrorBoundary>
    </StoreContext>,
  );
}
