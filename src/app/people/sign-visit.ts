/** Whoever asks is here: when they were here before is what the briefing tells the changes from. */
import type { Ports } from '../ports.ts';

/** Notes it, and gives the end of the visit before; null on a first one. The same person in two browsers is one. */
export function signVisit(ports: Pick<Ports, 'ledger' | 'user' | 'now'>): Promise<string | null> {
  return ports.ledger.visits.sign(ports.user, ports.now());
}
