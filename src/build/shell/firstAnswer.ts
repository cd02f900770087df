import {
  buildExchange,
  type Description,
  minorOfKind,
  readingOf,
  requestPath,
  simulate,
  type UrlPart,
} from '../../openapi/index.ts';

/**
 * The answer to the first example as markup, as `Answer` draws it: a first visit has it on screen with the frame of
 * the page, before any script. `e2e/shell.spec.ts` holds the two together.
 *
 * The words of the verdict and of the legend are those of this example: always resolved, from one query parameter.
 */
export function firstAnswer(description: Description): string {
  const { analysis } = description;
  const [operation, callback] = analysis.initial ? requestPath(analysis, analysis.initial.callbackId) : [];
  const detail = operation && description.describe(operation.id);
  if (!detail || !callback) throw new Error('The first example has no callback.');
  const exchange = buildExchange(detail, {});
  const { parts } = simulate(readingOf(callback).parsed, exchange, { minor: minorOfKind(analysis.kind) });
  const request = escaped(`${operation.method} ${operation.path}`);
  return markup`
    <div class="Answer-frame" data-first>
      <div class="Answer-answer">
        <p class="Answer-sentence">After <code>${request}</code> → <b>${String(exchange.response?.status)}</b>, the ${callback.sender} may send <b>${escaped(callback.name)}</b></p>
        <div class="Answer-toolbar">${['Template', 'Go to key', 'Add note'].map((words) => button(words, 'quiet'))}${['Copy URL', 'Copy cURL'].map((words) => button(words, 'plain'))}</div>
        <div class="Answer-line">
          <span class="MethodBadge-badge" data-tone="${callback.method.toLowerCase()}" data-size="large">${callback.method}</span>
          <div class="UrlArea-frame"><div class="UrlArea-scroller"><div class="UrlArea-content"><div class="Answer-output"><span class="UrlChip-row">${parts.map(chip)}</span></div></div></div></div>
        </div>
        <div class="Answer-foot">
          <div class="Legend-place"><ul class="Legend-legend">${parts.map(entry)}</ul></div>
          <div class="AnswerStatus-status"><p class="AnswerStatus-verdict" data-verdict="always"><span class="AnswerStatus-cut">Always resolves</span></p>${button('Explain <span>▾</span>', 'quiet', 'AnswerStatus-details')}</div>
        </div>
      </div>
    </div>`;
}

function chip(part: UrlPart): string {
  if (part.kind === 'literal') return `<span>${escaped(part.raw)}</span>`;
  const text = part.resolution.kind === 'resolved' ? escaped(part.resolution.text) : '';
  return `<span class="UrlChip-chip" ${look(part)} data-mode="values"><span class="UrlChip-value">${text}</span></span>`;
}

function entry(part: UrlPart): string {
  if (part.kind === 'literal' || part.expression.kind !== 'query') return '';
  return `<li><button type="button" class="Legend-entry" ${look(part)}><span class="Legend-swatch">Q</span><span class="Legend-words">query <code>${escaped(part.expression.name)}</code></span></button></li>`;
}

function look({ sourceKind, resolution }: Exclude<UrlPart, { kind: 'literal' }>): string {
  return `data-kind="${sourceKind}" data-message="request" data-state="${resolution.kind}"`;
}

function button(face: string, look: string, more = ''): string {
  return `<button type="button" class="Button-button ${more}" data-look="${look}">${face}</button>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Without the white space between lines. */
function markup(texts: TemplateStringsArray, ...values: readonly (string | readonly string[])[]): string {
  const joined = values.map((value) => (typeof value === 'string' ? value : value.join('')));
  return String.raw({ raw: texts.map((text) => text.replaceAll(/\n\s*/g, '')) }, ...joined);
}
