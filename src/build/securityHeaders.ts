import { POLICY } from './contentSecurityPolicy.ts';

/**
 * What a host should send with every file. A page cannot forbid being framed by a meta tag, so that part of the policy
 * is sent only. `.hosting/nginx/security-headers.conf` and `public/_headers` say the same; a test compares them.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Names with a hash of their content never change; everything else is fetched again. */
export const CACHING = {
  hashed: 'public, max-age=31536000, immutable',
  named: 'no-cache',
};
