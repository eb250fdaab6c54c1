/**
 * Dates as vague as they are: EDTF (ISO 8601-2:2019, levels 0 and 1, plus unspecified digits, quarters and sets of
 * level 2 where we meet them), with bounds of our own. Bounds are ISO days, inclusive; `null` is an open or unknown end.
 *
 * Conventions: seasons are those of the northern hemisphere in whole months (21 spring March–May, 22 summer June–August,
 * 23 autumn September–November). 24 winter reaches from January of its year to February of the next: writers name a
 * winter by either year. 25–28 say northern, 29–32 southern; 33–36 are quarters, 37–39 thirds, 40–41 halves of a year.
 * The qualifiers `?`, `~` and `%` say how far to trust a date and do not widen it. A time of day is read and left aside.
 */
import { compareDays, daysInMonth, parseDay, writeDay } from './edtf-days.ts';
import { InvalidInput } from './errors.ts';

/** An EDTF string: `2019-06-17`, `2019-06~`, `197X`, `1970/1989`, `2019-21`, `../1991`, `1991/..`. */
export type Edtf = string;

/** The earliest and latest day a date can mean: `[YYYY-MM-DD | null, YYYY-MM-DD | null]`. */
export type Bounds = readonly [string | null, string | null];

/**
 * How a date is known: stated in full by the text, resolved against another date (the publication date, the last date
 * in the text), or inferred from circumstances.
 */
export type DateBasis = 'stated' | 'resolved' | 'inferred';

/** What an EDTF string says. */
export interface ParsedEdtf {
  readonly kind: 'date' | 'interval' | 'set';
  readonly bounds: Bounds;
  /** The finest unit written; for an interval, of its ends. */
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'vague';
  /** `?` or `%` stands somewhere. */
  readonly uncertain: boolean;
  /** `~` or `%` stands somewhere. */
  readonly approximate: boolean;
}

/** First month and length in months of the parts of a year that EDTF numbers from 21. */
const partsOfYear: Readonly<Record<string, readonly [number, number]>> = {
  '21': [3, 3],
  '22': [6, 3],
  '23': [9, 3],
  '24': [1, 14],
  '25': [3, 3],
  '26': [6, 3],
  '27': [9, 3],
  '28': [1, 14],
  '29': [9, 3],
  '30': [1, 14],
  '31': [3, 3],
  '32': [6, 3],
  '33': [1, 3],
  '34': [4, 3],
  '35': [7, 3],
  '36': [10, 3],
  '37': [1, 4],
  '38': [5, 4],
  '39': [9, 4],
  '40': [1, 6],
  '41': [7, 6],
};

const datePattern =
  /^[?~%]?(-?[\dX]{4})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

interface Part {
  readonly bounds: readonly [string, string];
  readonly precision: ParsedEdtf['precision'];
}

/** The least and the greatest number between two limits that a mask of digits and X can mean; null where none. */
function rangeOf(mask: string, least: number, greatest: number): readonly [number, number] | null {
  if (!mask.includes('X')) {
    const value = Number(mask);
    return value >= least && value <= greatest ? [value, value] : null;
  }
  let low: number | null = null;
  let high: number | null = null;
  for (let n = least; n <= greatest; n++) {
    const digits = String(n).padStart(2, '0');
    if ((mask[0] === 'X' || mask[0] === digits[0]) && (mask[1] === 'X' || mask[1] === digits[1])) {
      low ??= n;
      high = n;
    }
  }
  return low === null || high === null ? null : [low, high];
}

function yearRange(mask: string): readonly [number, number] {
  const negative = mask.startsWith('-');
  const digits = negative ? mask.slice(1) : mask;
  const near = Number(digits.replaceAll('X', '0'));
  const far = Number(digits.replaceAll('X', '9'));
  return negative ? [-far, -near] : [near, far];
}

function yearPrecision(mask: string): ParsedEdtf['precision'] {
  if (!mask.includes('X')) return 'year';
  if (/\d{3}X$/.test(mask)) return 'decade';
  return /\d\dXX$/.test(mask) ? 'century' : 'vague';
}

const wholeDay = /^\d{4}-\d\d-\d\d$/;

/** A single date, or null where the string is none. */
function parsePart(text: string): Part | null {
  // Most dates are days in full.
  if (wholeDay.test(text) && parseDay(text) !== null) return { bounds: [text, text], precision: 'day' };
  const found = datePattern.exec(text);
  if (found === null) return null;
  const [, yearMask = '', monthMask, dayMask] = found;
  const [first, last] = yearRange(yearMask);
  if (monthMask === undefined) {
    const bounds = [writeDay({ year: first, month: 1, day: 1 }), writeDay({ year: last, month: 12, day: 31 })] as const;
    return { bounds, precision: yearPrecision(yearMask) };
  }
  const part = partsOfYear[monthMask];
  if (part !== undefined) {
    if (dayMask !== undefined) return null;
    const end = part[0] - 1 + part[1] - 1;
    const year = last + Math.floor(end / 12);
    const month = (end % 12) + 1;
    const bounds = [
      writeDay({ year: first, month: part[0], day: 1 }),
      writeDay({ year, month, day: daysInMonth(year, month) }),
    ] as const;
    return { bounds, precision: 'season' };
  }
  const months = rangeOf(monthMask, 1, 12);
  if (months === null) return null;
  const longest = Math.max(daysInMonth(first, months[1]), daysInMonth(last, months[1]));
  if (dayMask === undefined) {
    const end = daysInMonth(last, months[1]);
    const bounds = [
      writeDay({ year: first, month: months[0], day: 1 }),
      writeDay({ year: last, month: months[1], day: end }),
    ] as const;
    return { bounds, precision: monthMask.includes('X') ? 'year' : 'month' };
  }
  const days = rangeOf(dayMask, 1, first === last && months[0] === months[1] ? longest : 31);
  if (days === null) return null;
  // Clamped, so that 2024-02-3X or 202X-02-29 does not name a day that its last month lacks.
  const from = Math.min(days[0], daysInMonth(first, months[0]));
  const to = Math.min(days[1], daysInMonth(last, months[1]));
  const bounds = [
    writeDay({ year: first, month: months[0], day: from }),
    writeDay({ year: last, month: months[1], day: to }),
  ] as const;
  return { bounds, precision: dayMask.includes('X') ? 'month' : 'day' };
}

