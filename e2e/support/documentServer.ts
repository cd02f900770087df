import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface DocumentServer {
  readonly url: string;
  readonly host: string;
  /** Every request so far: method and path. */
  readonly requests: readonly string[];
  readonly headers: readonly IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** A second server on this machine, of another origin than the page: its answers are given by path. */
export async function startDocumentServer(
  answers: Readonly<Record<string, Answer>>,
  otherwise: Answer = notFound,
): Promise<DocumentServer> {
  const requests: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    const answer = answers[request.url ?? ''] ?? otherwise;
    answer(response, request);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    host: `localhost:${port}`,
    requests,
    headers,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end('{"message": "Not Found"}');
}

/** Answers with a text that any page may read. */
export function allow(text: string, type = 'text/plain'): Answer {
  return (response) =>
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': type }).end(text);
}
