import { AnalysisService } from './analysisService.ts';
import type { ToWorker } from './protocol.ts';

const service = new AnalysisService();

addEventListener('message', (event: MessageEvent<ToWorker>) => {
  void service.answer(event.data).then(postMessage);
});
