/** How measures count ties of each type (docs/decisions/0059-lean-by-figures.md, docs/methods/measures.md). */
import type { TieType } from '../model/tie-types.ts';

interface CountedType {
  /**
   * A standing tie counts until it ends; trade and restrictions count once, however often they are told of; of visits and the like each
   * step is an act of its own.
   */
  readonly counts: 'until ended' | 'once' | 'each step';
  /** The part of the likeness to a state. */
  readonly stateLike: 'instruments' | 'bodies' | null;
}

export const countedTypes: Readonly<Record<TieType, CountedType>> = {
  twinning: { counts: 'until ended', stateLike: 'instruments' },
  agreement: { counts: 'until ended', stateLike: 'instruments' },
  body: { counts: 'until ended', stateLike: 'bodies' },
  visit: { counts: 'each step', stateLike: null },
  forum: { counts: 'each step', stateLike: null },
  trade: { counts: 'once', stateLike: null },
  investment: { counts: 'until ended', stateLike: null },
  infrastructure: { counts: 'until ended', stateLike: null },
  exchange: { counts: 'each step', stateLike: null },
  mobility: { counts: 'until ended', stateLike: null },
  assistance: { counts: 'each step', stateLike: null },
  restriction: { counts: 'once', stateLike: null },
  cooperation: { counts: 'until ended', stateLike: null },
};
