import { percentDecode } from '../source/percentDecode.ts';
import { quoted } from './quoted.ts';
import type { SentCredential } from './stubChecks.ts';
import {
  checkLines,
  hints,
  lines,
  parametersOf,
  portOf,
  type StubSubject,
  sentAs,
  sentCredentials,
  successOf,
  token,
} from './stubParts.ts';

export function aspNetStub(subject: StubSubject): string {
  const { received, message } = subject;
  // It compares with the decoded path.
  const path = received.template.segments
    .map((each, index) => (typeof each === 'string' ? aspNetLiteral(each, index) : `{${each.name}}`))
    .join('/');
  return lines([
    ...(sentCredentials(subject).length > 0
      ? ['using System.Security.Cryptography;', 'using System.Text;', '']
      : []),
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
    'Basic ': `"Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(${variable}))`,
  }[prefix];
  const sent = { header: 'Headers', query: 'Query', cookie: 'Cookies' }[place];
  return [
    `var ${variable} = Environment.GetEnvironmentVariable("${environment}");`,
    `string? ${sentAs(variable)} = request.${sent}[${quoted(name)}];`,
    `if (string.IsNullOrEmpty(${variable}) || !CryptographicOperations.FixedTimeEquals(`,
    `    Encoding.UTF8.GetBytes(${sentAs(variable)} ?? ""), Encoding.UTF8.GetBytes(${wanted}))) return Results.StatusCode(401);`,
  ];
}

/** It throws at a `?`. */
function aspNetLiteral(segment: string, index: number): string {
  const decoded = percentDecode(segment);
  return /[?/]/.test(decoded) ? `{segment${index + 1}}` : decoded.replace(/[{}]/g, '$&$&');
}
