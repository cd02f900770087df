import { describe, expect, it } from 'vitest';
import { isSecretName, splitSecrets } from './secretName.ts';

describe('isSecretName', () => {
  it.each([
    'client_secret',
    'clientSecret',
    'X-Api-Key',
    'apikey',
    'api.key',
    'access_token',
    'refreshToken',
    'token',
    'X-Auth-Token',
    'password',
    'new_password',
    'PASSWD',
    'aws_secret_access_key',
    'webhookSecret',
    'private-key',
    'Cookie',
    'sessionId',
    'sid',
    'jwt',
  ])('knows %s', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it.each([
    '',
    'callbackUrl',
    'page',
    'pageToken',
    'next_page_token',
    'tokenType',
    'token_endpoint',
    'secretary',
    'passenger',
    'key',
    'monkey',
    'id',
    'passwordPolicy',
    'besides',
  ])('does not take %j for one', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('splitSecrets', () => {
  it.each([
    ['https://x.example/a.yaml?v=2', 'https://x.example/a.yaml?v=2', []],
    ['https://x.example/a%20b.yaml?v=a b', 'https://x.example/a%20b.yaml?v=a b', []],
    ['https://x.example/a.yaml?token=1&v=2', 'https://x.example/a.yaml?v=2', ['token']],
    [
      'https://b.example/a?X-Amz-Signature=1&X-Amz-Credential=2',
      'https://b.example/a',
      ['X-Amz-Signature', 'X-Amz-Credential'],
    ],
    ['https://b.example/a?sv=1&sig=x', 'https://b.example/a?sv=1', ['sig']],
  ])('of %s', (address, url, names) => {
    expect(splitSecrets(address)).toEqual({ url, names });
  });
});
