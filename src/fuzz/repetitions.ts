/** A text that says the same over and over, by the part that repeats and the text around it. */
export interface Repetition {
  readonly name: string;
  readonly before: string;
  readonly part: string;
  readonly after: string;
}

/** Parts that have made some parser slow, or look as if they could. */
export const PARTS = [
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    ' \n',
    '\t\n',
    '\r',
    '\uFEFF',
    'a',
    '0',
    '.',
    ',',
    ':',
    ';',
    '=',
    '&',
    '|',
    '+',
  ],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '^',
    '$',
    '%',
    '#',
    '~',
    '*',
    '-',
    '?',
    '/',
    '@',
    '!',
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '{ $',
    '{$',
    '{$url}',
    '{$url',
    '$url}',
    '{$request.body#/a}',
    '{$request.query.a}/',
    '{x}',
    '{{',
    '}}',
    '{ }',
  ],
  ...[
    '- ',
    '? ',
    ': ',
    ':-',
    '" ',
    '\\"',
    '"\'\\',
    "''",
    '&a ',
    '*a ',
    '[{',
    '{a: ',
    'a: {',
    '[[',
    '{"a":',
    '["a",',
  ],
  ...[
    'a: b\n',
    'a:\n',
    '- a\n',
    '# a\n',
    '#\n\n',
    '%a\n',
    '---\n',
    '...\n',
    '<!-- -->',
    '<!--',
    '<?xml >',
    '<a>',
  ],
  ...[
    '~~~\n',
    '~~~\t',
    '```\n',
    '```yaml\na: b\n```\n',
    '~0',
    '~1',
    '%20',
    '%7C',
    '%',
    '\\u0041',
    '/a',
    '/..',
    '//',
  ],
  ...['a=b&', 'a&', '&a=', 'a[b]', '[a]', '][', 'a;', 'a,', 'a=', '. ', ' a', ' "a"', " 'a'", ' $a', " $'a'"],
  ...[
    ' -H a:b',
    ' -d a=b',
    ' -F a=b',
    ' -F a=@b',
    ' --x',
    ' -sS',
    ' &&',
    ' <>',
    ' ;',
    ' |',
    ' \\\n',
    ' ^\n',
    '^"',
    ' `\n',
    '`"',
  ],
  ...[
    'A: b\n',
    'A: b\r\n',
    '\n ',
    '0\r\n',
    '1\r\na\r\n',
    '--a\n',
    '--a\r\nContent-Disposition: form-data; name="a"\r\n\r\n',
  ],
  ...['é', '😀', '\uD800', '\0', '\u2028', '\u202E'],
] as const;

/** Nested: the closing parts follow, as many as were opened. */
const NESTED = [
  ['{', '}'],
  ['[', ']'],
  ['{"a":', '}'],
  ['{a: ', '}'],
  ['("', '")'],
] as const;

/** Every repetition, bare and behind a few beginnings that lead a parser on and stop it at the very end. */
export function repetitions(): readonly Repetition[] {
  return PARTS.flatMap((part) => [
    { name: JSON.stringify(part), before: '', part, after: '' },
    { name: `${JSON.stringify(part)} up to \\0`, before: 'a', part, after: 'a\0{' },
  ]);
}

/** A text of about a size. */
export function repeated({ before, part, after }: Repetition, size: number): string {
  return before + part.repeat(Math.max(1, Math.floor(size / part.length))) + after;
}

/** Texts that nest as deep as their size lets them. */
export function nested(size: number): readonly { readonly name: string; readonly text: string }[] {
  return NESTED.map(([open, close]) => {
    const depth = Math.floor(size / (open.length + close.length));
    return { name: `${open}…${close}`, text: open.repeat(depth) + close.repeat(depth) };
  });
}
