interface InsteadProps {
  readonly className: string | undefined;
  readonly available: readonly string[];
  readonly nearest: string | undefined;
}

/** What is there where something was looked for in vain, to follow the reason. */
export function Instead({ className, available, nearest }: InsteadProps) {
  if (available.length === 0) return null;
  return (
    <span className={className}>
      {' · there: '}
      <code>{available.join(', ')}</code>
      {nearest !== undefined && (
        <>
          {' · nearest: '}
          <code>{nearest}</code>
        </>
      )}
    </span>
  );
}
