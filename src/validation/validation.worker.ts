import type { ToValidator } from './protocol.ts';
import { ValidationService } from './validationService.ts';

const service = new ValidationService();

addEventListener('message', (event: MessageEvent<ToValidator>) => {
  postMessage(service.answer(event.data));
});
