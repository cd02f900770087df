import type { Plugin } from 'vite';

/**
 * Who may turn text into HTML or into the address of a script, by name: Monaco's parts, the sanitizer it brings, and
 * `trustOwnScripts`, which the browser asks for texts that no other policy made.
 */
export const TRUSTED = [
  'default',
  'dompurify',
  'defaultWorkerFactory',
  'diffEditorWidget',
  'diffReview',
  'domLineBreaksComputer',
  'editorGhostText',
  'editorViewLayer',
  'richScreenReaderContent',
  'standaloneColorizer',
  'stickyScrollViewLayer',
  'tokenizeToString',
];

/**
 * `connect-src` is open to https because a document may be opened by URL when the user asks for it; localhost serves
 * people who work on their own API. Styles allow inline because Monaco and React Flow position elements by style.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "connect-src 'self' https: http://localhost:* http://*.localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED.join(' ')}`,
].join('; ');

/** Writes the policy into the built page only: Vite's development preamble is an inline script. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
