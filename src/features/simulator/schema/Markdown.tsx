import ReactMarkdown, { type Components } from 'react-markdown';

/**
 * Markdown without HTML (CommonMark, as the specification asks for). What a document says can be anyone's words: no
 * image is fetched, and links say where they go and take nothing along.
 */
export function Markdown({ text }: { readonly text: string }) {
  return (
    <ReactMarkdown skipHtml components={components}>
      {text}
    </ReactMarkdown>
  );
}

/** Headings of a description would break the page's outline. */
const heading: Components['h1'] = ({ children }) => (
  <p>
    <strong>{children}</strong>
  </p>
);

const components: Components = {
  a: ({ href, children }) =>
    href !== undefined && /^(?:https?|mailto):/i.test(href) ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {children}
      </a>
    ) : (
      children
    ),
  img: ({ alt }) => alt,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
};
