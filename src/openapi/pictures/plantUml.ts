import type { Lifeline, Sequence, SequenceStep } from './sequence.types.ts';

const IDS: Readonly<Record<Lifeline, string>> = { consumer: 'c', provider: 'p', receiver: 'r' };
const ARROWS = { request: '->', reply: '-->', later: '->>', 'later-reply': '-->>' } as const;

/**
 * A sequence as PlantUML text. Every text of the document is escaped character by character, since PlantUML reads
 * `//` as italics, `%date()` as a call and `[[…]]` as a link.
 *
 * @returns Lines joined by `\n`, from `@startuml` to `@enduml`; the permalink is a comment.
 * @example plantUmlText(sequence).split('\n')[0] // '@startuml'
 */
export function plantUmlText({ title, actors, steps, permalink }: Sequence): string {
  const lines = [
    '@startuml',
    `title ${plantUmlEscape(title)}`,
    ...actors.map(({ id, label }) => `participant "${plantUmlEscape(label)}" as ${IDS[id]}`),
    'autonumber',
    ...linesOf(steps, ''),
    ...(permalink === undefined ? [] : [`' ${permalink.replaceAll(/\s/g, '%20')}`]),
    '@enduml',
  ];
  return lines.join('\n');
}

function linesOf(steps: readonly SequenceStep[], indent: string): readonly string[] {
  return steps.flatMap((step) => stepLines(step, indent));
}

function stepLines(step: SequenceStep, indent: string): readonly string[] {
  switch (step.kind) {
    case 'message':
      return [
        `${indent}${IDS[step.from]} ${ARROWS[step.type]} ${IDS[step.to]} : ${plantUmlEscape(step.text)}`,
      ];
    case 'note': {
      const over = step.over.flatMap((id) => (id === undefined ? [] : [IDS[id]]));
      return [`${indent}note over ${over.join(',')} : ${plantUmlEscape(step.text)}`];
    }
    case 'block': {
      const inner = step.branches.map((branch) => linesOf(branch, `${indent}  `));
      const [first = [], ...others] = inner;
      return [
        `${indent}${step.type} ${plantUmlEscape(step.label)}`,
        ...first,
        ...others.flatMap((lines) => [`${indent}else`, ...lines]),
        `${indent}end`,
      ];
    }
  }
}

/**
 * A text as PlantUML shows it unchanged: everything but letters, digits, spaces and `. , ? = :` as `<U+XXXX>`.
 *
 * @example plantUmlEscape('https://a.example') // 'https:<U+002F><U+002F>a.example'
 */
export function plantUmlEscape(text: string): string {
  const lines = text.replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '\n').replaceAll(/[\t\v\f]/g, ' ');
  const escaped = [...lines]
    .map((character) => {
      if (character === '\n') return '\\n';
      if (/[A-Za-z0-9 .,?=:]/.test(character)) return character;
      if (/\p{Cc}|\p{Surrogate}/u.test(character)) return '<U+FFFD>';
      const code = character.codePointAt(0) ?? 0xfffd;
      return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
    })
    .join('');
  return escaped === '' ? ' ' : escaped;
}
