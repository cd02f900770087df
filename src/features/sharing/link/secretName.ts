/**
 * Whether a name is one that secrets usually have: `client_secret`, `X-Api-Key`, `accessToken`. Case and separators do
 * not count. Tokens for the next page of a list are not secrets.
 */
export function isSecretName(name: string): boolean {
  const plain = name.toLowerCase().replace(/[^a-z\d]/g, '');
  if (WHOLE.has(plain)) return true;
  if (PAGE_TOKEN.test(plain)) return false;
  return ENDINGS.some((ending) => plain.endsWith(ending));
}

const WHOLE: ReadonlySet<string> = new Set([
  'auth',
  'authorization',
  'clientassertion',
  'cookie',
  'credentials',
  'cvc',
  'cvv',
  'jwt',
  'otp',
  'proxyauthorization',
  'pwd',
  'session',
  'setcookie',
  'sid',
]);

const ENDINGS = [
  'accesskey',
  'apikey',
  'passphrase',
  'passwd',
  'password',
  'privatekey',
  'secret',
  'secretkey',
  'sessionid',
  'signingkey',
  'token',
];

const PAGE_TOKEN = /^(next|prev|previous|page|nextpage|cursor|continuation|sync|start)token$/;

/** What else carries a secret in the address of a document: addresses that are signed for a while. */
const SIGNED =
  /^(sig|signature|x-amz-signature|x-amz-credential|x-amz-security-token|x-goog-signature|key)$/i;

/**
 * The parameters of an address that hold secrets.
 *
 * @returns Their names, and the address without them.
 * @example splitSecrets('https://x.example/a.yaml?token=1&v=2') // { url: 'https://x.example/a.yaml?v=2', names: ['token'] }
 */
export function splitSecrets(address: string): { readonly url: string; readonly names: readonly string[] } {
  const url = new URL(address);
  const names = new Set(
    [...url.searchParams.keys()].filter((name) => SIGNED.test(name) || isSecretName(name)),
  );
  for (const name of names) url.searchParams.delete(name);
  return { url: names.size === 0 ? address : url.href, names: [...names] };
}
