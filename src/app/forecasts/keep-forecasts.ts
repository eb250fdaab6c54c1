/** Forecasts are entered, put right and withdrawn; each act is a version of its own, and what was resolved is not changed under its score. */

import { z } from 'zod';
import { Conflict, InvalidInput } from '../../model/errors.ts';
import { type ForecastRecord, forecastId } from '../../model/forecast.ts';
import { contentId } from '../../model/ids.ts';
import type { StandingForecast } from '../../store/forecasts/current-forecast.ts';
import type { Infer } from '../infer.ts';
import type { Desk } from '../ports.ts';
import { type ForecastCheck, type ForecastView, forecastView, toForecastCheck } from './forecast-view.ts';
import { type GivenForecast, recordOf } from './given-forecast.ts';
import { findForecast, type ShowingDesk, showForecast } from './show-forecast.ts';

type WritingDesk = ShowingDesk & Pick<Desk, 'user'>;

/** A forecast that was entered; `created` is false where it was stored already. */
export const forecastEntered = z
  .object({ forecast: forecastView, created: z.boolean() })
  .meta({ id: 'ForecastEntered' });
export type ForecastEntered = Infer<typeof forecastEntered>;

/** What the check says of a forecast before it is kept. */
export async function checkForecast(
  desk: Pick<Desk, 'ledger' | 'gazetteer'>,
  given: GivenForecast,
): Promise<ForecastCheck> {
  return toForecastCheck(desk.gazetteer, await recordOf(desk, given));
}

/** Enters a forecast. The same words twice are one. */
export async function addForecast(desk: WritingDesk, given: GivenForecast): Promise<ForecastEntered> {
  const record = await recordOf(desk, given);
  const created = await keepRecord(desk, record);
  return { forecast: await showForecast(desk, forecastId(record)), created };
}

/** Keeps a record that has been checked; false where it was held. */
export async function keepRecord(
  { ledger, user, now }: Pick<Desk, 'ledger' | 'user' | 'now'>,
  record: ForecastRecord,
): Promise<boolean> {
  const id = forecastId(record);
  const version = versionId(id, null, record, false, null);
  return ledger.forecasts.append({ id, version, record, withdrawn: false, reason: null }, null, {
    by: user,
    at: now(),
  });
}

function versionId(...parts: [string, string | null, ForecastRecord, boolean, string | null]): string {
  return contentId('fcv', ...parts);
}

/** Why, and which version was seen: Conflict where another came in between. */
export interface ForecastChange {
  readonly reason?: string | null;
  readonly seen?: string;
}

/** Puts a forecast right; brings a withdrawn one back. Throws Conflict for one that is resolved: that is taken back first. */
export async function changeForecast(
  desk: WritingDesk,
  written: string,
  given: GivenForecast,
  how: ForecastChange = {},
): Promise<ForecastView> {
  const held = await changeable(desk, written, how);
  const record = await recordOf(desk, given);
  if (JSON.stringify(record) === JSON.stringify(held.record) && !held.withdrawn) {
    throw new InvalidInput('The forecast says this already');
  }
  return follow(desk, held, record, false, how.reason);
}

/** Withdraws a forecast: it is listed no more, and stays in the history. */
export async function withdrawForecast(
  desk: WritingDesk,
  written: string,
  how: ForecastChange = {},
): Promise<ForecastView> {
  const held = await changeable(desk, written, how);
  if (held.withdrawn) throw new Conflict('This forecast has been withdrawn already');
  return follow(desk, held, held.record, true, how.reason);
}

async function changeable(desk: WritingDesk, written: string, { seen }: ForecastChange): Promise<StandingForecast> {
  const held = await findForecast(desk, written);
  if (seen !== undefined && seen !== held.version) {
    const { by, at } = held.changed;
    throw new Conflict(`${by} has changed this forecast since, at ${at}`, { hint: 'Look at it as it stands.' });
  }
  if (held.outcome !== 'open') {
    throw new Conflict(`This forecast is resolved (${held.outcome}): changing it would change what was scored`, {
      hint: 'Take the resolution back first ("amur forecasts resolve ID open"), and say why.',
    });
  }
  return held;
}

async function follow(
  desk: WritingDesk,
  held: StandingForecast,
  record: ForecastRecord,
  withdrawn: boolean,
  why: string | null | undefined,
): Promise<ForecastView> {
  const reason = why?.trim() || null;
  const version = versionId(held.id, held.version, record, withdrawn, reason);
  const stamp = { by: desk.user, at: desk.now() };
  await desk.ledger.forecasts.append({ id: held.id, version, record, withdrawn, reason }, held.version, stamp);
  return showForecast(desk, held.id);
}
