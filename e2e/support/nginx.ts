import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hosting = (name: string) => fileURLToPath(new URL(`../../.hosting/nginx/${name}`, import.meta.url));

export interface Nginx {
  readonly url: string;
  stop(): Promise<void>;
}

export function isNginxInstalled(): boolean {
  return spawnSync('nginx', ['-v']).status === 0;
}

/**
 * Serves a build by the machine's nginx with the container's own configuration, as the Dockerfile lays it out. Only the
 * port and the folders differ.
 *
 * @param folder Where all that belongs to this server is written.
 */
export async function startNginx(build: string, folder: string): Promise<Nginx> {
  const [port, html] = [await freePort(), join(folder, 'html')];
  await cp(build, html, { recursive: true });
  const compress = fileURLToPath(new URL('../../.hosting/compress.mjs', import.meta.url));
  execFileSync(process.execPath, [compress, html, '1']);
  await mkdir(join(folder, 'temp'));
  const site = (await readFile(hosting('default.conf'), 'utf8'))
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace('/usr/share/nginx/html', html)
    .replaceAll('/etc/nginx/security-headers.conf', hosting('security-headers.conf'));
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(join(folder, 'nginx.conf'), around(join(folder, 'site.conf')));
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'];
  const tried = spawnSync('nginx', [...args, '-t'], { encoding: 'utf8' });
  if (tried.status !== 0) throw new Error(tried.stderr);
  const server = spawn('nginx', args, { stdio: 'ignore' });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const url = `http://localhost:${port}/`;
  for (let tries = 0; tries < 100 && !(await isAnswered(url)); tries++) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}

/** What the image has around the configuration of a site. */
function around(site: string): string {
  // Those who run as root could not read a folder of root's in another user's name.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const written = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `${user}
daemon off;
worker_processes 1;
pid temp/nginx.pid;
events { worker_connections 64; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${written.map((name) => `${name}_temp_path temp/${name};`).join('\n  ')}
  include ${site};
}
`;
}

function isAnswered(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
