/** A desk and a phone, in both themes: what axe looks at. */
export const VIEWS = [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const;
