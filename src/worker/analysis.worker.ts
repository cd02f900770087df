import { AnalysisService } from './analysisService.ts';
import type { ToWorker } from './protocol.ts';

const service = new AnalysisService();

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  // An error has to leave the worker, so that the page hears of its death.
  service.answer(event.data).then(postMessage, reportError);
});
