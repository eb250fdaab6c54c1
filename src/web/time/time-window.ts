/**
 * A window of event time as people and addresses write it: `2019/2024-06`, each side a year, a month or a day, `..` where it is
 * open. Which ties are in one the server tells (docs/methods/ties.md).
 */

/** Both sides as written; null where open. Not both are open. */
export interface TimeWindow {
  readonly from: string | null;
  readonly to: string | null;
}

const side = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

function isSide(text: string): boolean {
  const found = side.exec(text);
  if (found === null) return false;
  const [, year = '', month = '01', day = '01'] = found;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A day that the month does not have is moved into the next one.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The last day of a year, a month or a day, as ISO. */
export function lastDayOf(text: string): string {
  if (text.length === 4) return `${text}-12-31`;
  if (text.length > 7) return text;
  const [year, month] = [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
  const more = [31, 31, 30, 31, 30, 31];
  return `${text}-${[...days, ...more][month - 1]}`;
}

/** The first day of a year, a month or a day, as ISO. */
export const firstDayOf = (text: string): string => `${text}${'-01-01'.slice(text.length - 4)}`.slice(0, 10);

/** The window that a text means; a single year or month is a window of its own. Null where it means none. */
export function windowFrom(text: string): TimeWindow | null {
  const parts = text.trim().split('/');
  const [from = '', to = from] = parts;
  if (parts.length > 2) return null;
  const isOpen = (part: string): boolean => part === '..' || part === '';
  if (isOpen(from) && isOpen(to)) return null;
  if ((!isOpen(from) && !isSide(from)) || (!isOpen(to) && !isSide(to))) return null;
  const window = { from: isOpen(from) ? null : from, to: isOpen(to) ? null : to };
  return window.from !== null && window.to !== null && firstDayOf(window.from) > lastDayOf(window.to) ? null : window;
}

/** A window as it stands in an address; the inverse of `windowFrom`. */
export const windowText = ({ from, to }: TimeWindow): string => `${from ?? '..'}/${to ?? '..'}`;

/** The days (ISO) that a time axis shows of a window, up to today where it is open; null where it has no beginning. */
export function spanOnScreen(window: TimeWindow | null, today: string): readonly [string, string] | null {
  if (window?.from == null) return null;
  const [from, to] = [firstDayOf(window.from), window.to === null ? today : lastDayOf(window.to)];
  return from < to ? [from, to] : null;
}

/** The years of a strip: the first, and the last, both as a whole. */
export interface YearAxis {
  readonly first: number;
  readonly last: number;
}

/** How many months an axis has. */
export const monthsOfAxis = ({ first, last }: YearAxis): number => (last - first + 1) * 12;

/** A window as months of an axis, from the first to the one after the last; an open side is the end of the axis. */
export function monthsOfWindow(window: TimeWindow | null, axis: YearAxis): Months {
  const months = monthsOfAxis(axis);
  const within = (month: number): number => Math.min(months, Math.max(0, month));
  const monthOf = (day: string): number => (Number(day.slice(0, 4)) - axis.first) * 12 + Number(day.slice(5, 7)) - 1;
  return [
    window?.from ? within(monthOf(firstDayOf(window.from))) : 0,
    window?.to ? within(monthOf(lastDayOf(window.to)) + 1) : months,
  ];
}

/** From one month of the axis to the one after the last. */
export type Months = readonly [from: number, until: number];

/** What of the window is moved: one of its ends, or all of it. */
export type Moved = 'from' | 'until' | 'all';

/** The window with a part moved by some months, as far as the axis of so many months lets it. */
export function movedWindow([from, until]: Months, part: Moved, by: number, months: number): Months {
  if (part === 'from') return [Math.max(0, Math.min(from + by, until - 1)), until];
  if (part === 'until') return [from, Math.min(months, Math.max(until + by, from + 1))];
  const shift = Math.min(months - until, Math.max(-from, by));
  return [from + shift, until + shift];
}

const written = (year: number): string => String(year).padStart(4, '0');

/** The window of some months of an axis: by years where it begins or ends with one; open at the ends; null for all of it. */
export function windowOfMonths(from: number, until: number, axis: YearAxis): TimeWindow | null {
  const months = monthsOfAxis(axis);
  const month = (at: number): string => {
    const [year, of] = [axis.first + Math.floor(at / 12), at % 12];
    return `${written(year)}-${String(of + 1).padStart(2, '0')}`;
  };
  const begins = from <= 0 ? null : from % 12 === 0 ? written(axis.first + from / 12) : month(from);
  const ends = until >= months ? null : until % 12 === 0 ? written(axis.first + until / 12 - 1) : month(until - 1);
  return begins === null && ends === null ? null : { from: begins, to: ends };
}

/** Windows to choose at once. */
export interface Preset {
  readonly id: string;
  readonly kind: 'years' | 'decade';
  /** How many years, or the first year of the decade. */
  readonly n: number;
  readonly window: TimeWindow;
}

/** The last year, five and ten years, and each decade of an axis, the newest first. */
export function presetsOf({ first, last }: YearAxis): readonly Preset[] {
  const decades: Preset[] = [];
  for (let decade = Math.floor(last / 10) * 10; decade + 9 >= first; decade -= 10) {
    const window = { from: written(decade), to: written(decade + 9) };
    decades.push({ id: windowText(window), kind: 'decade', n: decade, window });
  }
  const years = [1, 5, 10].map((n): Preset => {
    const window = { from: written(last - n), to: written(last - 1) };
    return { id: windowText(window), kind: 'years', n, window };
  });
  return [...years, ...decades];
}
