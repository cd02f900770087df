import { percentDecode } from '../source/percentDecode.ts';
import { quoted } from './quoted.ts';
import type { SentCredential } from './stubChecks.ts';
import {
  checkLines,
  hints,
  lines,
  needsBase64,
  parametersOf,
  portOf,
  type StubSubject,
  sentAs,
  sentCredentials,
  successOf,
} from './stubParts.ts';

export function fastApiStub(subject: StubSubject): string {
  const { received, message } = subject;
  // It compares with the decoded path.
  const path = received.template.segments
    .map((each) => (typeof each === 'string' ? literalOfFastApi(each) : `{${each.name}}`))
    .join('/');
  return lines([
    ...(needsBase64(subject) ? ['import base64'] : []),
    ...(sentCredentials(subject).length > 0 ? ['import hmac', 'import os', ''] : []),
    'from fastapi import FastAPI, Request, Response',
    '',
    'app = FastAPI()',
    '',
    '',
    `@app.api_route(${quoted(`/${path}`)}, methods=[${quoted(received.method)}])`,
    'async def receive(request: Request) -> Response:',
    ...checkLines(subject, '    ', '#', fastApiCheck),
    ...parametersOf(received).map(
      (name) => `    print(${quoted(name)}, request.path_params[${quoted(name)}])`,
    ),
    ...(message.body
      ? [
          '    raw = await request.body()  # The bytes as they came: compute signatures over these.',
          '    print(raw)',
        ]
      : []),
    ...hints(subject).map((hint) => `    # ${hint}`),
    `    return Response(status_code=${successOf(subject.replies)})  # Reply first, work later.`,
    '',
    `# uvicorn receiver:app --port ${portOf(subject.host)}`,
  ]);
}

function fastApiCheck({ in: place, name, prefix, variable, environment }: SentCredential): readonly string[] {
  const wanted = {
    '': `${variable}.encode()`,
    'Bearer ': `b"Bearer " + ${variable}.encode()`,
    'Basic ': `b"Basic " + base64.b64encode(${variable}.encode())`,
  }[prefix];
  const sent = { header: 'headers', query: 'query_params', cookie: 'cookies' }[place];
  return [
    `${variable} = os.environ["${environment}"]`,
    `${sentAs(variable)} = request.${sent}.get(${quoted(name)}, "").encode()`,
    `if not ${variable} or not hmac.compare_digest(${sentAs(variable)}, ${wanted}):`,
    '    return Response(status_code=401)',
  ];
}

function literalOfFastApi(segment: string): string {
  const decoded = percentDecode(segment);
  return /[{}/]/.test(decoded) ? segment : decoded;
}
