import { whenIdle } from '../../../ui/whenIdle.ts';
import type { ValidationClient } from '../../../validation/validationClient.ts';

let client: Promise<ValidationClient> | undefined;

/** The validator, loaded when the first body is to be checked and the browser has nothing more urgent to do. */
export function validator(): Promise<ValidationClient> {
  client ??= load().catch((error: unknown) => {
    // Offline, say. The next text asks again.
    client = undefined;
    throw error;
  });
  return client;
}

async function load(): Promise<ValidationClient> {
  await whenIdle();
  const [{ createValidationClient }, { startValidationWorker }] = await Promise.all([
    import('../../../validation/validationClient.ts'),
    import('../../../validation/startValidationWorker.ts'),
  ]);
  return createValidationClient(startValidationWorker);
}
