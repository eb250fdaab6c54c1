/** The filter by the last news of a tie, as an address has it: `../2021` for no news since 2021, `2022/..` for news since 2022. */
import { t } from '../i18n/t.ts';

/** Whether ties without news since a year are wanted, or those with news since it. */
export interface NewsFilter {
  readonly wanted: 'silent' | 'news';
  readonly year: number;
}

/** What an address asks for; null where it asks for nothing. */
export function newsFrom(text: string | null): NewsFilter | null {
  const [from = '', to = ''] = (text ?? '').split('/');
  if (from === '..') return { wanted: 'silent', year: Number(to) };
  return from === '' ? null : { wanted: 'news', year: Number(from) };
}

/** The inverse of `newsFrom`. */
export function writeNews(filter: NewsFilter | null): string | null {
  if (filter === null) return null;
  const year = String(filter.year).padStart(4, '0');
  return filter.wanted === 'silent' ? `../${year}` : `${year}/..`;
}

/** The filter in words: `No news since 2021`. */
export function newsText(text: string): string {
  const filter = newsFrom(text);
  return filter === null ? t('filter.news') : t(`filter.news.${filter.wanted}`, { year: String(filter.year) });
}
