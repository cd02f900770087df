import { expect, test } from 'vitest';
import type { DocumentSet } from '../openapi/index.ts';
import { askAhead } from './askAhead.ts';
import type { Unfinished } from './unfinished.ts';

const SET: DocumentSet = { entry: 'a.yaml', documents: [{ uri: 'a.yaml', text: 'openapi: 3.1.0' }] };

function ask(unfinishedBefore: boolean) {
  const log: string[] = [];
  const unfinished: Unfinished = {
    has: () => unfinishedBefore,
    begin: () => void log.push('begin'),
    end: () => void log.push('end'),
  };
  return { log, ...askAhead(SET, unfinished) };
}

test('the texts are marked, and analysed for nobody yet', () => {
  const { log, question, forget } = ask(false);
  expect(question).toEqual({ request: 0, kind: 'analyze', question: { set: SET, want: [] } });
  expect(log).toEqual(['begin']);
  forget();
  expect(log).toEqual(['begin', 'end']);
});

test('what stopped an earlier visit is left alone', () => {
  const { log, question, forget } = ask(true);
  forget();
  expect(question).toBeUndefined();
  expect(log).toEqual([]);
});
