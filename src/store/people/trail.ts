/** The audit trail: who did what when. Entries are added, never changed and never deleted. */

/** What came of an act. */
export const outcomes = ['done', 'refused', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** An act, as whoever did it or asked for it is noted. */
export interface Act {
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  /** The person; null where nobody was let in. */
  readonly by: string | null;
  /** `sign-in`, `judge`, `add`, `export`, `people add`…: a route's or a command's own word. */
  readonly act: string;
  /** What it was done to; null where that is not one thing. */
  readonly target: string | null;
  readonly outcome: Outcome;
  /** How it came: the page, a program with a token, a command on the machine. */
  readonly via: 'page' | 'program' | 'command';
  /** From where: an address of the network, or the name of the machine. */
  readonly from: string;
  /** Whatever else tells it apart; never a text, never a secret. */
  readonly detail: Readonly<Record<string, unknown>>;
}
