import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The headless shell comes first: it draws no window around the page, which halves the time of every journey. */
const NAMES = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const KNOWN = 'CALLBACK_EXPLORER_BROWSER';

/**
 * Finds a Chromium for the tests, or installs one: one that is installed,
 * else Playwright's own download, else the system's package manager where we are root.
 *
 * @returns The path of the executable. Throws with the three ways tried if there is none.
 */
export function findBrowser(): string {
  const found = process.env[KNOWN] ?? installed() ?? downloaded() ?? fromPackageManager();
  if (!found) {
    throw new Error(
      'No Chrome or Chromium was found, Playwright could not download one, and apt-get could not install one. Install Chromium, or set CALLBACK_EXPLORER_BROWSER to its path.',
    );
  }
  // Playwright loads its configuration in every worker; they need not look again.
  process.env[KNOWN] = found;
  return found;
}

function installed(): string | undefined {
  for (const name of NAMES) {
    const path = run('which', [name])?.trim();
    if (path) return path;
  }
  return PATHS.find((path) => existsSync(path));
}

function downloaded(): string | undefined {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('Downloading Chromium for the tests …');
  run('npx', ['playwright', 'install', 'chromium']);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function fromPackageManager(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  console.log('Installing Chromium with apt-get …');
  run('apt-get', ['update', '-qq']);
  for (const name of ['chromium-headless-shell', 'chromium']) {
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core']);
    const path = installed();
    if (path) return path;
  }
  return undefined;
}

function run(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(command, [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
