import { AnalysisService } from './analysisService.ts';
import type { ToWorker } from './protocol.ts';

const service = new AnalysisService();

const answer = (question: ToWorker) => void service.answer(question).then(postMessage);

// What the page asked as it started this worker; see `startAnalysisWorker`.
if (self.name !== '') answer(JSON.parse(self.name));
addEventListener('message', (event: MessageEvent<ToWorker>) => answer(event.data));
