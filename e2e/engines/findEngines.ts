import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, firefox, webkit } from '@playwright/test';
import { findBrowser } from '../support/findBrowser.ts';
import { openFirefox } from './firefox.ts';
import { openByPlaywright } from './playwrightTab.ts';
import type { Engine } from './tab.ts';
import { openWebKit } from './webKit.ts';

const FIREFOX = ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const MINI_BROWSER = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
);

interface MissingEngine {
  readonly name: Engine['name'];
  readonly advice: string;
}

export interface FoundEngines {
  readonly found: readonly Engine[];
  readonly missing: readonly MissingEngine[];
}

/** Looks for each engine: a build of Playwright's own, else an installed program. Downloads nothing but a Chromium. */
export function findEngines(): FoundEngines {
  const sought = [findChromium(), findFirefox(), findWebKit()];
  return {
    found: sought.filter((each) => 'open' in each),
    missing: sought.filter((each) => 'advice' in each),
  };
}

/** In one line. */
export function describeEngines({ found, missing }: FoundEngines): string {
  const had = found.map(({ name, how }) => `${name} (${how})`).join(', ');
  const lacking = missing.map(({ name, advice }) => `no ${name}: ${advice}`).join('; ');
  return `Engines: ${had}${lacking === '' ? '' : `; ${lacking}`}.`;
}

function findChromium(): Engine {
  const program = findBrowser();
  return { name: 'Chromium', how: program, open: () => openByPlaywright(chromium, program) };
}

function findFirefox(): Engine | MissingEngine {
  const own = firefox.executablePath();
  if (existsSync(own)) return { name: 'Firefox', how: own, open: () => openByPlaywright(firefox, own) };
  const program = firstProgram(FIREFOX);
  const xvfb = firstProgram(['Xvfb']);
  if (program) return { name: 'Firefox', how: program, open: () => openFirefox(program, xvfb) };
  return { name: 'Firefox', advice: '`npx playwright install firefox`, or Debian’s `firefox-esr`' };
}

function findWebKit(): Engine | MissingEngine {
  const own = webkit.executablePath();
  if (existsSync(own)) return { name: 'WebKit', how: own, open: () => openByPlaywright(webkit, own) };
  const [driver, browser, xvfb] = [
    firstProgram(['WebKitWebDriver']),
    firstProgram(MINI_BROWSER),
    firstProgram(['Xvfb']),
  ];
  if (driver && browser && xvfb) {
    return { name: 'WebKit', how: driver, open: () => openWebKit({ driver, browser, xvfb }) };
  }
  return {
    name: 'WebKit',
    advice: '`npx playwright install webkit`, or Debian’s `webkit2gtk-driver` and `xvfb`',
  };
}

function firstProgram(names: readonly string[]): string | undefined {
  for (const name of names) {
    if (name.startsWith('/') ? existsSync(name) : onPath(name)) return name;
  }
  return undefined;
}

function onPath(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
