/** Kinds of cues that tell of groups: their sittings, foundings and offices, and what speaks against. */
export const groupCues = [
  'session',
  'founding',
  'lasting',
  'bothSides',
  'negation',
  'states',
  'offices',
  'bodies',
  'aside',
  'barred',
  'giving',
] as const;

/** "3", or "8 or more". */
export const atMost = (most: number, n: number): string => (n >= most ? `${most} or more` : String(n));

/** Tied at least so likely, two places are joined where a group is looked at as a web of pairs. */
export const joinedFrom = 0.35;
