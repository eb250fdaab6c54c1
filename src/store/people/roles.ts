/** What people may do: four roles, each of which may do all that the one before it may. The one table of it. */

export const roles = ['viewer', 'coder', 'reviewer', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Each kind of act with the least role that may do it. Routes, commands and buttons name these kinds, never a role. */
export const leastRole = {
  /** Look at everything but the trail, people and tokens. */
  read: 'viewer',
  /** Take ties, documents or their files out. */
  export: 'viewer',
  /** Notes and collections. */
  annotate: 'coder',
  /** Add documents. */
  add: 'coder',
  /** Enter forecasts, put them right, withdraw them; who says how they came out judges. */
  forecast: 'coder',
  /** Code texts blind. */
  code: 'coder',
  /** Import other people's records. */
  import: 'reviewer',
  /** Accept, reject, edit, prefer, merge, split, settle, undo; how far an outlet is to be trusted. */
  judge: 'reviewer',
  /** Read again, work off the queue, try again what failed. */
  work: 'reviewer',
  /** Take a text out for legal reasons. */
  redact: 'admin',
  /** Copies of the whole, and putting one back. */
  backup: 'admin',
  /** People, roles, tokens. */
  people: 'admin',
  /** Who did what when. */
  audit: 'admin',
  /** Start the server, change how it runs. */
  operate: 'admin',
} as const satisfies Readonly<Record<string, Role>>;

export type Right = keyof typeof leastRole;

/** True for one of the four words. */
export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}

/** Whether a role may do a kind of act. */
export function may(role: Role, right: Right): boolean {
  return roles.indexOf(role) >= roles.indexOf(leastRole[right]);
}

/** All that a role may do. */
export function rightsOf(role: Role): readonly Right[] {
  return (Object.keys(leastRole) as Right[]).filter((right) => may(role, right));
}
