/** When the reader was here last, kept in this browser, for each person who works in it apart. */

/** Instants, ISO in UTC. */
export interface Visits {
  /** The end of the visit before this one; null on the first. */
  readonly before: string | null;
  /** The last sign of life in this visit. */
  readonly latest: string;
}

/** Whoever comes back within half an hour was not away. */
const away = 30 * 60_000;

/** What is held after a sign of life. */
export function afterSign(held: Visits | null, now: string): Visits {
  if (held === null) return { before: null, latest: now };
  const isNew = Date.parse(now) - Date.parse(held.latest) > away;
  return { before: isNew ? held.latest : held.before, latest: now };
}

const keyOf = (person: string | null): string => `amur-visits:${person ?? ''}`;

function held(person: string | null): Visits | null {
  try {
    const read = JSON.parse(window.localStorage.getItem(keyOf(person)) ?? 'null') as Partial<Visits> | null;
    const isInstant = (text: unknown): boolean => typeof text === 'string' && !Number.isNaN(Date.parse(text));
    if (!read || !isInstant(read.latest) || !(read.before === null || isInstant(read.before))) return null;
    return { before: read.before ?? null, latest: read.latest ?? '' };
  } catch {
    return null;
  }
}

/** Notes that the reader is here, and gives when they were here before; null on a first visit, or where nothing is kept. */
export function noteVisit(person: string | null): string | null {
  const next = afterSign(held(person), new Date().toISOString());
  try {
    window.localStorage.setItem(keyOf(person), JSON.stringify(next));
  } catch {
    // Where nothing can be kept every visit is the first.
  }
  return next.before;
}
