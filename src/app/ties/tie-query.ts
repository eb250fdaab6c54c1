/** A filter as people give it, checked and made into a query of the ledger. */

import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type Backing, backings } from '../../model/backing.ts';
import { type Bounds, edtfBounds, isEdtf } from '../../model/edtf.ts';
import { compareDays } from '../../model/edtf-days.ts';
import { InvalidInput } from '../../model/errors.ts';
import { tieTypes } from '../../model/tie-types.ts';
import type { TieQuery } from '../../store/ports/ledger.ts';
import { asOfNow, type WhenFilter } from '../as-of.ts';
import { byText } from '../order.ts';
import { knownPair, knownUnit } from '../places/named-place.ts';

/** Which ties, as people ask for them. */
export interface TieFilter extends WhenFilter {
  /** Leaves out what only unreviewed claims bear. */
  readonly reviewed?: boolean;
  /** What stands behind them: `reviewed`, `coded`, `unreviewed`; none for all. */
  readonly backing?: readonly string[];
  /** Types of the codebook; none for all. */
  readonly type?: readonly string[];
  /** A first-level unit or a country, by code or name; superseded codes are followed. */
  readonly region?: string;
  /** `A~B` in any order. */
  readonly pair?: string;
  /** Only ties that coded facts of this case bear. */
  readonly case?: string;
  /** Only ties that stood or happened in this time, EDTF (`2019/2024-06`); without a day of validity they are shown on its last. */
  readonly within?: string;
  /** Only ties that were last confirmed in this time, EDTF: `../2021` for those not confirmed since, or never. */
  readonly confirmed?: string;
}

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

/** The query that a filter means at an instant. */
export function toTieQuery(gazetteer: Gazetteer, now: string, filter: TieFilter): TieQuery {
  const { reviewed = false, type, region, pair, case: caseId } = filter;
  const window = filter.within === undefined ? undefined : knownWindow(filter.within);
  return {
    ...asOfNow(now, { ...filter, validAt: shownDay(now.slice(0, 10), filter.validAt, window) }),
    include: reviewed ? 'reviewed' : 'all',
    ...(window === undefined ? {} : { within: window }),
    ...(filter.confirmed === undefined ? {} : { confirmed: knownWindow(filter.confirmed) }),
    ...(filter.backing === undefined || filter.backing.length === 0 ? {} : { backing: knownBackings(filter.backing) }),
    ...(type === undefined || type.length === 0 ? {} : { types: knownTypes(type) }),
    ...(region === undefined ? {} : { unit: knownUnit(gazetteer, region) }),
    ...(pair === undefined ? {} : { pair: knownPair(gazetteer, pair) }),
    ...(caseId === undefined ? {} : { case: caseId.trim() }),
  };
}
