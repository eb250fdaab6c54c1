/** Where a brief is asked for, under the filter of the page. */
import type { Language } from '../../model/languages.ts';
import type { ViewState } from '../view-state.ts';

/** What the menu offers, in its order. */
export const briefFiles = ['pdf', 'md', 'html', 'bib', 'csl', 'json'] as const;

/** The address of a brief on `/regions/CN-HL`, `/ties/tie_…` or `/collections/col_…`; its day, its knowledge and its filter are those of the page. */
export function briefAddress(
  of: string,
  { at, known, reviewedOnly }: Pick<ViewState, 'at' | 'known' | 'reviewedOnly'>,
  format: string,
  lang: Language,
): string {
  const query = new URLSearchParams({ format });
  if (lang !== 'en') query.set('lang', lang);
  if (at) query.set('validAt', at);
  if (known) query.set('knownAt', known);
  if (reviewedOnly) query.set('reviewed', 'true');
  return `/api/v1${of}/brief?${query.toString()}`;
}
