/** More than a list that opens below a field is looked through for; a long text is nothing to choose by. */
const MOST = 100;
const LONGEST = 1000;

/** What a field suggests: the first of a long list, each once. */
export function Suggestions({ id, texts }: { readonly id: string; readonly texts: readonly string[] }) {
  return (
    <datalist id={id}>
      {texts
        .filter((text) => text.length <= LONGEST)
        .slice(0, MOST)
        .map((text) => (
          <option key={text} value={text} />
        ))}
    </datalist>
  );
}
