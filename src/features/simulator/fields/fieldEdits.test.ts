import { describe, expect, it } from 'vitest';
import { field } from '../fixtures.ts';
import { fieldState, jsonFault, withFieldEdit, withoutFieldEdit } from './fieldEdits.ts';

describe('a field', () => {
  const optional = field('query', 'callbackUrl', { sentByDefault: true, sample: 'https://a.example' });

  it('shows the sample until the user types', () => {
    expect(fieldState(optional, 'request', {})).toMatchObject({
      key: 'request.query.callbackUrl',
      text: 'https://a.example',
      sent: true,
      edited: false,
    });
  });

  it('keeps absent and empty apart', () => {
    const empty = withFieldEdit({}, 'request.query.callbackUrl', { text: '' });
    const absent = withFieldEdit({}, 'request.query.callbackUrl', { send: false });
    expect(fieldState(optional, 'request', empty)).toMatchObject({ text: '', sent: true });
    expect(fieldState(optional, 'request', absent)).toMatchObject({ text: 'https://a.example', sent: false });
  });

  it('remembers its text while it is not sent', () => {
    const typed = withFieldEdit({}, 'request.query.callbackUrl', { text: 'x' });
    const off = withFieldEdit(typed, 'request.query.callbackUrl', { send: false });
    expect(off.fields).toEqual({ 'request.query.callbackUrl': { text: 'x', send: false } });
  });

  it('is as the document has it after a reset, and other fields stay', () => {
    const edits = withFieldEdit({ fields: { 'response.header.a': { text: '1' } } }, 'request.query.b', {
      text: '',
    });
    expect(withoutFieldEdit(edits, 'request.query.b').fields).toEqual({ 'response.header.a': { text: '1' } });
  });

  it('is no longer generated once it has a text of its own', () => {
    const made = field('query', 'id', { origin: 'schema' });
    expect(fieldState(made, 'request', {}).generated).toBe(true);
    expect(fieldState(made, 'request', { fields: { 'request.query.id': { send: true } } }).generated).toBe(
      true,
    );
    expect(fieldState(made, 'request', { fields: { 'request.query.id': { text: '' } } }).generated).toBe(
      false,
    );
  });

  it('named like an inherited member has no edit', () => {
    expect(fieldState(field('query', 'x'), 'request', { fields: {} }).edited).toBe(false);
    expect(fieldState({ ...field('query', 'x'), id: 'constructor' }, 'request', { fields: {} }).edited).toBe(
      false,
    );
  });
});

it('says what to write where JSON is broken', () => {
  expect(jsonFault('["a"]')).toBeUndefined();
  expect(jsonFault('[a')).toContain('`["a", "b"]`');
});
