import { expect, test } from 'vitest';
import type { DocumentSet } from '../openapi/index.ts';
import { askAhead } from './askAhead.ts';
import type { ToWorker } from './protocol.ts';
import type { Unfinished } from './unfinished.ts';

const SET: DocumentSet = { entry: 'a.yaml', documents: [{ uri: 'a.yaml', text: 'openapi: 3.1.0' }] };

function ask(unfinishedBefore: boolean) {
  const log: string[] = [];
  const sent: ToWorker[] = [];
  const unfinished: Unfinished = {
    has: () => unfinishedBefore,
    begin: () => void log.push('begin'),
    end: () => void log.push('end'),
  };
  const forget = askAhead({ postMessage: (message) => void sent.push(message) }, SET, unfinished);
  return { log, sent, forget };
}

test('the texts are marked, and analysed for nobody yet', () => {
  const { log, sent, forget } = ask(false);
  expect(sent).toEqual([{ request: 0, kind: 'analyze', question: { set: SET, want: [] } }]);
  expect(log).toEqual(['begin']);
  forget();
  expect(log).toEqual(['begin', 'end']);
});

test('what stopped an earlier visit is left alone', () => {
  const { log, sent, forget } = ask(true);
  forget();
  expect(sent).toEqual([]);
  expect(log).toEqual([]);
});
