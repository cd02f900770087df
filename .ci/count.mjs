// Adds up what Vitest and Playwright reported. A run that failed before or outside the tests counts as one failure.
import { existsSync, readFileSync } from 'node:fs';

const status = Number(process.argv[2]);
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
const unit = read('test-results/vitest.json');
const browser = read('test-results/playwright.json')?.stats;

const passed = (unit?.numPassedTests ?? 0) + (browser ? browser.expected + browser.flaky : 0);
const failed = (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0);
const complete = unit !== undefined && browser !== undefined && passed > 0;
const total = failed === 0 && (status !== 0 || !complete) ? 1 : failed;

console.log(`${passed} passed, ${total} failed`);
process.exit(total === 0 ? 0 : 1);
