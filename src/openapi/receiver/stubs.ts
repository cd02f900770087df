import { aspNetStub } from './aspNetStub.ts';
import { expressStub } from './expressStub.ts';
import { fastApiStub } from './fastApiStub.ts';
import { goStub } from './goStub.ts';
import { curlStub, httpFileStub, hurlStub } from './requestStubs.ts';
import { springStub } from './springStub.ts';
import type { Stub } from './stubParts.ts';

/**
 * Starting points for a receiver and requests to try it with; each a text of at most 25 lines besides the body
 * and the checks of credentials.
 *
 * @example STUBS.map(({ name }) => name) // ['cURL', '.http', 'Hurl', 'Express', 'FastAPI', 'Go', 'Spring', 'ASP.NET']
 */
export const STUBS: readonly Stub[] = [
  { name: 'cURL', file: 'callback.sh', write: curlStub },
  { name: '.http', file: 'callback.http', write: httpFileStub },
  { name: 'Hurl', file: 'callback.hurl', write: hurlStub },
  { name: 'Express', file: 'receiver.mjs', write: expressStub },
  { name: 'FastAPI', file: 'receiver.py', write: fastApiStub },
  { name: 'Go', file: 'receiver.go', write: goStub },
  { name: 'Spring', file: 'Receiver.java', write: springStub },
  { name: 'ASP.NET', file: 'Receiver.cs', write: aspNetStub },
];
