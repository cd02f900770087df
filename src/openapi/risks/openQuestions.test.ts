import { describe, expect, it } from 'vitest';
import type { CallbackFacts } from '../facts/facts.types.ts';
import { factsOf } from './findings.fixture.ts';
import { openQuestions, type QuestionId } from './openQuestions.ts';

function asked(more: Partial<CallbackFacts>, isWholeUrl = true): readonly QuestionId[] {
  return openQuestions([{ facts: factsOf(more), isWholeUrl }]).map(({ id }) => id);
}

describe('an open question', () => {
  it.each<readonly [QuestionId, Partial<CallbackFacts>, Partial<CallbackFacts>]>([
    ['F11', {}, { security: 'own' }],
    ['F11', { security: 'inherited' }, { headers: ['X-Hub-Signature-256'] }],
    ['F11', { security: 'empty' }, { description: 'Verify the HMAC.' }],
    ['F12', { security: 'inherited' }, { security: 'empty' }],
    ['F13', { replies: ['200', '302'] }, { replies: ['204', '410'] }],
    ['F13', { replies: [] }, { replies: ['default'] }],
    ['F14', { members: ['description', 'paid'] }, { members: ['invoiceId'] }],
    ['F14', { members: [] }, { headers: ['webhook-id'] }],
    ['F14', { members: ['valid'] }, { members: ['occurred_at'] }],
    ['F15', {}, { otherMethods: ['GET'] }],
    ['F15', { otherMethods: ['DELETE'] }, { members: ['challenge'] }],
  ])('%s is asked for %j and not for %j', (id, open, settled) => {
    expect(asked(open)).toContain(id);
    expect(asked(settled)).not.toContain(id);
  });

  it('on ownership is not asked where the document fixes the address', () => {
    expect(asked({}, false)).not.toContain('F15');
  });

  it('is asked once, with the number of callbacks', () => {
    const callbacks = ['a', 'b', 'c'].map((callbackId) => ({
      facts: factsOf({ callbackId, security: callbackId === 'b' ? 'own' : 'absent' }),
      isWholeUrl: false,
    }));
    const [first] = openQuestions(callbacks);
    expect(first).toMatchObject({ id: 'F11', callbackIds: ['a', 'c'] });
    expect(first?.reason).toBe('2 of 3 callbacks describe neither security nor a signature');
  });
});
