import { describe, expect, it } from 'vitest';
import { POLICY } from '../build/contentSecurityPolicy.ts';
import { isAskedByHttp, isThisMachine } from './isThisMachine.ts';

describe('isThisMachine', () => {
  it.each([
    'localhost',
    'LOCALHOST:8080',
    'localhost.',
    'api.localhost',
    'a.b.localhost.:3000',
    'ｌｏｃａｌｈｏｓｔ',
    'loc\u00adalhost',
    '127.0.0.1',
    '127.0.0.1.',
    '127.9.9.9:80',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '0.0.0.0',
    '0',
    '[::1]',
    '[::1]:8080',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f01:1]',
    '[::]',
    '[::ffff:0.0.0.0]',
  ])('takes %s for it', (host) => {
    expect(isThisMachine(host)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'example.com',
    'localhost.example.com',
    'notlocalhost',
    'localhost-example.com',
    '127.example.com',
    '127.0.0.1.example.com',
    '128.0.0.1',
    '12.7.0.1',
    '10.0.0.1',
    '192.168.0.1',
    '1.0.0.127',
    '2130706432.example',
    '[::2]',
    '[::ffff:10.0.0.1]',
    '[fe80::1]',
    'lоcalhost',
    'localhost/@example.com:x',
    '[::1',
  ])('does not take %j for it', (host) => {
    expect(isThisMachine(host)).toBe(false);
  });
});

describe('isAskedByHttp', () => {
  it.each([
    ['localhost', 'localhost'],
    ['localhost:8080', 'localhost'],
    ['api.localhost:8080', '*.localhost'],
    ['127.0.0.1:80', '127.0.0.1'],
  ])('allows %s, as the policy of the page does', (host, source) => {
    expect(isAskedByHttp(host)).toBe(true);
    expect(POLICY).toContain(` http://${source}:*`);
  });

  it.each(['[::1]:8080', '127.0.0.2', 'localhost.', '0.0.0.0', 'localhost.example.com', 'example.com'])(
    'forbids %s',
    (host) => {
      expect(isAskedByHttp(host)).toBe(false);
    },
  );
});
