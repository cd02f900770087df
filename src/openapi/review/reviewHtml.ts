import type { TextPiece } from '../pictures/sequence.types.ts';
import type { Review, ReviewedCallback, ReviewedNote } from './review.types.ts';
import { html, type SafeHtml, safeHtml, sentenceHtml } from './safeHtml.ts';
import { reviewSummary, VERDICT_WORDS } from './summary.ts';

/**
 * A review as one HTML file: no script, nothing fetched, light and dark by the reader's preference.
 *
 * @param picture An SVG of ours, or `''`.
 * @returns A whole document; texts of the description are escaped.
 * @example reviewHtml(review, svg).startsWith('<!doctype html>') // true
 */
export function reviewHtml(review: Review, picture: string): string {
  const { title, specification, callbacks, questions, lostNotes, readings, permalink } = review;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Callbacks of ${title}</title>
<style>${safeHtml(STYLES)}</style>
</head>
<body>
<main>
<h1>Callbacks of ${title}</h1>
<p>${specification} · ${reviewSummary(review)}. ${anchor('Open in Callback Explorer', permalink)}</p>
${readings.length === 0 ? '' : html`<p>Shown with changed readings: ${readings.map((each) => html`<span>${sentenceHtml(each)}; </span>`)}</p>`}
${picture === '' ? '' : html`<figure>${safeHtml(picture)}</figure>`}
${callbacks.map(section)}
${questions.length === 0 ? '' : html`<h2>Open questions</h2><ul>${questions.map(({ question, reason, reference }) => html`<li><b>${sentenceHtml(question)}</b> ${sentenceHtml(reason)}. ${anchor(reference.label, reference.url)}</li>`)}</ul>`}
${lostNotes.length === 0 ? '' : html`<h2>Notes whose place is gone</h2>${lostNotes.map(note)}`}
</main>
</body>
</html>
`.text;
}

function section(callback: ReviewedCallback): SafeHtml {
  const { name, verdict, description, problems, findings, notes, permalink } = callback;
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return html`<section>
<h2>${name}${verdict === undefined ? '' : html` <small>${VERDICT_WORDS[verdict.kind][0]}</small>`}</h2>
${description === undefined ? '' : html`<p>${description}</p>`}
<table>${facts(callback)}</table>
${scenarios(callback)}
${problems.length + warnings.length === 0 ? '' : html`<ul>${problems.map(({ severity, message }) => html`<li><b>${severity === 'info' ? 'note' : severity}</b> ${sentenceHtml(message)}</li>`)}${warnings.map(({ message, reference }) => html`<li><b>risk</b> ${sentenceHtml(message)} ${anchor(reference.label, reference.url)}</li>`)}</ul>`}
${notes.map(note)}
<p>${anchor('Open this callback', permalink)}</p>
</section>
`;
}

function facts(callback: ReviewedCallback): readonly SafeHtml[] {
  const { after, status, method, key, readAs, verdict, body, security, replies, isWebhook, tools } = callback;
  const rows: readonly (readonly [string, SafeHtml | string])[] = [
    isWebhook
      ? ['Sent', 'to a URL that is registered outside this description']
      : ['Sent after', html`<code>${after}</code>${status === undefined ? '' : ` → ${status}`}`],
    ['Request', html`<code>${method}</code> ${outcome(callback)}`],
    [
      'Key',
      key === undefined
        ? ''
        : html`<code>${key}</code>${readAs === undefined ? '' : html`, not valid; read as <code>${readAs}</code>`}`,
    ],
    [
      'No callback when',
      verdict?.kind === 'sometimes'
        ? html`${verdict.reasons.map((each) => html`${sentenceHtml(each)}. `)}`
        : '',
    ],
    [
      'Body',
      body === undefined
        ? ''
        : html`<code>${body.mediaType}</code> ${body.members.map((each) => html`<code>${each}</code> `)}${body.more > 0 ? `and ${body.more} more` : ''}`,
    ],
    ['Security', sentenceHtml(security)],
    ['Replies', html`${replies.map((reply) => html`<code>${reply.status}</code> ${reply.description} `)}`],
    [
      'Tools',
      html`${tools.map(({ tool, version, kind, sent }) => html`${tool} ${version}: ${kind === 'other' && sent !== undefined ? html`<code>${sent}</code>` : kind === 'nothing' ? 'nothing sent' : 'same'}. `)}`,
    ],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`);
}

function outcome({ url, noUrl, isWebhook }: ReviewedCallback): SafeHtml | string {
  if (url !== undefined) return html`<code class="url">${url.map(piece)}</code>`;
  return noUrl === undefined || isWebhook ? '' : html`no callback URL: ${sentenceHtml(noUrl)}`;
}

function piece({ text, kind }: TextPiece): SafeHtml {
  return kind === undefined ? html`${text}` : html`<mark data-kind="${kind}">${text}</mark>`;
}

function scenarios({ scenarios: rows, scenarioCounts: { all, none } }: ReviewedCallback): SafeHtml | string {
  if (rows.length === 0) return '';
  return html`<details><summary>${String(all)} scenarios, ${String(none)} of them without a callback URL</summary>
<table><thead><tr><th scope="col">Scenario</th><th scope="col">What differs</th><th scope="col">Callback URL</th></tr></thead>
<tbody>${rows.map(({ name, differs, outcome: what, expectation }) => html`<tr><th scope="row">${name}</th><td><code>${differs}</code></td><td>${what.startsWith('No callback URL') ? sentenceHtml(what) : html`<code>${what}</code>`}${expectation === undefined ? '' : expectation === 'pass' ? ' (as expected)' : html` <b>(not as expected)</b>`}</td></tr>`)}</tbody></table></details>`;
}

function note({ number, text, place }: ReviewedNote): SafeHtml {
  return html`<blockquote><b>Note ${String(number)}</b> on ${sentenceHtml(place)}: ${text}</blockquote>`;
}

/** Addresses are ours. */
function anchor(label: string, url: string | undefined): SafeHtml | string {
  return url === undefined || !/^https?:\/\//.test(url)
    ? ''
    : html`<a href="${url}" rel="noreferrer">${label}</a>`;
}

const STYLES = `
:root { color-scheme: light dark; --text: #1b2130; --soft: #505a6e; --line: #8c95a6; --surface: #fff; --sunken: #f0f2f5; --accent: #4f46e5; }
@media (prefers-color-scheme: dark) { :root { --text: #e7ebf3; --soft: #aab4c6; --line: #5d6a82; --surface: #161b25; --sunken: #232a38; --accent: #a5a2ff; } }
body { margin: 0; background: var(--surface); color: var(--text); font: 400 15px/1.5 ui-sans-serif, system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, b, th { font-weight: 600; } h1 { font-size: 22px; } h2 { margin-top: 2rem; font-size: 15px; }
small { color: var(--soft); font-size: 13px; font-weight: 400; }
a { color: var(--accent); }
code, mark { font-family: ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; }
mark { background: var(--sunken); color: inherit; text-decoration: underline; }
table { width: 100%; border-collapse: collapse; } th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th[scope="row"] { width: 10rem; color: var(--soft); }
blockquote { margin: 12px 0; padding: 4px 12px; border-left: 3px solid var(--accent); background: var(--sunken); }
figure { margin: 16px 0; overflow-x: auto; } figure svg { max-width: 100%; height: auto; }
@media print { details > * { display: block; } section { break-inside: avoid; } }
`;
