/** A filter as people give it, checked and made into a query of the ledger. */

import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type Backing, backings } from '../../model/backing.ts';
import { type Bounds, edtfBounds, isEdtf } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { InvalidInput } from '../../model/errors.ts';
import { tieTypes } from '../../model/tie-types.ts';
import type { TieQuery } from '../../store/ports/ledger.ts';
import { asOfNow } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { byText } from '../order.ts';
import type { parameters } from '../parameters.ts';
import { knownPair, knownUnit } from '../places/named-place.ts';

/**
 * Which ties, as people ask for them: the parameters of all doors. Superseded codes of regions are followed; `pair` is in any order;
 * without a day of validity ties are shown on the last day of `within`.
 */
export type TieFilter = {
  readonly [Name in keyof typeof parameters]?: Infer<(typeof parameters)[Name]>;
};

function knownTypes(types: readonly string[]): readonly string[] {
  const unknown = types.find((type) => !(tieTypes as readonly string[]).includes(type));
  if (unknown === undefined) return [...new Set(types)].sort(byText);
  throw new InvalidInput(`"${unknown.slice(0, 40)}" is no type of tie`, {
    hint: `Types are ${tieTypes.join(', ')}.`,
  });
}

function knownBackings(asked: readonly string[]): readonly Backing[] {
  return asked.map((each) => {
    const known = backings.find((backing) => backing === each);
    if (known !== undefined) return known;
    throw new InvalidInput(`"${each.slice(0, 40)}" is nothing that stands behind a tie`, {
      hint: `It is one of ${backings.join(', ')}.`,
    });
  });
}

/** The days that a window means, both its sides as wide as they may be. */
function knownWindow(written: string): Bounds {
  const text = written.trim();
  if (isEdtf(text)) return edtfBounds(text);
  throw new InvalidInput(`"${written.slice(0, 40)}" is no window of days`, {
    hint: 'Write EDTF: a year, a month, a day, or two of them joined by a slash, as in 2019/2024-06; ".." leaves a side open.',
  });
}

/** The day whose states are shown: the day asked for, else the last of the window, and never one that is still to come. */
function shownDay(today: string, asked: string | undefined, window: Bounds | undefined): string {
  if (asked !== undefined) return asked;
  const last = window?.[1] ?? null;
  return last !== null && compareDays(last, today) < 0 ? last : today;
}

type Narrowing = { readonly [Name in keyof Omit<TieFilter, 'validAt' | 'knownAt'>]-?: NonNullable<TieFilter[Name]> };

/** What each parameter means to the ledger; a new one is refused by the compiler until it stands here. */
const meanings: {
  readonly [Name in keyof Narrowing]: (given: Narrowing[Name], gazetteer: Gazetteer) => Partial<TieQuery>;
} = {
  reviewed: (reviewed) => ({ include: reviewed ? 'reviewed' : 'all' }),
  backing: (backing) => (backing.length === 0 ? {} : { backing: knownBackings(backing) }),
  type: (types) => (types.length === 0 ? {} : { types: knownTypes(types) }),
  region: (region, gazetteer) => ({ unit: knownUnit(gazetteer, region) }),
  pair: (pair, gazetteer) => ({ pair: knownPair(gazetteer, pair) }),
  case: (id) => ({ case: id.trim() }),
  within: (within) => ({ within: knownWindow(within) }),
  confirmed: (confirmed) => ({ confirmed: knownWindow(confirmed) }),
};

/** The query that a filter means at an instant. */
export function toTieQuery(gazetteer: Gazetteer, now: string, filter: TieFilter): TieQuery {
  const narrowed: Partial<TieQuery> = Object.assign(
    {},
    ...Object.entries(meanings).map(([name, meaning]) => {
      const given = filter[name as keyof Narrowing];
      return given === undefined ? {} : (meaning as (given: unknown, gazetteer: Gazetteer) => object)(given, gazetteer);
    }),
  );
  const validAt = shownDay(now.slice(0, 10), filter.validAt, narrowed.within);
  return { ...asOfNow(now, { ...filter, validAt }), include: 'all', ...narrowed };
}
