import { percentDecode } from '../source/percentDecode.ts';
import { quoted } from './quoted.ts';
import { hints, lines, parametersOf, portOf, type StubSubject, successOf, token } from './stubParts.ts';

export function expressStub(subject: StubSubject): string {
  const { received, message } = subject;
  const method = /^(?:get|put|post|delete|options|head|patch|trace)$/i.test(received.method)
    ? received.method.toLowerCase()
    : 'all';
  const path = received.template.segments
    .map((each) => (typeof each === 'string' ? each.replace(/[\\:*{}()[\]?+!]/g, '\\$&') : `:${each.name}`))
    .join('/');
  const raw = message.body ? `express.raw({ type: () => true, limit: '1mb' }), ` : '';
  return lines([
    `import express from 'express';`,
    '',
    'const app = express();',
    '',
    `app.${method}(${quoted(`/${path}`)}, ${raw}(req, res) => {`,
    ...(method === 'all'
      ? [`  if (req.method !== ${quoted(received.method)}) return res.sendStatus(405);`]
      : []),
    ...parametersOf(received).map((name) => `  console.log(${quoted(name)}, req.params[${quoted(name)}]);`),
    ...(message.body
      ? ['  const raw = req.body; // The bytes as they came: compute signatures over these.']
      : []),
    ...hints(subject).map((hint) => `  // ${hint}`),
    `  res.sendStatus(${successOf(subject.replies)}); // Reply first, work later.`,
    ...(message.body ? ['  console.log(raw.toString());'] : []),
    '});',
    '',
    `app.listen(${portOf(subject.host)});`,
  ]);
}

export function fastApiStub(subject: StubSubject): string {
  const { received, message } = subject;
  // It compares with the decoded path.
  const path = received.template.segments
    .map((each) => (typeof each === 'string' ? literalOfFastApi(each) : `{${each.name}}`))
    .join('/');
  return lines([
    'from fastapi import FastAPI, Request, Response',
    '',
    'app = FastAPI()',
    '',
    '',
    `@app.api_route(${quoted(`/${path}`)}, methods=[${quoted(received.method)}])`,
    'async def receive(request: Request) -> Response:',
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

function literalOfFastApi(segment: string): string {
  const decoded = percentDecode(segment);
  return /[{}/]/.test(decoded) ? segment : decoded;
}

export function goStub(subject: StubSubject): string {
  const { received, message } = subject;
  const segments = received.template.segments.map((each) =>
    typeof each === 'string' ? each : `{${each.name}}`,
  );
  // A pattern that ends in a slash would take all paths below it.
  const path = `/${segments.join('/')}${segments.at(-1) === '' ? '{$}' : ''}`;
  const names = parametersOf(received);
  return lines([
    'package main',
    '',
    `import (${[...(message.body ? ['io'] : []), ...(message.body || names.length > 0 ? ['log'] : []), 'net/http'].map((name) => `\n\t"${name}"`).join('')}\n)`,
    '',
    'func main() {',
    `\thttp.HandleFunc(${quoted(`${token(received.method)} ${path}`)}, func(w http.ResponseWriter, r *http.Request) {`,
    ...names.map((name) => `\t\tlog.Println(${quoted(name)}, r.PathValue(${quoted(name)}))`),
    ...(message.body
      ? [
          '\t\traw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20)) // Compute signatures over these bytes.',
          '\t\tif err != nil {',
          '\t\t\treturn',
          '\t\t}',
        ]
      : []),
    ...hints(subject).map((hint) => `\t\t// ${hint}`),
    `\t\tw.WriteHeader(${successOf(subject.replies)}) // Reply first, work later.`,
    ...(message.body ? ['\t\tlog.Println(string(raw))'] : []),
    '\t})',
    `\thttp.ListenAndServe(":${portOf(subject.host)}", nil)`,
    '}',
  ]);
}

export function springStub(subject: StubSubject): string {
  const { received, message, host } = subject;
  // It compares with the decoded path; what it would read as a pattern takes any text.
  const path = received.template.segments
    .map((each, index) => (typeof each === 'string' ? springLiteral(each, index) : `{${each.name}}`))
    .join('/');
  const names = parametersOf(received);
  return lines([
    'import java.util.Map;',
    'import org.springframework.http.ResponseEntity;',
    'import org.springframework.web.bind.annotation.*;',
    '',
    `// Runs with server.port=${portOf(host)}`,
    '@RestController',
    'class Receiver {',
    `  @RequestMapping(path = ${quoted(`/${path}`)}, method = RequestMethod.${springMethod(received.method)})`,
    `  ResponseEntity<Void> receive(@PathVariable Map<String, String> path${message.body ? ', @RequestBody(required = false) byte[] raw' : ''}) {`,
    ...names.map((name) => `    System.out.println(${quoted(`${name} `)} + path.get(${quoted(name)}));`),
    ...(message.body ? ['    // raw: the bytes as they came; compute signatures over these.'] : []),
    ...hints(subject).map((hint) => `    // ${hint}`),
    `    return ResponseEntity.status(${successOf(subject.replies)}).build(); // Reply first, work later.`,
    '  }',
    '}',
  ]);
}

function springLiteral(segment: string, index: number): string {
  const decoded = percentDecode(segment);
  return /[{}*?\\/]/.test(decoded) ? `{segment${index + 1}}` : decoded;
}

/** It knows these only. */
function springMethod(method: string): string {
  return /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/.test(method) ? method : 'POST';
}

export function aspNetStub(subject: StubSubject): string {
  const { received, message } = subject;
  // It compares with the decoded path.
  const path = received.template.segments
    .map((each, index) => (typeof each === 'string' ? aspNetLiteral(each, index) : `{${each.name}}`))
    .join('/');
  return lines([
    'var app = WebApplication.CreateBuilder(args).Build();',
    '',
    `app.MapMethods(${quoted(`/${path}`)}, new[] { ${quoted(token(received.method))} }, async (HttpRequest request) =>`,
    '{',
    ...parametersOf(received).map(
      (name) => `    Console.WriteLine(${quoted(`${name} `)} + request.RouteValues[${quoted(name)}]);`,
    ),
    ...(message.body
      ? [
          '    using var memory = new MemoryStream();',
          '    await request.Body.CopyToAsync(memory);',
          '    var raw = memory.ToArray(); // The bytes as they came: compute signatures over these.',
        ]
      : ['    await Task.CompletedTask;']),
    ...hints(subject).map((hint) => `    // ${hint}`),
    `    return Results.StatusCode(${successOf(subject.replies)}); // Reply first, work later.`,
    '});',
    '',
    `app.Run("http://localhost:${portOf(subject.host)}");`,
  ]);
}

/** It throws at a `?`. */
function aspNetLiteral(segment: string, index: number): string {
  const decoded = percentDecode(segment);
  return /[?/]/.test(decoded) ? `{segment${index + 1}}` : decoded.replace(/[{}]/g, '$&$&');
}
