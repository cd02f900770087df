export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A page in some browser, with what every way of driving one can do. */
export interface Tab {
  /** The browser and its version, as it says itself. */
  readonly version: string;
  /** Whether its clipboard holds pictures. */
  readonly hasPictures: boolean;
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; it sees its arguments and nothing else of ours. */
  run<A extends readonly unknown[], R>(inPage: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  click(place: Place): Promise<void>;
  /** Presses keys together, such as `Control+S`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  setFiles(selector: string, paths: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** The page as it is, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** How it is driven, and which program. */
  readonly how: string;
  open(): Promise<Tab>;
}

/** The text of a script that calls a function with arguments that JSON can hold, and gives its answer as JSON. */
export function callText(inPage: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `Promise.resolve((${inPage})(...${JSON.stringify(args)})).then((answer) => JSON.stringify(answer) ?? 'null')`;
}
