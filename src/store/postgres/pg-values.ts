/** Days and instants between ISO (ours) and PostgreSQL's text forms; the two differ before year 1 and in the zone. */

/** `2019-06-17`; `-0498-01-01` becomes `0499-01-01 BC`, since PostgreSQL has no year 0. */
export function toPostgresDay(day: string | null): string | null {
  if (day === null) return null;
  const [, sign, year, rest] = /^(-?)(\d{4})(-\d\d-\d\d)$/.exec(day) ?? [];
  if (!year || (!sign && year !== '0000')) return day;
  return `${String(Number(year) + 1).padStart(4, '0')}${rest} BC`;
}

/** The inverse of `toPostgresDay`. */
export function fromPostgresDay(value: string): string {
  // Nearly all are of our era, and written as we write them.
  if (!value.endsWith('BC')) return value;
  const [, year, rest] = /^(\d+)(-\d\d-\d\d) BC$/.exec(value) ?? [];
  if (!year) return value;
  const before = Number(year) - 1;
  return `${before === 0 ? '' : '-'}${String(before).padStart(4, '0')}${rest}`;
}

/** As long as an instant of our era in UTC at a whole second. */
const wholeSecond = '2026-11-25 01:02:03+00';

/** `2026-11-25 01:02:03.456+00` as `2026-11-25T01:02:03.456Z`. */
export function fromPostgresInstant(value: string): string {
  if (value.length === wholeSecond.length && value.endsWith('+00'))
    return `${value.slice(0, 10)}T${value.slice(11, 19)}.000Z`;
  const [, day, time, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/.exec(value) ?? [];
  // Nearly all are written so, in UTC: no calendar is needed.
  if (day) return `${day}T${time}.${fraction.padEnd(3, '0')}Z`;
  const iso = value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return new Date(iso).toISOString();
}

/** `{CN-HL,RU-AMU}` as a list; null for a list some of whose values are quoted, missing or lists. */
export function fromPlainPostgresList(value: string): string[] | null {
  if (!value.startsWith('{') || /["\\]|.\{|\bNULL\b/i.test(value)) return null;
  return value === '{}' ? [] : value.slice(1, -1).split(',');
}
