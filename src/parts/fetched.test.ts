// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { fetched } from './fetched.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.head.innerHTML = '';
});

it('asks for the script that the page names, and waits for it', async () => {
  document.head.innerHTML = '<link data-script="monaco" href="https://page.example/assets/monaco-1.js">';
  let asked: HTMLLinkElement | undefined;
  vi.spyOn(document.head, 'append').mockImplementation((link) => {
    if (link instanceof HTMLLinkElement) asked = link;
  });
  let isThere = false;
  const end = fetched('monaco').then(() => {
    isThere = true;
  });
  expect(asked?.rel).toBe('modulepreload');
  expect(asked?.href).toBe('https://page.example/assets/monaco-1.js');
  await Promise.resolve();
  expect(isThere).toBe(false);
  asked?.dispatchEvent(new Event('error'));
  await end;
});

it('waits for nothing where the page names none', async () => {
  await fetched('monaco');
  expect(document.querySelector('link')).toBeNull();
});