const isOpen = (end: string): boolean => end === '' || end === '..';

function parseInterval(text: string): { bounds: Bounds; precision: ParsedEdtf['precision'] } | null {
  const ends = text.split('/');
  if (ends.length !== 2 || text === '/') return null;
  const [from = '', to = ''] = ends;
  const start = isOpen(from) ? null : parsePart(from);
  const end = isOpen(to) ? null : parsePart(to);
  if ((start === null && !isOpen(from)) || (end === null && !isOpen(to))) return null;
  if (start !== null && end !== null && compareDays(start.bounds[0], end.bounds[1]) > 0) return null;
  return {
    bounds: [start?.bounds[0] ?? null, end?.bounds[1] ?? null],
    precision: start?.precision ?? end?.precision ?? 'vague',
  };
}

/** `[1667,1668,1670..1672]` (one of) and `{1960,1961}` (all of): the hull of their members. */
function parseSet(text: string): { bounds: Bounds; precision: ParsedEdtf['precision'] } | null {
  const inner = /^\[([^[\]{}]+)\]$|^\{([^[\]{}]+)\}$/.exec(text);
  if (inner === null) return null;
  let low: string | null | undefined;
  let high: string | null | undefined;
  let precision: ParsedEdtf['precision'] = 'vague';
  for (const raw of (inner[1] ?? inner[2] ?? '').split(',')) {
    const member = raw.trim();
    const [from, to = from] = member.includes('..') ? member.split('..') : [member];
    const start = from === '' ? null : parsePart(from ?? '');
    const end = to === '' ? null : parsePart(to ?? '');
    if ((start === null && from !== '') || (end === null && to !== '') || (start === null && end === null)) return null;
    const [a, b] = [start?.bounds[0] ?? null, end?.bounds[1] ?? null];
    low = low === undefined ? a : low === null || a === null ? null : compareDays(a, low) < 0 ? a : low;
    high = high === undefined ? b : high === null || b === null ? null : compareDays(b, high) > 0 ? b : high;
    precision = start?.precision ?? end?.precision ?? precision;
  }
  return low === undefined || high === undefined ? null : { bounds: [low, high], precision };
}

function tryParse(edtf: string): ParsedEdtf | null {
  const flags = { uncertain: /[?%]/.test(edtf), approximate: /[~%]/.test(edtf) };
  if (edtf.includes('/')) {
    const interval = parseInterval(edtf);
    return interval === null ? null : { kind: 'interval', ...interval, ...flags };
  }
  if (edtf.startsWith('[') || edtf.startsWith('{')) {
    const set = parseSet(edtf);
    return set === null ? null : { kind: 'set', ...set, ...flags };
  }
  const part = parsePart(edtf);
  return part === null ? null : { kind: 'date', ...part, ...flags };
}

/** True where the string is a date that `edtfBounds` can bound. */
export function isEdtf(text: string): boolean {
  return text.length <= 200 && tryParse(text) !== null;
}

/** What an EDTF string says; throws InvalidInput where it is none. */
export function parseEdtf(edtf: Edtf): ParsedEdtf {
  const parsed = edtf.length <= 200 ? tryParse(edtf) : null;
  if (parsed !== null) return parsed;
  const shown = edtf.length > 60 ? `${edtf.slice(0, 60)}…` : edtf;
  throw new InvalidInput(`"${shown}" is not a date that Amur can bound`, {
    hint: 'Write it as EDTF: 2019, 2019-06, 2019-06-17, 197X, 2019-22 (summer), 1970/1989, ../1991 or 1991/..',
  });
}

/** The earliest and the latest day that a date can mean; throws InvalidInput where it is none. */
export function edtfBounds(edtf: Edtf): Bounds {
  return parseEdtf(edtf).bounds;
}

/** True where every day of `a` lies before every day of `b`. Open ends are never certain. */
export function certainlyBefore(a: Bounds, b: Bounds): boolean {
  return a[1] !== null && b[0] !== null && compareDays(a[1], b[0]) < 0;
}

/** True where every day that `inner` can mean lies within `outer`; an open end of `outer` holds everything. */
export function certainlyWithin(inner: Bounds, outer: Bounds): boolean {
  const from = outer[0] === null || (inner[0] !== null && compareDays(inner[0], outer[0]) >= 0);
  const to = outer[1] === null || (inner[1] !== null && compareDays(inner[1], outer[1]) <= 0);
  return from && to;
}

/** True where a date with these bounds may be the given day. */
export function possiblyWithin(bounds: Bounds, day: string): boolean {
  return (
    (bounds[0] === null || compareDays(bounds[0], day) <= 0) && (bounds[1] === null || compareDays(bounds[1], day) >= 0)
  );
}

/** True where it had happened by the end of the day on every reading of its date. */
export function certainlyBy(bounds: Bounds, day: string): boolean {
  return bounds[1] !== null && compareDays(bounds[1], day) <= 0;
}

/** True where it had happened by the end of the day on some reading of its date. */
export function possiblyBy(bounds: Bounds, day: string): boolean {
  return bounds[0] === null || compareDays(bounds[0], day) <= 0;
}
