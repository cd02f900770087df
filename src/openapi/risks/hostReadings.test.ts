import { expect, it } from 'vitest';
import { hostReadings, hostsDiffer } from './hostReadings.ts';
import { networkOf } from './privateHost.ts';

/** Seen with the URL of Node 20 and Chromium, `java.net.URI` of Java 17 and `urlsplit` of Python 3.11. */
it.each([
  ['https://good.example\\@evil.example/cb', 'good.example', 'error', 'evil.example'],
  ['http://127.1/cb', '127.0.0.1', 'none', '127.1'],
  ['http://0x7f.1/cb', '127.0.0.1', 'none', '0x7f.1'],
  ['http://0177.0.0.1/cb', '127.0.0.1', '0177.0.0.1', '0177.0.0.1'],
  ['http:hooks.example/cb', 'hooks.example', 'none', 'none'],
  ['http:///hooks.example/cb', 'hooks.example', 'none', 'none'],
  ['https://１２７.0.0.1/cb', '127.0.0.1', 'none', '１２７.0.0.1'],
  ['https://bücher.example/cb', 'xn--bcher-kva.example', 'none', 'bücher.example'],
  ['https://ex_ample.example/', 'ex_ample.example', 'none', 'ex_ample.example'],
  ['https://c.example/a b', 'c.example', 'error', 'c.example'],
  ['https://c.example/{id}', 'c.example', 'error', 'c.example'],
  ['https://c.example/a|b', 'c.example', 'error', 'c.example'],
  ['https://c.example/a\r\nX: y', 'c.example', 'error', 'c.example'],
  ['https://c.example:99999/', 'error', 'c.example', 'error'],
  ['https://c.example/a/../b', 'c.example', 'c.example', 'c.example'],
])('reads the host of %j in three ways', (url, ...wanted) => {
  const readings = hostReadings(url);
  expect(readings.map(({ host }) => (host.kind === 'host' ? host.host : host.kind))).toEqual(wanted);
  expect(hostsDiffer(readings)).toBe(new Set(wanted).size > 1);
});

it.each([
  ['http://127.1/', 'loopback'],
  ['http://2130706433/', 'loopback'],
  ['http://[::ffff:7f00:1]/', 'loopback'],
  ['http://[::1]:8080/', 'loopback'],
  ['http://app.localhost/', 'loopback'],
  ['http://10.1.2.3/', 'private'],
  ['http://172.16.0.1/', 'private'],
  ['http://172.32.0.1/', undefined],
  ['http://192.168.1.1/', 'private'],
  ['http://100.64.0.1/', 'private'],
  ['http://169.254.169.254/', 'link-local'],
  ['http://[fd00::1]/', 'private'],
  ['http://[fe80::1]/', 'link-local'],
  ['http://0.0.0.0/', 'unspecified'],
  ['http://[::]/', 'unspecified'],
  ['http://db.internal/', 'local name'],
  ['http://intranet/', 'local name'],
  ['https://c.example/', undefined],
  ['http://8.8.8.8/', undefined],
  ['/relative', undefined],
])('the network of %s is %s', (url, wanted) => {
  expect(networkOf(url)).toBe(wanted);
});
