import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { POLICY, TRUSTED } from './contentSecurityPolicy.ts';
import { LICENCES } from './licences.ts';
import { CACHING, SECURITY_HEADERS } from './securityHeaders.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** Netlify and Cloudflare Pages: a path, then its headers, indented. */
function headersByPath(text: string): Map<string, Record<string, string>> {
  const byPath = new Map<string, Record<string, string>>();
  let headers: Record<string, string> = {};
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('/')) {
      headers = {};
      byPath.set(line.trim(), headers);
    } else {
      const colon = line.indexOf(':');
      headers[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
    }
  }
  return byPath;
}

describe('the headers of every host', () => {
  const netlify = headersByPath(read('public/_headers'));

  it('hold the policy of the built page', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
  });

  it('are the same in public/_headers', () => {
    expect(netlify.get('/*')).toEqual(SECURITY_HEADERS);
  });

  it('are the same in the container', () => {
    const nginx = [
      ...read('.hosting/nginx/security-headers.conf').matchAll(/^add_header (\S+) "(.*)" always;$/gm),
    ];
    expect(Object.fromEntries(nginx.map(([, name, value]) => [name, value]))).toEqual(SECURITY_HEADERS);
  });

  it('keep files for ever only where their name holds a hash', () => {
    expect(netlify.get('/assets/*')).toEqual({ 'Cache-Control': CACHING.hashed });
    const named = readdirSync(fileURLToPath(new URL('../../public', import.meta.url)))
      .filter((name) => name !== '_headers')
      .concat('', 'index.html', 'sw.js', LICENCES);
    for (const name of named)
      expect(netlify.get(`/${name}`), `/${name}`).toEqual({ 'Cache-Control': CACHING.named });
    const nginx = read('.hosting/nginx/default.conf');
    expect(nginx).toMatch(new RegExp(`location /assets/ \\{[^}]*"${CACHING.hashed}"`));
    expect(nginx).toMatch(new RegExp(`location / \\{[^}]*"${CACHING.named}"`));
  });

  it('trust the policies that Monaco makes, and no others', () => {
    const monaco = fileURLToPath(new URL('../../node_modules/monaco-editor/esm/vs/', import.meta.url));
    const made = new Set(['default', 'dompurify']);
    for (const file of readdirSync(monaco, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js')) continue;
      const text = readFileSync(`${monaco}${file}`, 'utf8');
      for (const [, name] of text.matchAll(/createTrustedTypesPolicy\('(\w+)'/g)) if (name) made.add(name);
    }
    expect([...TRUSTED].sort()).toEqual([...made].sort());
  });
});
