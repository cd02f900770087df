/** Median milliseconds of a few runs after one that warms up. */
export function median(run: () => unknown, runs = 5): number {
  run();
  const times: number[] = [];
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds of a single, cold run with its result. */
export function once<T>(run: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

export function printTable(title: string, rows: readonly (readonly [string, string, string?])[]): void {
  console.log(`\n${title}`);
  for (const [name, value, budget = ''] of rows)
    console.log(`  ${name.padEnd(52)} ${value.padStart(12)}  ${budget}`);
}

export function ms(value: number): string {
  return value < 10 ? `${value.toFixed(2)} ms` : `${Math.round(value)} ms`;
}
