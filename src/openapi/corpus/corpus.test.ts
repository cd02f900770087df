import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { compareDescriptions } from '../compare/compareDescriptions.ts';
import { openDescription } from '../description/describeSet.ts';
import { buildExchange } from '../exchange/buildExchange.ts';
import { buildCallbackMessage } from '../exchange/callbackMessage.ts';
import type { ExchangeEdits } from '../exchange/exchange.ts';
import { headerLine } from '../http/headers.ts';
import { linkExchange, simulateLink } from '../links/simulateLink.ts';
import { simulate } from '../simulation/simulate.ts';
import { minorOfKind } from '../spec/documentKind.ts';
import { allCallbacks, allWebhooks, requestPath } from '../workspace/lookup.ts';
import type { ResponseLink } from '../workspace/model.ts';
import { readingOf } from '../workspace/readingOf.ts';

/**
 * One scenario a file: documents, what the user typed, and what every callback must come to. `callbacks` lists all
 * callback requests in document order by `name METHOD`; a value that starts with `No URL: ` is the reason. `webhooks`
 * lists the messages that webhooks send by `name METHOD`: their URL, which is generated, then the body. `links` lists the
 * next requests by status and name: method, URL, headers and body.
 */
interface Scenario {
  readonly about: string;
  readonly documents: Readonly<Record<string, string>>;
  readonly edits?: Readonly<Record<string, ExchangeEdits>>;
  readonly callbacks: readonly Readonly<Record<string, string>>[];
  readonly webhooks?: readonly Readonly<Record<string, string>>[];
  readonly links?: readonly Readonly<Record<string, string>>[];
  readonly problems?: readonly string[];
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe.each(files)('%s', (file) => {
  const scenario: Scenario = JSON.parse(JSON.stringify(load(readFileSync(folder + file, 'utf8'))));
  const documents = Object.entries(scenario.documents).map(([uri, text]) => ({ uri, text }));
  const description = openDescription({ entry: documents[0]?.uri ?? '', documents });

  it(`${scenario.about}: the URLs`, () => {
    expect(allCallbacks(description.analysis).map(({ id }) => outcome(description, scenario, id))).toEqual(
      scenario.callbacks,
    );
  });

  it(`${scenario.about}: the webhooks`, () => {
    expect(allWebhooks(description.analysis).map(({ id }) => sent(description, id))).toEqual(
      scenario.webhooks ?? [],
    );
  });

  it(`${scenario.about}: the links`, () => {
    const { links = [] } = description.analysis;
    expect(links.map(({ link }) => nextRequest(description, link))).toEqual(scenario.links ?? []);
  });

  it(`${scenario.about}: the problems`, () => {
    const found = description.analysis.problems.filter((problem) => problem.severity !== 'info');
    expect(found.map((problem) => problem.code)).toEqual(scenario.problems ?? []);
  });

  it(`${scenario.about}: compared with itself, nothing changed`, () => {
    const again = openDescription({ entry: documents[0]?.uri ?? '', documents });
    const { operations } = compareDescriptions({ before: description, after: again, edits: scenario.edits });
    expect(operations).toEqual([]);
  });
});

function sent(description: ReturnType<typeof openDescription>, id: string) {
  const detail = description.describe(id);
  if (!detail) throw new Error(`no detail for ${id}`);
  expect(detail.generatedServer).toBe(true);
  const { url, body } = buildCallbackMessage(detail, undefined, {});
  return {
    [`${detail.path} ${detail.method}`]: [url, ...(body ? [body.text.replace(/\n */g, '')] : [])].join(' '),
  };
}

function nextRequest(description: ReturnType<typeof openDescription>, link: ResponseLink) {
  const detail = description.describe(link.parentId);
  if (!detail) throw new Error(`no detail for ${link.parentId}`);
  const exchange = linkExchange(detail, {}, link.status);
  const target = link.target && description.describe(link.target.id);
  const minor = minorOfKind(description.analysis.kind);
  const { callbackUrl, message } = simulateLink(link, exchange, target, { minor });
  const headers = (message?.headers ?? []).filter(({ name }) => name !== 'Content-Type').map(headerLine);
  const body = message?.body ? [message.body.text.replace(/\n */g, '')] : [];
  const request = [message?.method, message?.url, ...headers, ...body].join(' ');
  return {
    [`${link.status} ${link.name}`]: callbackUrl.kind === 'url' ? request : `No URL: ${callbackUrl.reason}`,
  };
}

function outcome(description: ReturnType<typeof openDescription>, scenario: Scenario, id: string) {
  const { analysis } = description;
  const [operation, ...callbacks] = requestPath(analysis, id);
  let parent: string | undefined = operation?.id;
  let outerUrl: string | undefined;
  let result = '';
  let label = '';
  for (const callback of callbacks) {
    const detail = description.describe(parent ?? '');
    if (!detail) throw new Error(`no detail for ${parent}`);
    const edits = Object.entries(scenario.edits ?? {}).find(([end]) => detail.id.endsWith(end))?.[1] ?? {};
    const exchange = buildExchange(detail, edits, outerUrl);
    const { callbackUrl } = simulate(readingOf(callback).parsed, exchange, {
      minor: minorOfKind(analysis.kind),
    });
    outerUrl = callbackUrl.kind === 'url' ? callbackUrl.url : undefined;
    result = callbackUrl.kind === 'url' ? callbackUrl.url : `No URL: ${callbackUrl.reason}`;
    label = `${callback.name} ${callback.method}`;
    parent = callback.id;
  }
  return { [label]: result };
}
