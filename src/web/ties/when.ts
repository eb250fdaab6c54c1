/** The days a view is of, as the server's query. */
import { compareDays } from '../../model/edtf-days.ts';
import { lastDayOf } from '../time/time-window.ts';
import type { ViewState } from '../view-state.ts';

/** `?validAt=…&knownAt=…`, or nothing for now. */
export function whenQuery(state: Pick<ViewState, 'at' | 'known'>): string {
  const query = new URLSearchParams();
  if (state.at) query.set('validAt', state.at);
  if (state.known) query.set('knownAt', state.known);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The day whose stages a view tells: the one asked for, else the last of its time, and never one that is still to come. */
export function shownDay({ at, window }: Pick<ViewState, 'at' | 'window'>): string {
  const today = new Date().toISOString().slice(0, 10);
  if (at !== null) return at;
  const last = window?.to == null ? today : lastDayOf(window.to);
  return compareDays(last, today) < 0 ? last : today;
}
