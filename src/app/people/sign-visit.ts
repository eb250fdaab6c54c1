/** Whoever asks is here: when they were here before is what the briefing tells the changes from. */
import type { Desk } from '../ports.ts';

/** Notes it, and gives the end of the visit before; null on a first one. The same person in two browsers is one. */
export function signVisit(desk: Pick<Desk, 'ledger' | 'user' | 'now'>): Promise<string | null> {
  return desk.ledger.visits.sign(desk.user, desk.now());
}
