/** The words of a claim that a list has room for: the first ones, or those around the act where it comes late in a long quote. */

import type { ClaimView } from '../../app/review/claim-view.ts';
import type { EvidenceView } from '../../app/review/evidence-view.ts';

/** So many characters fit a line; of Chinese half as many. */
const most = (lang: string): number => (lang.startsWith('zh') ? 34 : 72);
/** So much is shown before the act where the beginning is left out. */
const lead = (lang: string): number => Math.floor(most(lang) / 3);

type Quoted = Pick<EvidenceView, 'text' | 'lang'> &
  Partial<Pick<ClaimView, 'why'>> & { readonly document: Pick<NonNullable<EvidenceView['document']>, 'start'> | null };

/** Where the act stands in the quote, in code points; 0 where no reading says. */
function actAt({ document, why }: Quoted): number {
  const trigger = why?.cues.find(({ role }) => role === 'trigger');
  return trigger === undefined || document === null ? 0 : Math.max(0, trigger.end - document.start);
}

/** The words, cut between words, with an ellipsis where something is left out. */
export function firstWords(quoted: Quoted): string {
  const { lang } = quoted;
  const points = [...quoted.text.replace(/\s/g, ' ').trimEnd()];
  const end = Math.min(actAt(quoted), points.length);
  const from = end <= most(lang) ? 0 : wordStart(points, end - most(lang) + lead(lang));
  const to = points.length - from <= most(lang) ? points.length : wordEnd(points, from + most(lang));
  const words = points.slice(from, to).join('').trim();
  return `${from > 0 ? '…' : ''}${words}${to < points.length ? '…' : ''}`;
}

const isSpaced = (points: readonly string[]): boolean => points.includes(' ');

/** The beginning of the word at or after a place. */
function wordStart(points: readonly string[], at: number): number {
  if (!isSpaced(points)) return at;
  const space = points.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

/** The end of the last whole word before a place. */
function wordEnd(points: readonly string[], at: number): number {
  if (!isSpaced(points)) return at;
  const space = points.lastIndexOf(' ', at);
  return space <= 0 ? at : space;
}
