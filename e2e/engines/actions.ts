import type { Place } from './tab.ts';

/** Input as both WebDriver and WebDriver BiDi take it. */
export type Actions = readonly Readonly<Record<string, unknown>>[];

const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowDown: '\uE015',
};

export function clickAt({ x, y }: Place): Actions {
  return [
    {
      type: 'pointer',
      id: 'mouse',
      parameters: { pointerType: 'mouse' },
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    },
  ];
}

export function pressTogether(keys: string): Actions {
  const values = keys.split('+').map((key) => KEYS[key] ?? (key.length === 1 ? key.toLowerCase() : key));
  return keyboard([
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

export function typeText(text: string): Actions {
  return keyboard(
    [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );
}

function keyboard(actions: Actions): Actions {
  return [{ type: 'key', id: 'keyboard', actions }];
}
