import { percentDecode } from '../source/percentDecode.ts';
import { quoted } from './quoted.ts';
import type { SentCredential } from './stubChecks.ts';
import {
  checkLines,
  checksOf,
  hints,
  lines,
  needsBase64,
  parametersOf,
  portOf,
  type StubSubject,
  successOf,
  token,
} from './stubParts.ts';

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
    ...checkLines(subject, '  ', '//', expressCheck),
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

function expressCheck({ in: place, name, prefix, variable, environment }: SentCredential): readonly string[] {
  const wanted = {
    '': variable,
    'Bearer ': `\`Bearer \${${variable}}\``,
    'Basic ': `\`Basic \${btoa(${variable})}\``,
  }[prefix];
  const differs = {
    header: `req.get(${quoted(name)}) !== ${wanted}`,
    query: `req.query[${quoted(name)}] !== ${wanted}`,
    cookie: `!(req.get('Cookie') ?? '').split('; ').includes(${quoted(`${name}=`)} + ${wanted})`,
  }[place];
  return [
    `const ${variable} = process.env.${environment};`,
    `if (!${variable} || ${differs}) return res.sendStatus(401);`,
  ];
}

export function fastApiStub(subject: StubSubject): string {
  const { received, message } = subject;
  // It compares with the decoded path.
  const path = received.template.segments
    .map((each) => (typeof each === 'string' ? literalOfFastApi(each) : `{${each.name}}`))
    .join('/');
  return lines([
    ...(needsBase64(subject) ? ['import base64'] : []),
    ...(checksOf(subject).some(({ sent }) => sent) ? ['import os', ''] : []),
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
    '': variable,
    'Bearer ': `"Bearer " + ${variable}`,
    'Basic ': `"Basic " + base64.b64encode(${variable}.encode()).decode()`,
  }[prefix];
  const sent = { header: 'headers', query: 'query_params', cookie: 'cookies' }[place];
  return [
    `${variable} = os.environ["${environment}"]`,
    `if request.${sent}.get(${quoted(name)}) != ${wanted}:`,
    '    return Response(status_code=401)',
  ];
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
  const packages = [
    ...(needsBase64(subject) ? ['encoding/base64'] : []),
    ...(message.body ? ['io'] : []),
    ...(message.body || names.length > 0 ? ['log'] : []),
    'net/http',
    ...(checksOf(subject).some(({ sent }) => sent) ? ['os'] : []),
  ];
  return lines([
    'package main',
    '',
    `import (${packages.map((name) => `\n\t"${name}"`).join('')}\n)`,
    '',
    'func main() {',
    `\thttp.HandleFunc(${quoted(`${token(received.method)} ${path}`)}, func(w http.ResponseWriter, r *http.Request) {`,
    ...checkLines(subject, '\t\t', '//', goCheck),
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

function goCheck({ in: place, name, prefix, variable, environment }: SentCredential): readonly string[] {
  const wanted = {
    '': variable,
    'Bearer ': `"Bearer "+${variable}`,
    'Basic ': `"Basic "+base64.StdEncoding.EncodeToString([]byte(${variable}))`,
  }[prefix];
  const cookie = sentAs(variable);
  const differs = {
    header: `r.Header.Get(${quoted(name)}) != ${wanted}`,
    query: `r.URL.Query().Get(${quoted(name)}) != ${wanted}`,
    cookie: `${cookie} == nil || ${cookie}.Value != ${wanted}`,
  }[place];
  return [
    `${variable} := os.Getenv("${environment}")`,
    ...(place === 'cookie' ? [`${cookie}, _ := r.Cookie(${quoted(name)})`] : []),
    `if ${variable} == "" || ${differs} {`,
    '\tw.WriteHeader(401)',
    '\treturn',
    '}',
  ];
}

export function springStub(subject: StubSubject): string {
  const { received, message, host } = subject;
  // It compares with the decoded path; what it would read as a pattern takes any text.
  const path = received.template.segments
    .map((each, index) => (typeof each === 'string' ? springLiteral(each, index) : `{${each.name}}`))
    .join('/');
  const names = parametersOf(received);
  const given = checksOf(subject)
    .flatMap(({ sent }) => sent ?? [])
    .map((sent) => `,\n      ${springParameter(sent)}`)
    .join('');
  return lines([
    ...(needsBase64(subject) ? ['import java.util.Base64;'] : []),
    'import java.util.Map;',
    'import org.springframework.http.ResponseEntity;',
    'import org.springframework.web.bind.annotation.*;',
    '',
    `// Runs with server.port=${portOf(host)}`,
    '@RestController',
    'class Receiver {',
    `  @RequestMapping(path = ${quoted(`/${path}`)}, method = RequestMethod.${springMethod(received.method)})`,
    `  ResponseEntity<Void> receive(@PathVariable Map<String, String> path${message.body ? ', @RequestBody(required = false) byte[] raw' : ''}${given}) {`,
    ...checkLines(subject, '    ', '//', springCheck),
    ...names.map((name) => `    System.out.println(${quoted(`${name} `)} + path.get(${quoted(name)}));`),
    ...(message.body ? ['    // raw: the bytes as they came; compute signatures over these.'] : []),
    ...hints(subject).map((hint) => `    // ${hint}`),
    `    return ResponseEntity.status(${successOf(subject.replies)}).build(); // Reply first, work later.`,
    '  }',
    '}',
  ]);
}

function springParameter({ in: place, name, variable }: SentCredential): string {
  const annotation = { header: 'RequestHeader', query: 'RequestParam', cookie: 'CookieValue' }[place];
  return `@${annotation}(name = ${quoted(name)}, required = false) String ${sentAs(variable)}`;
}

function springCheck({ prefix, variable, environment }: SentCredential): readonly string[] {
  const wanted = {
    '': variable,
    'Bearer ': `("Bearer " + ${variable})`,
    'Basic ': `("Basic " + Base64.getEncoder().encodeToString(${variable}.getBytes()))`,
  }[prefix];
  return [
    `String ${variable} = System.getenv("${environment}");`,
    `if (${variable} == null || !${wanted}.equals(${sentAs(variable)})) return ResponseEntity.status(401).build();`,
  ];
}

/** A name for what came, beside what is expected. */
function sentAs(variable: string): string {
  return `sent${variable.charAt(0).toUpperCase()}${variable.slice(1)}`;
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
    ...checkLines(subject, '    ', '//', aspNetCheck),
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

function aspNetCheck({ in: place, name, prefix, variable, environment }: SentCredential): readonly string[] {
  const wanted = {
    '': variable,
    'Bearer ': `"Bearer " + ${variable}`,
    'Basic ': `"Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(${variable}))`,
  }[prefix];
  const sent = { header: 'Headers', query: 'Query', cookie: 'Cookies' }[place];
  return [
    `var ${variable} = Environment.GetEnvironmentVariable("${environment}");`,
    `if (string.IsNullOrEmpty(${variable}) || request.${sent}[${quoted(name)}] != ${wanted}) return Results.StatusCode(401);`,
  ];
}

/** It throws at a `?`. */
function aspNetLiteral(segment: string, index: number): string {
  const decoded = percentDecode(segment);
  return /[?/]/.test(decoded) ? `{segment${index + 1}}` : decoded.replace(/[{}]/g, '$&$&');
}
