import { expect, it } from 'vitest';
import { viewIn, withView } from './viewAddress.ts';

it.each([
  ['https://x.example/app/#cb1.a', 'review', 'https://x.example/app/?view=review#cb1.a'],
  ['https://x.example/app/?view=review#cb1.a', 'workbench', 'https://x.example/app/#cb1.a'],
  ['https://x.example/?url=a.yaml', 'review', 'https://x.example/?url=a.yaml&view=review'],
  ['https://x.example/?view=other#cb1.a', 'workbench', 'https://x.example/?view=other#cb1.a'],
] as const)('%s for the %s is %s', (address, view, wanted) => {
  expect(withView(address, view)).toBe(wanted);
  expect(viewIn(new URL(wanted))).toBe(view);
});
