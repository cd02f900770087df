import type { Lifeline, Sequence, SequenceStep } from './sequence.types.ts';

const IDS: Readonly<Record<Lifeline, string>> = { consumer: 'c', provider: 'p', receiver: 'r' };
const ARROWS = { request: '->>', reply: '-->>', later: '-)', 'later-reply': '--)' } as const;

/**
 * A sequence as Mermaid text (`sequenceDiagram`, Mermaid 10 to 12). Every text of the document is escaped, so that it is
 * shown as it is: nothing in it starts a comment, a directive or a formula.
 *
 * @returns Lines joined by `\n`, without a fence. The permalink is its last line, as a comment, where it does not make
 *   the text longer than Mermaid renders.
 * @example mermaidText(sequence).split('\n')[0] // 'sequenceDiagram'
 */
export function mermaidText({ title, description, actors, steps, permalink }: Sequence): string {
  const lines = [
    'sequenceDiagram',
    `  accTitle: ${mermaidEscape(title)}`,
    `  accDescr: ${mermaidEscape(description)}`,
    ...actors.map(({ id, label }) => `  participant ${IDS[id]} as ${mermaidEscape(label)}`),
    '  autonumber',
    ...linesOf(steps, '  '),
  ];
  const text = lines.join('\n');
  const link = permalink === undefined ? '' : `\n%% ${permalink.replaceAll(/\s/g, '%20')}`;
  return text.length + link.length > LONGEST_MERMAID ? text : text + link;
}

/** Characters. Of longer text, renderers show an error in the place of a picture. */
export const LONGEST_MERMAID = 50_000;

function linesOf(steps: readonly SequenceStep[], indent: string): readonly string[] {
  return steps.flatMap((step) => stepLines(step, indent));
}

function stepLines(step: SequenceStep, indent: string): readonly string[] {
  switch (step.kind) {
    case 'message':
      return [`${indent}${IDS[step.from]}${ARROWS[step.type]}${IDS[step.to]}: ${mermaidEscape(step.text)}`];
    case 'note': {
      const over = step.over.flatMap((id) => (id === undefined ? [] : [IDS[id]]));
      return [`${indent}Note over ${over.join(',')}: ${mermaidEscape(step.text)}`];
    }
    case 'block':
      return blockLines(step, indent);
  }
}

function blockLines(
  { type, label, branches }: Extract<SequenceStep, { kind: 'block' }>,
  indent: string,
): readonly string[] {
  const inner = branches.map((branch) => linesOf(branch, `${indent}  `));
  const [first = [], ...others] = inner;
  return [
    `${indent}${type} ${mermaidEscape(label)}`,
    ...first,
    ...others.flatMap((lines) => [`${indent}and`, ...lines]),
    `${indent}end`,
  ];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '#': '#35;',
  ';': '#59;',
  '&': '#amp;',
  '<': '#lt;',
  '>': '#gt;',
};

/**
 * A text as Mermaid shows it unchanged. `#` and `;` would end it, `%%` starts a directive, `$$` a formula, `wrap:` at
 * the start is an instruction, and U+00A0 makes the picture invalid XML.
 *
 * @example mermaidEscape('POST {$request.body#/url}') // 'POST {$request.body#35;/url}'
 */
export function mermaidEscape(text: string): string {
  const escaped = text
    .replaceAll(/[#;&<>]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll('%%', '#37;#37;')
    .replaceAll('$$', '#36;#36;')
    .replace(/^(\s*(?:no)?wrap):/i, '$1#58;')
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, '<br/>')
    .replaceAll(/[\u00a0\t\v\f]/g, ' ')
    .replaceAll(/\p{Cc}|\p{Surrogate}/gu, '\uFFFD');
  return escaped.trim() === '' ? ' ' : escaped;
}
