import { quoted } from './quoted.ts';
import type { SentCredential } from './stubChecks.ts';
import {
  checkLines,
  hints,
  lines,
  parametersOf,
  portOf,
  type StubSubject,
  sentCredentials,
  successOf,
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
  const checks = sentCredentials(subject).length > 0;
  return lines([
    ...(checks ? [`import { createHash, timingSafeEqual } from 'node:crypto';`] : []),
    `import express from 'express';`,
    '',
    'const app = express();',
    ...(checks ? SAME : []),
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

/** What compares in constant time takes bytes of equal length: hashes. */
const SAME = [
  `const hash = (text) => createHash('sha256').update(String(text ?? '')).digest();`,
  '// Takes the same time, however much of a credential is right.',
  'const same = (sent, wanted) => timingSafeEqual(hash(sent), hash(wanted));',
];

function expressCheck({ in: place, name, prefix, variable, environment }: SentCredential): readonly string[] {
  const wanted = {
    '': variable,
    'Bearer ': `\`Bearer \${${variable}}\``,
    'Basic ': `\`Basic \${btoa(${variable})}\``,
  }[prefix];
  const differs = {
    header: `!same(req.get(${quoted(name)}), ${wanted})`,
    query: `!same(req.query[${quoted(name)}], ${wanted})`,
    cookie: `!(req.get('Cookie') ?? '').split('; ').some((sent) => same(sent, ${quoted(`${name}=`)} + ${wanted}))`,
  }[place];
  return [
    `const ${variable} = process.env.${environment};`,
    `if (!${variable} || ${differs}) return res.sendStatus(401);`,
  ];
}
