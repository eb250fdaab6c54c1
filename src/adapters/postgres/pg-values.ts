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
  const [, year, rest] = /^(\d+)(-\d\d-\d\d) BC$/.exec(value) ?? [];
  if (!year) return value;
  const before = Number(year) - 1;
  return `${before === 0 ? '' : '-'}${String(before).padStart(4, '0')}${rest}`;
}

/** `2026-11-25 01:02:03.456+00` as `2026-11-25T01:02:03.456Z`. */
export function fromPostgresInstant(value: string): string {
  const iso = value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return new Date(iso).toISOString();
}
