/**
 * The types of ties, a line each: the one table. A new type is a line here; the compiler and the tests then name all else that it
 * owes: its words (data/codebook/codebook.json, docs/codebook.md), its rules (src/ties), how measures count it, how the page
 * draws it, its trigger words.
 */

/** What a type is, whoever asks. */
interface TieTypeFacts {
  /**
   * `standing` lasts and has a history of stages; an `act` holds at its date; a `limit` is a decision against ties of its parties, and
   * none itself: it stands until it is lifted.
   */
  readonly kind: 'standing' | 'act' | 'limit';
  /** The first party gives and the second takes, so that their order says something. */
  readonly directed: boolean;
}

const facts = {
  twinning: { kind: 'standing', directed: false },
  agreement: { kind: 'standing', directed: false },
  body: { kind: 'standing', directed: false },
  visit: { kind: 'act', directed: false },
  forum: { kind: 'act', directed: false },
  trade: { kind: 'act', directed: false },
  investment: { kind: 'standing', directed: false },
  infrastructure: { kind: 'standing', directed: false },
  exchange: { kind: 'act', directed: false },
  mobility: { kind: 'standing', directed: false },
  assistance: { kind: 'act', directed: true },
  restriction: { kind: 'limit', directed: false },
  cooperation: { kind: 'standing', directed: false },
} as const satisfies Readonly<Record<string, TieTypeFacts>>;

export type TieType = keyof typeof facts;

/** All types, in the order of the codebook. */
export const tieTypes = Object.keys(facts) as readonly TieType[];

/** True for ties that last (twinning, body…); false for acts that hold at their date (visit, forum…). */
export const isStanding = (type: TieType): boolean => facts[type].kind === 'standing';

/** True for a decision that limits or ends ties of its parties. */
export const isLimit = (type: TieType): boolean => facts[type].kind === 'limit';

/** True where the first party gives and the second takes. */
export const isDirected = (type: TieType): boolean => facts[type].directed;
