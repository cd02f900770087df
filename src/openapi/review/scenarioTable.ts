import { counted } from '../source/words.ts';
import type { ReviewBlock, ReviewWords } from './content.types.ts';
import type { ReviewedScenario, ReviewedScenarios } from './review.types.ts';
import { codeWord, data, ours, sentence, strong } from './reviewWords.ts';

/** The scenarios of one request as a folded table, with their outcomes in its summary; none where there are none. */
export function scenarioTable(scenarios: ReviewedScenarios): ReviewBlock | undefined {
  const { all, rows } = scenarios;
  if (all === 0) return undefined;
  const summary = scenarioSummary(scenarios);
  if (rows.length === 0) return { kind: 'paragraph', words: [ours(`${summary}.`)] };
  const rest = all - rows.length;
  return {
    kind: 'table',
    label: 'Scenarios',
    folded: summary,
    heads: ['Scenario', 'What differs', 'Callback URL'],
    rows: rows.map((row) => ({ cells: [[data(row.name)], differsWords(row), outcomeWords(row)] })),
    ...(rest > 0 && { more: restWords(rest, scenarios) }),
  };
}

function scenarioSummary({ all, withoutUrl, failed, unusual }: ReviewedScenarios): string {
  const outcome = (count: number, none: number) =>
    none > 0
      ? `${none} without a callback URL`
      : count === 1
        ? 'with a callback URL'
        : 'each with a callback URL';
  const own = [counted(all, 'scenario'), outcome(all, withoutUrl)];
  if (failed > 0) own.push(`${failed} not as expected`);
  if (unusual.all === 0) return own.join(', ');
  const none = unusual.withoutUrl > 0 ? `, ${unusual.withoutUrl} of them without` : '';
  return `${own.join(', ')}, and ${unusual.all} with unusual values${none}`;
}

function restWords(rest: number, { rows, withoutUrl }: ReviewedScenarios): string {
  const listed = rows.filter(({ url }) => url === undefined).length;
  if (listed < withoutUrl) return `${rest} more are not listed here.`;
  return rest === 1 ? 'The other one gives a URL.' : `The other ${rest} give a URL.`;
}

function differsWords({ differs }: ReviewedScenario): ReviewWords {
  return differs === '' ? [] : [codeWord(differs)];
}

function outcomeWords({ url, noUrl, expectation, risks }: ReviewedScenario): ReviewWords {
  return [
    ...(url === undefined
      ? [ours('No callback URL: '), ...sentence(noUrl ?? 'it is not known')]
      : [codeWord(url)]),
    ...(expectation === undefined
      ? []
      : expectation === 'pass'
        ? [ours(' (as expected)')]
        : [ours(' '), strong('not as expected')]),
    ...(risks.length === 0
      ? []
      : [
          ours(' '),
          { kind: 'mark', severity: 'warning', text: 'risk' } as const,
          ours(`: ${risks.map(asClause).join('; ')}`),
        ]),
  ];
}

function asClause(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
