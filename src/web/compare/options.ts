/** What is compared and how it is laid beside one another, as part of the address. */
import { parseDay } from '../../model/edtf-days.ts';

/** From where years are counted: the calendar, the first dated contact, the first signing, a day chosen for each. */
export const alignments = ['calendar', 'first', 'signed', 'chosen'] as const;
export type Alignment = (typeof alignments)[number];

export interface CompareOptions {
  /** Two to four units, pairs, ties or cases, in the order of the columns. */
  readonly ids: readonly string[];
  readonly align: Alignment;
  /** For each of them the day (ISO) that years are counted from where it is chosen; null where none is. */
  readonly zeros: readonly (string | null)[];
}

/** As many as stand beside one another. */
export const mostCompared = 4;

/** The keys of the address that say what is compared. */
export const compareKeys: readonly string[] = ['ids', 'align', 'zero'];

const comparable = /^[A-Za-z0-9][A-Za-z0-9_~-]{0,99}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => day.test(text) && parseDay(text) !== null;

/** What an address asks to compare; what cannot be read is left out. */
export function decodeCompare(params: URLSearchParams): CompareOptions {
  const written = (params.get('ids') ?? '').split(',');
  const days = (params.get('zero') ?? '').split(',');
  const columns = new Map<string, string | null>();
  written.forEach((id, i) => {
    const zero = days[i] ?? '';
    if (comparable.test(id) && !columns.has(id) && columns.size < mostCompared)
      columns.set(id, isDay(zero) ? zero : null);
  });
  const align = alignments.find((each) => each === params.get('align')) ?? 'calendar';
  return { ids: [...columns.keys()], align, zeros: [...columns.values()] };
}

/** Puts what is compared into a query, without defaults. */
export function encodeCompare({ ids, align, zeros }: CompareOptions, params: URLSearchParams): void {
  if (ids.length > 0) params.set('ids', ids.join(','));
  if (align !== 'calendar') params.set('align', align);
  if (zeros.some((zero) => zero !== null)) params.set('zero', zeros.map((zero) => zero ?? '').join(','));
}

/** Nothing compared. */
export const defaultCompare: CompareOptions = decodeCompare(new URLSearchParams());

/** The same with another thing at the end; unchanged where it is there already or no more have room. */
export function withCompared(options: CompareOptions, id: string): CompareOptions {
  if (options.ids.includes(id) || options.ids.length >= mostCompared) return options;
  return { ...options, ids: [...options.ids, id], zeros: [...options.zeros, null] };
}

/** The same without one of them. */
export function withoutCompared(options: CompareOptions, id: string): CompareOptions {
  const keep = options.ids.map((each) => each !== id);
  return { ...options, ids: options.ids.filter((_, i) => keep[i]), zeros: options.zeros.filter((_, i) => keep[i]) };
}

/** The same with one of them a place further to the left (−1) or the right (1). */
export function movedCompared(options: CompareOptions, id: string, by: -1 | 1): CompareOptions {
  const from = options.ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= options.ids.length) return options;
  const swapped = <T>(list: readonly T[]): readonly T[] =>
    list.map((each, i) => (i === from ? list[to]! : i === to ? list[from]! : each));
  return { ...options, ids: swapped(options.ids), zeros: swapped(options.zeros) };
}

/** The same with the day that the years of one of them are counted from. */
export function withZero(options: CompareOptions, id: string, zero: string | null): CompareOptions {
  return { ...options, zeros: options.zeros.map((each, i) => (options.ids[i] === id ? zero : each)) };
}
