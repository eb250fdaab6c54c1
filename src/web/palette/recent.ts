/** What was opened from the palette last, kept in this browser. */

/** An entry that was opened: its id in the palette, what it is called, where it leads. */
export interface Recent {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly path: string;
}

const key = 'amur-recent';
const most = 8;

const isRecent = (each: unknown): each is Recent =>
  typeof each === 'object' &&
  each !== null &&
  typeof (each as Recent).id === 'string' &&
  typeof (each as Recent).label === 'string' &&
  /^\/(?!\/)/.test((each as Recent).path ?? '');

/** The newest first; nothing where the browser keeps nothing. */
export function recentEntries(): readonly Recent[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts one first. */
export function noteRecent(entry: Recent): void {
  const others = recentEntries().filter(({ id }) => id !== entry.id);
  try {
    window.localStorage.setItem(key, JSON.stringify([entry, ...others].slice(0, most)));
  } catch {
    // Where nothing can be kept the list stays as it is.
  }
}
