/**
 * Dates as vague as they are: EDTF (ISO 8601-2:2019, levels 0 and 1, plus the decades and sets we write), with bounds of
 * our own. Bounds are ISO days, inclusive; `null` is an open or unknown end.
 */

/** An EDTF string: `2019-06-17`, `2019-06~`, `197X`, `1970/1989`, `2019-21`, `../1991`, `1991/..`. */
export type Edtf = string;

/** The earliest and latest day a date can mean: `[YYYY-MM-DD | null, YYYY-MM-DD | null]`. */
export type Bounds = readonly [string | null, string | null];

/**
 * How a date is known: stated in full by the text, resolved against another date (the publication date, the last date
 * in the text), or inferred from circumstances.
 */
export type DateBasis = 'stated' | 'resolved' | 'inferred';

/** A date with what it can mean and how it is known. */
export interface DatedAs {
  readonly edtf: Edtf;
  readonly bounds: Bounds;
  readonly basis: DateBasis;
}
