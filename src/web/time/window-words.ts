/** A window of time in words: `2019 – June 2024`, `until 1991`, `since 2014`. */
import { dateText } from '../dates.ts';
import { type TimeWindow, windowText } from './time-window.ts';

/** The words; empty for no window. */
export function windowWords(window: TimeWindow | null): string {
  if (window === null) return '';
  return window.from === window.to ? dateText(window.from) : dateText(windowText(window));
}
