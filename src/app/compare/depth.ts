/** How much evidence stands behind a case, which is said before anything that it shows. */
import type { Bounds } from '../../model/edtf.ts';
import type { RestsOn } from '../../model/evidence.ts';
import { yearOf } from './lag.ts';
import type { MechanismCase } from './mechanism-view.ts';

/** A record as far as the depth of a case depends on it. */
export interface CountedRecord {
  readonly kind: 'fact' | 'event';
  readonly bounds: Bounds | null;
  readonly restsOn: RestsOn | null;
  readonly sources: readonly { readonly label: string; readonly address: string | null }[];
}

/** The depth, but for what the file says of its sources. */
export function depthOf(records: readonly CountedRecord[]): Omit<MechanismCase['depth'], 'about'> {
  const seen = (upon: RestsOn | null): number => records.filter(({ restsOn }) => restsOn === upon).length;
  const sources = new Set(records.flatMap(({ sources: own }) => own.map(({ label, address }) => address ?? label)));
  const years = new Set(
    records.flatMap(({ bounds }) => {
      const [from, until] = bounds ?? [null, null];
      return from !== null && until !== null && yearOf(from) === yearOf(until) ? [yearOf(from)] : [];
    }),
  );
  return {
    facts: records.filter(({ kind }) => kind === 'fact').length,
    events: records.filter(({ kind }) => kind === 'event').length,
    sources: sources.size,
    restsOn: { source: seen('source'), excerpt: seen('excerpt'), list: seen('list'), untold: seen(null) },
    from: years.size === 0 ? null : Math.min(...years),
    until: years.size === 0 ? null : Math.max(...years),
    years: years.size,
  };
}
