import type { Exchange } from '../exchange/exchange.ts';
import type { ExchangeBody, ExchangeValue } from '../http/message.ts';
import type { JsonValue } from '../source/json.ts';

/** A JSON body, for tests. */
export function jsonBody(value: JsonValue, generated: readonly string[] = []): ExchangeBody {
  const text = JSON.stringify(value);
  return { kind: 'data', mediaType: 'application/json', dataForm: 'json', text, value, generated };
}

/** A sent and declared value, for tests. */
export function sentValue(
  location: ExchangeValue['in'],
  name: string,
  value: JsonValue,
  more: Partial<ExchangeValue> = {},
): ExchangeValue {
  return {
    name,
    in: location,
    value,
    declared: true,
    required: false,
    sent: true,
    generated: false,
    ...more,
  };
}

export interface ExchangeParts {
  readonly request?: Partial<Exchange['request']>;
  readonly response?: Partial<NonNullable<Exchange['response']>> | 'none';
  readonly responses?: Exchange['responses'];
}

/** An exchange with what a test cares about. */
export function exchangeOf(parts: ExchangeParts = {}): Exchange {
  const request = {
    method: 'POST',
    path: '/x',
    url: 'https://a.example/x',
    urlGenerated: false,
    values: [],
    body: { kind: 'absent', declared: true } as const,
    ...parts.request,
  };
  const responses = parts.responses ?? [];
  if (parts.response === 'none') return { request, responses };
  const response = {
    status: 201,
    declaredStatus: '201',
    headers: [],
    body: { kind: 'absent', declared: false } as const,
    ...parts.response,
  };
  return { request, response, responses };
}

/** The exchange that the specification's table of key expressions is about; the scheme differs between versions. */
export function goldenExchange(scheme: 'http' | 'https'): Exchange {
  return exchangeOf({
    request: {
      path: '/subscribe/{eventType}',
      url: `${scheme}://example.org/subscribe/myevent?queryUrl=${scheme}://clientdomain.com/stillrunning`,
      values: [
        sentValue('path', 'eventType', 'myevent', { required: true }),
        sentValue('query', 'queryUrl', `${scheme}://clientdomain.com/stillrunning`),
        sentValue('header', 'Content-Type', 'application/json'),
      ],
      body: jsonBody({
        failedUrl: `${scheme}://clientdomain.com/failed`,
        successUrls: ['fast', 'medium', 'slow'].map((name) => `${scheme}://clientdomain.com/${name}`),
      }),
    },
    response: { headers: [sentValue('header', 'Location', `${scheme}://example.org/subscription/1`)] },
  });
}
