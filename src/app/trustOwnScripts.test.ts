import { expect, it } from 'vitest';
import { isOwnScript } from './trustOwnScripts.ts';

const PAGE = 'https://host.example/team/explorer/index.html?url=x#cb1';

it.each([
  'https://host.example/team/explorer/assets/analysis.worker-V07fYMsg.js',
  './assets/rules-a_b-1.js',
  'sw.js',
])('trusts %s', (url) => expect(isOwnScript(url, PAGE)).toBe(true));

it.each([
  'https://other.example/team/explorer/assets/a.js',
  'https://host.example/assets/a.js',
  './assets/../../evil/a.js',
  './assets/a.js?callback=alert',
  'data:text/javascript,alert(1)',
  'blob:https://host.example/1',
  'openapi.yaml',
  'http://[',
])('refuses %s', (url) => expect(isOwnScript(url, PAGE)).toBe(false));
