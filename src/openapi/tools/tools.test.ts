import { describe, expect, it } from 'vitest';
import { microcks } from './microcks.ts';
import { mockServer } from './mockServer.ts';
import { prism } from './prism.ts';
import type { ToolText } from './tool.types.ts';
import { toolExchange } from './toolExchange.fixture.ts';
import { TOOL_ROWS, type ToolCell } from './toolRows.fixture.ts';
import { wireExchange } from './wireExchange.ts';

const HOST = '127.0.0.1:4555';
const exchange = wireExchange(toolExchange());

/** `H` and `h` written out. */
function whole(text: string): string {
  return text.replaceAll(/\bH(?=[/,]|$)/g, `http://${HOST}`).replace(/^h(?=\/)/, HOST);
}

function address(sent: string): string {
  const url = whole(sent);
  if (url.startsWith('/')) return `http://${HOST}${url}`;
  return url.startsWith('http') ? url : `http://${url}`;
}

function expectCell(got: ToolText, { text, sent }: ToolCell): void {
  if (text !== undefined && !/^h\/|^127/.test(text)) {
    const wanted = whole(text);
    if (wanted.endsWith('…')) expect(got.text).toContain(wanted.slice(0, -1));
    else expect(got.text).toBe(wanted);
  }
  if (text === undefined) expect(got.text).toBeUndefined();
  if (sent === undefined) expect(got.sent).toBeUndefined();
  else if (sent.endsWith('…')) expect(got.sent).toContain(address(sent.slice(0, -1)));
  else expect(got.sent).toBe(address(sent));
}

describe('Prism 5.16', () => {
  it.each(TOOL_ROWS)('sends %j as it was seen', (key, cell) => {
    expectCell(prism(whole(key), exchange), cell);
  });
});

describe('Microcks 1.16', () => {
  it.each(TOOL_ROWS)('reads %j as it was seen', (key, _prism, cell) => {
    expectCell(microcks(whole(key), exchange), cell);
  });
});

describe('MockServer 7.0', () => {
  it.each(TOOL_ROWS)('reads %j as it was seen', (key, _prism, _microcks, cell) => {
    expectCell(mockServer(whole(key), exchange), cell);
  });
});
