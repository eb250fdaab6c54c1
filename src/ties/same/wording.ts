/** How much of two quotes is the same wording, and which figures both give. */
import { wordsOf } from '../../model/words.ts';

/** A quote as runs of three words, or of four characters in Chinese. */
export interface QuoteRuns {
  readonly runs: ReadonlySet<string>;
  readonly figures: readonly string[];
}

/** Fewer runs than this say nothing. */
const fewest = 3;

/** The runs and figures of a quote. */
export function quoteRuns(quote: string): QuoteRuns {
  const words = wordsOf(quote);
  const units = words.map(({ form, han }) => (han === undefined ? form : [...form][0]!));
  const chinese = words.filter(({ han }) => han !== undefined).length * 2 > words.length;
  const together = chinese ? 4 : 3;
  const runs = new Set<string>();
  for (let i = 0; i + together <= units.length; i++) runs.add(units.slice(i, i + together).join(' '));
  const figures = (quote.normalize('NFKC').match(/\d+(?:[.,\s]\d{3})*(?:[.,]\d+)?/g) ?? [])
    .map((figure) => figure.replace(/[\s,](?=\d{3})/g, '').replace(',', '.'))
    .filter((figure) => figure.length > 1);
  return { runs, figures: [...new Set(figures)].sort() };
}

/** The share of the shorter quote's runs that stand in the other; 0 where either is too short to tell. */
export function wordingShared(a: QuoteRuns, b: QuoteRuns): number {
  const [short, long] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs];
  if (short.size < fewest) return 0;
  let shared = 0;
  for (const run of short) if (long.has(run)) shared++;
  return shared / short.size;
}
