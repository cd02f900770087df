import { Fragment } from 'react';

/**
 * A text that breaks after `/`, `?`, `&`, `=` and an encoded `/` where it is too long for its line, as a URL or a path
 * should.
 */
export function Breakable({ text }: { readonly text: string }) {
  const pieces = text.split(/(?<=[/?&=]|%2F)(?![/?&=]|%2F)/);
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
