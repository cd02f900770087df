declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string | undefined }): unknown;
    };
  }
}

/**
 * Under Trusted Types a browser starts no worker from a mere text. What starts ours is written by the bundler, so the
 * page's default policy lets through the scripts of this build, and nothing else: no HTML and no code made of text.
 */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (isOwnScript(url, document.baseURI) ? url : undefined),
  });
}

export function isOwnScript(url: string, page: string): boolean {
  const folder = new URL('.', page).href;
  if (!URL.canParse(url, page)) return false;
  const { href } = new URL(url, page);
  return href.startsWith(folder) && /^(?:assets\/[\w.-]+\.js|sw\.js)$/.test(href.slice(folder.length));
}
