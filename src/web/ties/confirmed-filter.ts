/** The filter by the last confirmation of a tie, as an address has it: `../2021` for those not confirmed since 2021, `2022/..` for those confirmed since 2022. */
import { t } from '../i18n/t.ts';

/** Whether ties not confirmed since a year are wanted, or those confirmed since it. */
export interface ConfirmedFilter {
  readonly wanted: 'not' | 'since';
  readonly year: number;
}

/** What an address asks for; null where it asks for nothing. */
export function confirmedFrom(text: string | null): ConfirmedFilter | null {
  const [from = '', to = ''] = (text ?? '').split('/');
  if (from === '..') return { wanted: 'not', year: Number(to) };
  return from === '' ? null : { wanted: 'since', year: Number(from) };
}

/** The inverse of `confirmedFrom`. */
export function writeConfirmed(filter: ConfirmedFilter | null): string | null {
  if (filter === null) return null;
  const year = String(filter.year).padStart(4, '0');
  return filter.wanted === 'not' ? `../${year}` : `${year}/..`;
}

/** The filter in words: `Not confirmed since 2021`. */
export function confirmedText(text: string): string {
  const filter = confirmedFrom(text);
  return filter === null
    ? t('filter.confirmed')
    : t(`filter.confirmed.${filter.wanted}`, { year: String(filter.year) });
}
