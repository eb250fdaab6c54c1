/** How a forecast came out: resolved and scored in one act, by a record that follows the one before. */

import { resolvability } from '../../foresight/forecasts/resolvability.ts';
import { scoreOf } from '../../foresight/forecasts/score.ts';
import { isEdtf } from '../../model/edtf.ts';
import { Conflict, InvalidInput } from '../../model/errors.ts';
import type { Outcome, Resolution } from '../../model/forecast.ts';
import { contentId } from '../../model/ids.ts';
import type { StandingForecast } from '../../store/forecasts/current-forecast.ts';
import type { Ports } from '../ports.ts';
import type { ForecastView } from './forecast-view.ts';
import { findForecast, type ShowingPorts, showForecast } from './show-forecast.ts';

/** How it came out, and what shows it. */
export interface GivenResolution {
  readonly outcome: Outcome;
  /** EDTF: when it came, or when it was clear that it would not. */
  readonly on?: string | null;
  readonly evidence: string;
  readonly address?: string | null;
  /** The last resolution that was seen, '' for none: Conflict where another came in between. */
  readonly seen?: string;
}

type ResolvingPorts = ShowingPorts & Pick<Ports, 'user'>;

/**
 * Resolves a forecast, or takes its resolution back (`open`). Throws InvalidInput where it cannot be judged as it is kept and yes or no is
 * said, Conflict where somebody else resolved it in between or nothing would change.
 */
export async function resolveForecast(
  ports: ResolvingPorts,
  written: string,
  given: GivenResolution,
): Promise<ForecastView> {
  const held = await findForecast(ports, written);
  await appendResolution(ports, held, given);
  return showForecast(ports, held.id);
}

/** The same for a forecast that is at hand. */
export async function appendResolution(
  ports: Pick<Ports, 'ledger' | 'user' | 'now'>,
  held: StandingForecast,
  given: GivenResolution,
): Promise<void> {
  const last = held.resolutions.at(-1) ?? null;
  if (given.seen !== undefined && given.seen !== (last?.id ?? '')) {
    const told = last ? `${last.by} resolved it as "${last.outcome}" at ${last.at}` : 'its resolution was not found';
    throw new Conflict(`This forecast was resolved since: ${told}`, { hint: 'Look at it as it stands.' });
  }
  if (held.withdrawn) throw new Conflict('This forecast is withdrawn; bring it back before it is resolved');
  if (given.outcome === 'open' && held.outcome === 'open') throw new Conflict('This forecast is open already');
  const resolution = resolutionOf(held, last?.id ?? null, given);
  await ports.ledger.forecasts.resolve(resolution, { by: ports.user, at: ports.now() });
}

function resolutionOf(held: StandingForecast, after: string | null, given: GivenResolution): Resolution {
  const { outcome } = given;
  const evidence = given.evidence.replace(/\s+/gu, ' ').trim();
  if (evidence === '')
    throw new InvalidInput('A resolution says what shows it, or why it is void, disputed or taken back');
  if (evidence.length > 2000)
    throw new InvalidInput(`What shows it has at most 2000 characters, not ${evidence.length}`);
  const on = given.on?.trim() || null;
  if (on !== null && !isEdtf(on)) {
    throw new InvalidInput(`"${on.slice(0, 40)}" is no EDTF date`, { hint: 'Write 2022-11-16, 2022-11 or 2022.' });
  }
  const address = given.address?.trim() || null;
  if (address !== null && address.length > 2000) throw new InvalidInput('An address has at most 2000 characters');
  const { id: forecast, version, record } = held;
  const judged = outcome === 'yes' || outcome === 'no';
  if (judged && !resolvability(record).scorable) {
    throw new InvalidInput('This forecast cannot be judged as it is kept, and so not scored', {
      hint: 'Add what it lacks (amur forecasts ID says what), or resolve it as void.',
    });
  }
  const scored = judged && !record.flags.includes('picked-after');
  const score = scored && record.likelihood !== null ? scoreOf(record.likelihood, outcome === 'yes') : null;
  const id = contentId('fcr', forecast, version, after, outcome, on, evidence, address);
  return { id, forecast, version, after, outcome, on, evidence, address, score };
}
