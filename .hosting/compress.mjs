// Packs the texts of a build for the web server of the container: node .hosting/compress.mjs dist [quality of Brotli, 0 to 11]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXTS = /\.(?:js|css|html|svg|ttf|txt|webmanifest)$/;
/** Those that the server's configuration looks for as Brotli: each of them must be there. */
const BROTLI = /assets\/[^/]+\.(?:js|css)$/;

const [folder = 'dist', quality = '11'] = process.argv.slice(2);
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !TEXTS.test(entry.name)) continue;
  const text = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: Number(quality),
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  if (BROTLI.test(path)) writeFileSync(`${path}.br`, brotliCompressSync(text, { params }));
}
