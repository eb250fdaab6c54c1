/** How measures count ties of each type (docs/decisions/0026-what-measures-count.md, docs/methods/measures.md). */
import type { TieType } from '../model/tie-types.ts';
import type { BandwidthPart, DependencePart } from './influence/weights.ts';

interface CountedType {
  /**
   * A standing tie counts until it ends; trade and restrictions count once, however often they are told of; of visits and the like each
   * step is an act of its own.
   */
  readonly counts: 'until ended' | 'once' | 'each step';
  /** The part of the influence capacity that its count stands in for, where no figure is held. */
  readonly bandwidth: BandwidthPart | null;
  /** The part of the dependence. */
  readonly dependence: DependencePart | null;
  /** The part of the likeness to a state. */
  readonly stateLike: 'instruments' | 'bodies' | null;
}

export const countedTypes: Readonly<Record<TieType, CountedType>> = {
  twinning: { counts: 'until ended', bandwidth: 'institutional', dependence: null, stateLike: 'instruments' },
  agreement: { counts: 'until ended', bandwidth: 'institutional', dependence: null, stateLike: 'instruments' },
  body: { counts: 'until ended', bandwidth: 'institutional', dependence: null, stateLike: 'bodies' },
  visit: { counts: 'each step', bandwidth: 'people', dependence: 'visitors', stateLike: null },
  forum: { counts: 'each step', bandwidth: 'people', dependence: 'visitors', stateLike: null },
  trade: { counts: 'once', bandwidth: 'economic', dependence: 'trade', stateLike: null },
  investment: { counts: 'until ended', bandwidth: 'economic', dependence: 'investment', stateLike: null },
  infrastructure: { counts: 'until ended', bandwidth: 'infrastructure', dependence: 'route', stateLike: null },
  exchange: { counts: 'each step', bandwidth: 'people', dependence: 'visitors', stateLike: null },
  mobility: { counts: 'until ended', bandwidth: 'people', dependence: 'visitors', stateLike: null },
  assistance: { counts: 'each step', bandwidth: null, dependence: null, stateLike: null },
  restriction: { counts: 'once', bandwidth: null, dependence: null, stateLike: null },
  cooperation: { counts: 'until ended', bandwidth: 'institutional', dependence: null, stateLike: null },
};
