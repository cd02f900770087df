import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHING, SECURITY_HEADERS } from '../src/build/securityHeaders.ts';
import { expect, test } from './support/app.ts';
import { startNginx } from './support/nginx.ts';
import { OUT_DIR } from './support/ownServer.ts';

test('the web server of the container serves the page, with its headers', async ({ app }, info) => {
  const nginx = await startNginx(OUT_DIR, info.outputPath());
  const ask = (path: string, encoding = 'gzip') =>
    fetch(nginx.url + path, { headers: { 'Accept-Encoding': encoding } });
  try {
    const hashed = (await readdir(join(OUT_DIR, 'assets'))).find((name) => name.endsWith('.js'));
    for (const [path, type, caching] of [
      ['', 'text/html; charset=utf-8', CACHING.named],
      ['sw.js', /javascript; charset=utf-8$/, CACHING.named],
      ['manifest.webmanifest', /^application\/manifest\+json/, CACHING.named],
      [`assets/${hashed}`, /javascript; charset=utf-8$/, CACHING.hashed],
    ] as const) {
      const { status, headers } = await ask(path);
      expect(status, path).toBe(200);
      expect(headers.get('Content-Type'), path).toMatch(type);
      expect(headers.get('Cache-Control'), path).toBe(caching);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        expect(headers.get(name), `${name} of ${path}`).toBe(value);
      }
    }
    expect((await ask('')).headers.get('Content-Encoding')).toBe('gzip');
    for (const name of (await readdir(join(OUT_DIR, 'assets'))).filter((each) => /\.(js|css)$/.test(each))) {
      const text = await readFile(join(OUT_DIR, 'assets', name), 'utf8');
      for (const encoding of ['gzip, deflate, br', 'gzip', 'identity']) {
        const answer = await ask(`assets/${name}`, encoding);
        const packing = encoding.includes('br') ? 'br' : encoding === 'gzip' ? 'gzip' : null;
        expect([name, answer.headers.get('Content-Encoding')]).toEqual([name, packing]);
        expect(answer.headers.get('Vary')).toBe('Accept-Encoding');
        expect((await answer.text()) === text, name).toBe(true);
      }
    }
    // One that is missing because another build is deployed may come back.
    const missing = await ask('assets/index-another.js');
    expect([missing.status, missing.headers.get('Cache-Control')]).toEqual([404, null]);
    await app.open(nginx.url);
    await app.seeEditor();
  } finally {
    await nginx.stop();
  }
});
