import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';

const LONGEST_START_MS = 60_000;

/** A program that is stopped with the test. */
export interface Running {
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export function start(
  command: string,
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly extraPipe?: boolean } = {},
): Running {
  const child = spawn(command, [...args], {
    stdio: ['ignore', 'ignore', 'pipe', options.extraPipe ? 'pipe' : 'ignore'],
    env: { ...process.env, ...options.env },
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  return {
    process: child,
    stop: async () => {
      child.kill();
      const kill = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await ended;
      clearTimeout(kill);
    },
  };
}

/** Waits until a program says something, and takes a part of it. */
export function heard(stream: Readable | null | undefined, pattern: RegExp): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`${pattern} was not heard in: ${said}`)), LONGEST_START_MS);
    stream?.on('data', (piece) => {
      said += piece;
      const found = pattern.exec(said)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      done(found);
    });
  });
}

/** A display without a screen, as X11 has it. */
export async function startDisplay(xvfb: string): Promise<Running & { readonly name: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const running = start(xvfb, args, { extraPipe: true });
  const number = await heard(running.process.stdio[3] as Readable, /(\d+)\n/);
  return { ...running, name: `:${number}` };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
