/** `newer`: another version of the page has been published. `same`: the page answers, and is this version. */
export type WhyNotLoaded = 'newer' | 'same' | 'unreachable';

const TIME_LIMIT_MS = 5000;

/** Asks for the page again, to tell a new version from a connection that fails. */
export async function whyNotLoaded(): Promise<WhyNotLoaded> {
  const scripts = [...document.querySelectorAll('script[type="module"][src]')];
  try {
    const response = await fetch(new URL(location.pathname, location.href), {
      cache: 'no-cache',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    if (!response.ok) return 'unreachable';
    const page = await response.text();
    return scripts.every((each) => page.includes(each.getAttribute('src') ?? '')) ? 'same' : 'newer';
  } catch {
    return 'unreachable';
  }
}
