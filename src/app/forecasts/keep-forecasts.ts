/** Forecasts are entered, put right and withdrawn; each act is a version of its own, and what was resolved is not changed under its score. */

import { z } from 'zod';
import { Conflict, InvalidInput } from '../../model/errors.ts';
import { type ForecastRecord, forecastId } from '../../model/forecast.ts';
import { contentId } from '../../model/ids.ts';
import type { StandingForecast } from '../../store/forecasts/current-forecast.ts';
import type { Infer } from '../infer.ts';
import type { Ports } from '../ports.ts';
import { type ForecastCheck, type ForecastView, forecastView, toForecastCheck } from './forecast-view.ts';
import { type GivenForecast, recordOf } from './given-forecast.ts';
import { findForecast, type ShowingPorts, showForecast } from './show-forecast.ts';

type WritingPorts = ShowingPorts & Pick<Ports, 'user'>;

/** A forecast that was entered; `created` is false where it was stored already. */
export const forecastEntered = z
  .object({ forecast: forecastView, created: z.boolean() })
  .meta({ id: 'ForecastEntered' });
export type ForecastEntered = Infer<typeof forecastEntered>;

/** What the check says of a forecast before it is kept. */
export async function checkForecast(
  ports: Pick<Ports, 'ledger' | 'gazetteer'>,
  given: GivenForecast,
): Promise<ForecastCheck> {
  return toForecastCheck(ports.gazetteer, await recordOf(ports, given));
}

/** Enters a forecast. The same words twice are one. */
export async function addForecast(ports: WritingPorts, given: GivenForecast): Promise<ForecastEntered> {
  const record = await recordOf(ports, given);
  const created = await keepRecord(ports, record);
  return { forecast: await showForecast(ports, forecastId(record)), created };
}

/** Keeps a record that has been checked; false where it was held. */
export async function keepRecord(
  { ledger, user, now }: Pick<Ports, 'ledger' | 'user' | 'now'>,
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
  ports: WritingPorts,
  written: string,
  given: GivenForecast,
  how: ForecastChange = {},
): Promise<ForecastView> {
  const held = await changeable(ports, written, how);
  const record = withEvidenceOf(held, await recordOf(ports, given), given);
  if (JSON.stringify(record) === JSON.stringify(held.record) && !held.withdrawn) {
    throw new InvalidInput('The forecast says this already');
  }
  return follow(ports, held, { record, withdrawn: false, why: how.reason });
}

/** The record, with the evidence that was put before where nothing is said of any. */
function withEvidenceOf(
  held: StandingForecast,
  record: ForecastRecord,
  { evidence }: Pick<GivenForecast, 'evidence'>,
): ForecastRecord {
  const before = held.record.evidence;
  return evidence === undefined && before !== undefined ? { ...record, evidence: before } : record;
}

/** Withdraws a forecast: it is listed no more, and stays in the history. */
export async function withdrawForecast(
  ports: WritingPorts,
  written: string,
  how: ForecastChange = {},
): Promise<ForecastView> {
  const held = await changeable(ports, written, how);
  if (held.withdrawn) throw new Conflict('This forecast has been withdrawn already');
  return follow(ports, held, { record: held.record, withdrawn: true, why: how.reason });
}

async function changeable(ports: WritingPorts, written: string, { seen }: ForecastChange): Promise<StandingForecast> {
  const held = await findForecast(ports, written);
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

interface NextVersion {
  readonly record: ForecastRecord;
  readonly withdrawn: boolean;
  readonly why: string | null | undefined;
}

async function follow(
  ports: WritingPorts,
  held: StandingForecast,
  { record, withdrawn, why }: NextVersion,
): Promise<ForecastView> {
  const reason = why?.trim() || null;
  const version = versionId(held.id, held.version, record, withdrawn, reason);
  const stamp = { by: ports.user, at: ports.now() };
  await ports.ledger.forecasts.append({ id: held.id, version, record, withdrawn, reason }, held.version, stamp);
  return showForecast(ports, held.id);
}
