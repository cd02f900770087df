/** A message with its `code` in backticks set as code. */
export function MarkedText({ text }: { text: string }) {
  const pieces = text.split('`');
  let offset = 0;
  return pieces.map((piece, index) => {
    const key = offset;
    offset += piece.length + 1;
    // Backticks come in pairs; a lone one is text.
    const isCode = index % 2 === 1 && index < pieces.length - 1;
    return isCode ? <code key={key}>{piece}</code> : piece;
  });
}
