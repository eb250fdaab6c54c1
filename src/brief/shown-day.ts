/** The day whose states are shown, of a day and a window that are asked for: the same for the server and for the page. */
import type { Bounds } from '../model/edtf.ts';
import { compareDays } from '../model/edtf-days.ts';

/** The day asked for, else the last of the window, and never one that is still to come. Days are ISO. */
export function shownDay(today: string, asked: string | undefined, window: Bounds | undefined): string {
  if (asked !== undefined) return asked;
  const last = window?.[1] ?? null;
  return last !== null && compareDays(last, today) < 0 ? last : today;
}
