/** `newer`: another version of the page has been published. `same`: the page answers, and is this version. */
export type WhyNotLoaded = 'newer' | 'same' | 'unreachable';

const TIME_LIMIT_MS = 5000;

/** Asks for the page again, to tell a new version from a connection that fails. */
export async function whyNotLoaded(): Promise<WhyNotLoaded> {
  const entry = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  try {
    const response = await fetch(new URL(location.pathname, location.href), {
      cache: 'no-cache',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    if (!response.ok) return 'unreachable';
    const page = await response.text();
    return entry === undefined || entry === null || page.includes(entry) ? 'same' : 'newer';
  } catch {
    return 'unreachable';
  }
}
