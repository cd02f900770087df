import type { Plugin } from 'vite';

const TITLE = 'Callback Explorer';
const DESCRIPTION =
  'Paste an OpenAPI document, see every callback as a flow, and watch each runtime expression become the final URL.';

/**
 * What chat programs and social sites show for a link to the page. They want absolute addresses, which only the one
 * who hosts the page knows: `SITE_URL=https://host.example/path/ npm run build`.
 */
export function linkPreview(site = process.env.SITE_URL): Plugin {
  return {
    name: 'link-preview',
    transformIndexHtml: () => {
      const base = site && URL.canParse(site) ? new URL(site.endsWith('/') ? site : `${site}/`) : undefined;
      const image = base ? new URL('preview.png', base).href : './preview.png';
      const properties = {
        'og:type': 'website',
        'og:site_name': TITLE,
        'og:title': TITLE,
        'og:description': DESCRIPTION,
        'og:image': image,
        'og:image:width': '1200',
        'og:image:height': '630',
        'og:image:alt': 'A request, the callback it triggers, and the URL made from the request',
        ...(base ? { 'og:url': base.href } : {}),
      };
      return [
        ...Object.entries(properties).map(([property, content]) => meta({ property, content })),
        meta({ name: 'twitter:card', content: 'summary_large_image' }),
      ];
    },
  };
}

function meta(attrs: Record<string, string>) {
  return { tag: 'meta', attrs, injectTo: 'head' } as const;
}
