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
  token,
} from './stubParts.ts';

export function goStub(subject: StubSubject): string {
  const { received, message } = subject;
  const segments = received.template.segments.map((each) =>
    typeof each === 'string' ? each : `{${each.name}}`,
  );
  // A pattern that ends in a slash would take all paths below it.
  const path = `/${segments.join('/')}${segments.at(-1) === '' ? '{$}' : ''}`;
  const names = parametersOf(received);
  const packages = [
    ...(sentCredentials(subject).length > 0 ? ['crypto/subtle'] : []),
    ...(needsBase64(subject) ? ['encoding/base64'] : []),
    ...(message.body ? ['io'] : []),
    ...(message.body || names.length > 0 ? ['log'] : []),
    'net/http',
    ...(sentCredentials(subject).length > 0 ? ['os'] : []),
  ];
  return lines([
    'package main // Go 1.22 or newer: only there, patterns have methods.',
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
    header: differ(`r.Header.Get(${quoted(name)})`, wanted),
    query: differ(`r.URL.Query().Get(${quoted(name)})`, wanted),
    cookie: `${cookie} == nil || ${differ(`${cookie}.Value`, wanted)}`,
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

function differ(sent: string, wanted: string): string {
  return `subtle.ConstantTimeCompare([]byte(${sent}), []byte(${wanted})) != 1`;
}
