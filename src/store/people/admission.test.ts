import { expect, it } from 'vitest';
import { whyNotSession, whyNotToken } from './admission.ts';

const token = {
  id: '00000000',
  hash: '',
  expiresAt: '2026-03-01T00:00:00.000Z',
  revoked: false,
  lastUsed: null,
  person: 'anna',
  role: 'coder',
  active: true,
} as const;
const before = '2026-02-28T23:59:59.999Z';

it('lets in until the instant a token ends', () => {
  expect(whyNotToken(token, before)).toBeNull();
  expect(whyNotToken(token, token.expiresAt)).toBe('expired');
  expect(whyNotToken({ ...token, revoked: true }, before)).toBe('revoked');
  expect(whyNotToken({ ...token, active: false }, before)).toBe('inactive');
});

it('ends a session with its time, its token, and the place of its person', () => {
  const session = { expiresAt: '2026-02-28T12:00:00.000Z', ended: false, token };
  expect(whyNotSession(session, '2026-02-28T11:59:59.999Z')).toBeNull();
  expect(whyNotSession(session, '2026-02-28T12:00:00.000Z')).toBe('expired');
  expect(whyNotSession({ ...session, ended: true }, '2026-02-28T00:00:00.000Z')).toBe('expired');
  expect(whyNotSession({ ...session, token: { ...token, revoked: true } }, '2026-02-28T00:00:00.000Z')).toBe('revoked');
  expect(whyNotSession({ ...session, token: { ...token, active: false } }, '2026-02-28T00:00:00.000Z')).toBe(
    'inactive',
  );
});
