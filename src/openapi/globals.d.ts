/**
 * The few host features the core may use. They exist in every browser, worker and Node; they are declared here
 * by hand because the libraries that declare them also declare `fetch`, `document` and `process`.
 */
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
