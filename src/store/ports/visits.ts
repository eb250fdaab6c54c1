/** When a person was here last: a visit lasts while its signs are near one another; what changed since the one before is what they are told. */

/** Instants, ISO in UTC. */
export interface Visits {
  /** The end of the visit before this one; null on the first. */
  readonly before: string | null;
  /** The last sign of life in this visit. */
  readonly latest: string;
}

/** Whoever comes back within half an hour was not away. */
const away = 30 * 60_000;

/** What is held after a sign of life; one that comes late says nothing new. */
export function afterSign(held: Visits | null, now: string): Visits {
  if (held === null) return { before: null, latest: now };
  if (now <= held.latest) return held;
  const isNew = Date.parse(now) - Date.parse(held.latest) > away;
  return { before: isNew ? held.latest : held.before, latest: now };
}

/** The port of visits: one line a person, whatever browser they come by. */
export interface VisitsPort {
  /** Notes that a person is here at an instant; gives when they were here before, null for never. */
  sign(person: string, now: string): Promise<string | null>;
}
