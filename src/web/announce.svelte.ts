/** What screen readers hear, and the short notes at the foot of the page. */

interface Note {
  readonly text: string;
  readonly kind: 'done' | 'failed';
  /** What the note offers to do. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

let spoken = $state('');
let note = $state.raw<Note | null>(null);
let fade: ReturnType<typeof setTimeout> | undefined;

/** The text of the live region and the note on screen. */
export const announcements = {
  get spoken(): string {
    return spoken;
  },
  get note(): Note | null {
    return note;
  },
};

/** Says something to screen readers alone. */
export function say(text: string): void {
  // The same words twice are heard twice only when the region changes.
  spoken = spoken === text ? `${text}\u00a0` : text;
}

/** Shows a note, and says it. Failures stay until they are closed. */
export function show(text: string, kind: Note['kind'] = 'done', action: Note['action'] = null): void {
  clearTimeout(fade);
  note = { text, kind, action };
  say(text);
  if (kind === 'done') fade = setTimeout(closeNote, 6000);
}

/** Takes the note away. */
export function closeNote(): void {
  clearTimeout(fade);
  note = null;
}
