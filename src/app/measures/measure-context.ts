/** What measures are worked out from: ties and figures as of a day and an instant, and what the user has set. */
import type { MeasureContext } from '../../measure/context.ts';
import { observedIn } from '../../measure/observed.ts';
import { chanceOf } from '../../model/chance.ts';
import type { WhenFilter } from '../as-of.ts';
import { answeredAt, asOfNow } from '../as-of.ts';
import type { Ports } from '../ports.ts';
import { weighedTies } from './weighed-ties.ts';

/** What a user may set of a measure. */
export interface MeasureOptions extends WhenFilter {
  /** `A~B` for a pair, `A` for a region. */
  readonly regions?: string;
  /** The last day of this year, unless a day is given. */
  readonly year?: number;
  /** Of chance, where a measure takes it; the same seed gives the same bytes. */
  readonly seed?: number;
  /** Give what the ties rest on: claims and facts, with their words. */
  readonly why?: boolean;
  /** With `why`: of the claims behind a tie the first three of each date alone, with all coded facts, as time axes name them. */
  readonly briefly?: boolean;
}

/** A context with the day, the instant and the seed that it is of. */
export interface ContextAbout {
  readonly context: MeasureContext;
  readonly about: { readonly validAt: string; readonly knownAt: string; readonly seed: number };
}

/** What measures are worked out from as of a day; ties are those of any of the units where some are given. */
export async function contextOf(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  { year, seed = 1, ...when }: MeasureOptions,
  units: readonly string[],
): Promise<ContextAbout> {
  const validAt = when.validAt ?? (year === undefined ? undefined : `${String(year).padStart(4, '0')}-12-31`);
  const asOf = asOfNow(ports.now(), { ...(validAt === undefined ? {} : { validAt }), knownAt: when.knownAt });
  const [knownAt, weighed, observations] = await Promise.all([
    answeredAt(ports, asOf.knownAt),
    weighedTies(ports, asOf, units),
    ports.ledger.observations({ knownAt: asOf.knownAt }),
  ]);
  return {
    about: { ...asOf, knownAt, seed },
    context: {
      ties: weighed.ties,
      // Found when they are asked for: a network's measures take the ties alone.
      get counted() {
        return weighed.counted;
      },
      observed: observedIn(observations),
      day: asOf.validAt,
      chance: () => chanceOf(seed),
    },
  };
}
