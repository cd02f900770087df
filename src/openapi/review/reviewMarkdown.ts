import { markdownCode, markdownSentence, markdownText } from './markdownText.ts';
import type { Review, ReviewedCallback, ReviewedNote } from './review.types.ts';
import { reviewSummary, VERDICT_WORDS } from './summary.ts';

/** Scenarios of one callback that are listed; the rest are a link away. */
const MAX_SCENARIOS = 8;
/** Callbacks that have a section of their own; the rest are one table. */
const MAX_SECTIONS = 40;

/**
 * A review as Markdown for a pull request: summary first, a section a callback, one picture, open questions as
 * checkboxes.
 *
 * @returns GitHub Flavored Markdown. Texts of the document are shown as they are: nothing in them is markup.
 * @example reviewMarkdown(review).split('\n')[0] // '## Callbacks of Streams API 1.0.0'
 */
export function reviewMarkdown(review: Review): string {
  const { title, specification, callbacks, questions, lostNotes, readings, mermaid, permalink } = review;
  const sections = callbacks.slice(0, MAX_SECTIONS);
  const rest = callbacks.slice(MAX_SECTIONS);
  const blocks = [
    `## Callbacks of ${markdownText(title)}`,
    [
      `${markdownText(specification)} · ${reviewSummary(review)}.`,
      link('Open in Callback Explorer', permalink),
    ]
      .filter((part) => part !== '')
      .join(' '),
    readings.length === 0 ? '' : `Shown with changed readings: ${readings.map(markdownSentence).join('; ')}.`,
    mermaid === undefined ? '' : fenced(mermaid),
    ...sections.map(section),
    rest.length === 0 ? '' : restTable(rest),
    questions.length === 0 ? '' : questionList(review),
    lostNotes.length === 0 ? '' : `### Notes whose place is gone\n\n${lostNotes.map(noteLine).join('\n')}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function fenced(mermaid: string): string {
  const longest = (mermaid.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}mermaid\n${mermaid}\n${fence}`;
}

function section(callback: ReviewedCallback): string {
  const { name, verdict, description, notes, permalink } = callback;
  const word = verdict === undefined ? '' : ` · ${VERDICT_WORDS[verdict.kind][0]}`;
  const blocks = [
    `### ${markdownText(name)}${word}`,
    description === undefined ? '' : markdownText(firstSentence(description)),
    facts(callback),
    scenarioTable(callback),
    remarks(callback),
    notes.length === 0 ? '' : notes.map(noteLine).join('\n'),
    link('Open this callback', permalink),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function facts(callback: ReviewedCallback): string {
  const { after, status, method, key, readAs, verdict, body, security, replies, isWebhook, tools } = callback;
  const rows: readonly (readonly [string, string])[] = [
    isWebhook
      ? ['Sent', 'to a URL that is registered outside this description']
      : ['Sent after', `${markdownCode(after)}${status === undefined ? '' : ` → ${status}`}`],
    ['Request', `${markdownCode(method)} ${outcome(callback)}`.trim()],
    [
      'Key',
      key === undefined
        ? ''
        : `${markdownCode(key)}${readAs === undefined ? '' : `, not valid; read as ${markdownCode(readAs)}`}`,
    ],
    [
      'No callback when',
      verdict?.kind === 'sometimes' ? verdict.reasons.map(markdownSentence).join('; ') : '',
    ],
    ['Body', body === undefined ? '' : bodyText(body)],
    ['Security', markdownSentence(security)],
    [
      'Replies',
      replies
        .map((reply) => `${markdownCode(reply.status)} ${markdownText(reply.description)}`.trim())
        .join('; '),
    ],
    ['Tools', tools.map(toolText).join('; ')],
  ];
  const lines = rows.filter(([, value]) => value !== '').map(([name, value]) => `| ${name} | ${value} |`);
  return ['| | |', '|---|---|', ...lines].join('\n');
}

function outcome({ url, noUrl, isWebhook }: ReviewedCallback): string {
  if (url !== undefined) return markdownCode(url.map(({ text }) => text).join(''));
  return noUrl === undefined || isWebhook ? '' : `no callback URL: ${markdownSentence(noUrl)}`;
}

function bodyText({ mediaType, members, more }: NonNullable<ReviewedCallback['body']>): string {
  const names = members.map(markdownCode).join(', ');
  const rest = more > 0 ? ` and ${more} more` : '';
  return names === '' ? markdownCode(mediaType) : `${markdownCode(mediaType)} with ${names}${rest}`;
}

function toolText({ tool, version, kind, sent }: ReviewedCallback['tools'][number]): string {
  const what =
    kind === 'other' && sent !== undefined
      ? markdownCode(sent)
      : kind === 'nothing'
        ? 'nothing sent'
        : 'same';
  return `${tool} ${version}: ${what}`;
}

function scenarioTable({ scenarios, scenarioCounts: { all, none } }: ReviewedCallback): string {
  if (scenarios.length === 0) return '';
  const shown = scenarios.slice(0, MAX_SCENARIOS);
  const more = scenarios.length - shown.length;
  const rows = shown.map(({ name, differs, outcome: what, expectation }) => {
    const mark =
      expectation === undefined ? '' : expectation === 'pass' ? ' (as expected)' : ' (**not as expected**)';
    const cell = what.startsWith('No callback URL') ? markdownSentence(what) : markdownCode(what);
    return `| ${markdownText(name)} | ${markdownCode(differs)} | ${cell}${mark} |`;
  });
  return [
    `${all} scenarios, ${none} of them without a callback URL${more > 0 ? `; ${shown.length} of those that differ:` : ':'}`,
    '',
    '| Scenario | What differs | Callback URL |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

/** Problems and warnings, each once. */
function remarks({ problems, findings }: ReviewedCallback): string {
  const lines = [
    ...problems.map(
      ({ severity, message }) => `- ${severity === 'info' ? 'note' : severity}: ${markdownSentence(message)}`,
    ),
    ...findings
      .filter(({ severity }) => severity === 'warning')
      .map(
        ({ message, reference }) =>
          `- risk: ${markdownSentence(message)} (${link(reference.label, reference.url)})`,
      ),
  ];
  return [...new Set(lines)].join('\n');
}

function restTable(callbacks: readonly ReviewedCallback[]): string {
  const rows = callbacks.map(
    (each) =>
      `| ${markdownText(each.name)} | ${markdownCode(each.after)} | ${outcome(each)} | ${link('open', each.permalink)} |`,
  );
  return [
    `### ${callbacks.length} more callbacks`,
    '',
    '| Callback | Sent after | URL | |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

function questionList({ questions }: Review): string {
  const lines = questions.map(
    ({ question, reason, reference }) =>
      `- [ ] ${markdownSentence(question)} ${markdownSentence(reason)}. (${link(reference.label, reference.url)})`,
  );
  return ['### Open questions', '', ...lines].join('\n');
}

function noteLine({ number, text, place }: ReviewedNote): string {
  return `> **Note ${number}** on ${markdownSentence(place)}: ${markdownText(text)}`;
}

/** Addresses are ours: of references, and permalinks without spaces or parentheses. */
function link(label: string, url: string | undefined): string {
  return url === undefined
    ? ''
    : `[${markdownText(label)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function firstSentence(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const end = line.search(/[.!?]\s/);
  const sentence = end < 0 ? line : line.slice(0, end + 1);
  return sentence.length > MAX_SENTENCE ? `${sentence.slice(0, MAX_SENTENCE)}…` : sentence;
}

const MAX_SENTENCE = 300;
