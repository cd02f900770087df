/**
 * Fetches a script that the page names (`<link data-script="NAME" href="…">`), without running it. Resolves when it is there;
 * also where it could not be fetched, or the page names none: the import that follows reports that.
 */
export function fetched(name: string): Promise<void> {
  const named = document.querySelector<HTMLLinkElement>(`link[data-script="${name}"]`);
  if (!named) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.crossOrigin = '';
  link.href = named.href;
  return new Promise((done) => {
    // Browsers that do not know `modulepreload` tell nothing.
    setTimeout(done, LONGEST_MS);
    for (const end of ['load', 'error']) link.addEventListener(end, () => done());
    document.head.append(link);
  });
}

const LONGEST_MS = 10_000;
