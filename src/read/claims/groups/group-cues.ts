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

/** Tied at least so likely, two places are joined where a group is looked at as a web of pairs. */
export const joinedFrom = 0.35;
