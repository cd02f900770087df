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

export function springStub(subject: StubSubject): string {
  const { received, message, host } = subject;
  // It compares with the decoded path; what it would read as a pattern takes any text.
  const path = received.template.segments
    .map((each, index) => (typeof each === 'string' ? springLiteral(each, index) : `{${each.name}}`))
    .join('/');
  const names = parametersOf(received);
  const given = sentCredentials(subject)
    .map((sent) => `,\n      ${springParameter(sent)}`)
    .join('');
  return lines([
    ...(sentCredentials(subject).length > 0 ? ['import java.security.MessageDigest;'] : []),
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
  const sent = sentAs(variable);
  return [
    `String ${variable} = System.getenv("${environment}");`,
    `if (${variable} == null || ${variable}.isEmpty() || ${sent} == null`,
    `    || !MessageDigest.isEqual(${sent}.getBytes(), ${wanted}.getBytes())) return ResponseEntity.status(401).build();`,
  ];
}

function springLiteral(segment: string, index: number): string {
  const decoded = percentDecode(segment);
  return /[{}*?\\/]/.test(decoded) ? `{segment${index + 1}}` : decoded;
}

/** It knows these only. */
function springMethod(method: string): string {
  return /^(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/.test(method) ? method : 'POST';
}
