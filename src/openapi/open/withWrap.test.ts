import { expect, it } from 'vitest';
import { openDescription } from '../description/describeSet.ts';
import { inspectText } from './openable.ts';
import { withWrap } from './withWrap.ts';

const problemsOf = (text: string) =>
  withWrap(
    openDescription({ entry: 'a.yaml', documents: [{ uri: 'a.yaml', text }] }).analysis.problems,
    text,
    inspectText(text),
  );

it('an excerpt is a problem with the document that holds it as its fix', () => {
  const text = 'put:\n  callbacks: {}\n';
  const [problem] = problemsOf(text);
  expect(problem).toMatchObject({
    code: 'excerpt',
    message: 'This is a path item, not a whole document.',
    fix: { title: 'Wrap in a document' },
  });
  const [edit] = problem?.fix?.edits ?? [];
  expect(edit?.range).toEqual({ uri: 'a.yaml', start: 0, end: text.length });
  expect(inspectText(edit?.text ?? '')).toMatchObject({ verdict: 'document' });
});

it('other texts have no fix', () => {
  expect(problemsOf('Only some prose.')).toMatchObject([{ code: 'not-openapi' }]);
  expect(problemsOf('swagger: "2.0"')[0]?.fix).toBeUndefined();
});
