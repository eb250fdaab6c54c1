/** Whether a token or a session lets its holder in. */
import type { SessionHolder, TokenHolder } from '../ports/people.ts';

/** Why somebody is not let in. */
export type NotLetIn = 'unknown' | 'expired' | 'revoked' | 'inactive';

/** Null where the token holds at the instant. The hash has been compared already. */
export function whyNotToken(token: TokenHolder, at: string): NotLetIn | null {
  if (token.revoked) return 'revoked';
  if (token.expiresAt <= at) return 'expired';
  return token.active ? null : 'inactive';
}

/** Null where the session holds at the instant: it ends with its token, and with the person's place. */
export function whyNotSession(session: SessionHolder, at: string): NotLetIn | null {
  if (session.ended || session.expiresAt <= at) return 'expired';
  return whyNotToken(session.token, at);
}
