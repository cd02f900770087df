// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { detail } from '../fixtures.ts';
import { render } from '../renderForTest.tsx';
import type { ReceiverSubject } from './receiverSubject.ts';
import { WhenSent } from './WhenSent.tsx';

const subject: ReceiverSubject = {
  id: 'cb',
  name: 'onData',
  isWebhook: false,
  detail: detail({ id: 'cb', isCallback: true }),
  pieces: [],
  message: { method: 'POST', url: 'https://c.example/data', headers: [] },
  hasVariable: false,
  scopes: [],
};
const after = { id: 'post', method: 'POST', path: '/streams', curl: 'curl …' };

function words(more: Partial<ReceiverSubject>) {
  return render(<WhenSent subject={{ ...subject, ...more }} />).container.textContent;
}

it('names a few of the operations that send it, and counts the others', () => {
  const others = Array.from({ length: 10 }, (_, at) => `PUT /${at}`);
  expect(words({ after: { ...after, status: '201', others } })).toContain(
    'After POST /streams → 201, and likewise after PUT /0, PUT /1, PUT /2, PUT /3, PUT /4, PUT /5, PUT /6, PUT /7, and 2 more.',
  );
});

it('of a webhook follows nothing', () => {
  expect(words({ isWebhook: true })).toBe(
    'Whenever the provider decides, to the URL that is registered with it.Repeats, retries and order are not described.',
  );
});

it('leaves how often to the description where there is one', () => {
  const described = words({ after, detail: { ...subject.detail, summary: 'Once a day.' } });
  expect(described).toContain('After POST /streams.');
  expect(described).not.toContain('not described');
});
