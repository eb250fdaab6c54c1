/** Takes files of forecasts (as in data/forecasts) into the ledger. A newer file puts right what is open and nobody else has touched. */

import { z } from 'zod';
import { InvalidInput } from '../../model/errors.ts';
import { type ForecastRecord, forecastFlags } from '../../model/forecast.ts';
import { contentId } from '../../model/ids.ts';
import { tieTypes } from '../../model/tie-types.ts';
import { type StandingForecast, standingForecasts } from '../../store/forecasts/current-forecast.ts';
import { givenEvidence } from '../model-schemas/forecast.ts';
import type { Ports } from '../ports.ts';
import { recordOf } from './given-forecast.ts';
import { withHeldRecords } from './named-records.ts';
import { appendResolution } from './resolve-forecast.ts';

const words = z.string().trim().min(1).max(4000);
const share = z.number().min(0).max(1);

const fileRecord = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a short name of small letters, digits and hyphens'),
  version: z.string(),
  about: words,
  outlet: words.optional(),
  saidOn: words.optional(),
  address: words.optional(),
  forecasts: z
    .array(
      z.strictObject({
        /** The name that the forecast keeps from one version of its file to the next. */
        key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        statement: words,
        who: words.optional(),
        what: words.optional(),
        where: z.array(z.string()).optional(),
        by: words.optional(),
        source: words.optional(),
        types: z.array(z.enum(tieTypes)).optional(),
        likelihood: z.tuple([share, share]).optional(),
        wording: words.optional(),
        author: words.optional(),
        outlet: words.optional(),
        saidOn: words.optional(),
        address: words.optional(),
        flags: z.array(z.enum(forecastFlags)).optional(),
        condition: words.optional(),
        note: words.optional(),
        /** Its records are named `case/key`, or `figure REGION INDICATOR COUNTERPART YEAR`: ids follow from what the ledger holds. */
        evidence: givenEvidence.optional(),
        resolution: z
          .strictObject({
            outcome: z.enum(['yes', 'no', 'void', 'disputed']),
            on: words.optional(),
            evidence: words,
            address: words.optional(),
          })
          .optional(),
      }),
    )
    .min(1),
});

type FileForecast = z.infer<typeof fileRecord>['forecasts'][number];
type LoadingPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'user' | 'now'>;

/** What became of the forecasts of some files. */
export interface LoadedForecasts {
  readonly forecasts: number;
  readonly newForecasts: number;
  readonly changed: number;
}

interface Wanted {
  readonly id: string;
  readonly record: ForecastRecord;
  readonly resolution: FileForecast['resolution'];
}

/** The forecasts of a file, checked; throws InvalidInput that says where it is wrong. */
export async function readForecasts(ports: LoadingPorts, data: unknown, from: string): Promise<readonly Wanted[]> {
  const wrong = (where: string, what: string): InvalidInput =>
    new InvalidInput(`${from} cannot be loaded: ${where || 'the file'}: ${what}`, {
      hint: 'Put it right and load it again; nothing of it was taken.',
    });
  const parsed = fileRecord.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw wrong(z.core.toDotPath(issue?.path ?? []), issue?.message ?? 'is not in order');
  }
  const { id: file, forecasts, outlet = null, saidOn = null, address = null } = parsed.data;
  return Promise.all(
    forecasts.map(async ({ key, resolution, ...said }, i): Promise<Wanted> => {
      const { likelihood = null, statement, evidence: written = [] } = said;
      const rest = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
      const evidence = await withHeldRecords(ports, written);
      try {
        const record = await recordOf(ports, {
          ...{ outlet, saidOn, address, ...rest, statement, likelihood, evidence },
        });
        return { id: contentId('fcs', file, key), record, resolution };
      } catch (error) {
        throw error instanceof InvalidInput ? wrong(`forecasts[${i}] (${key})`, error.message) : error;
      }
    }),
  );
}

/** Loads files of forecasts; those that are held are not doubled. Each file has a name for messages. */
export async function loadForecasts(
  ports: LoadingPorts,
  files: readonly { readonly name: string; readonly data: unknown }[],
): Promise<LoadedForecasts> {
  const wanted = (await Promise.all(files.map(({ name, data }) => readForecasts(ports, data, name)))).flat();
  const held = new Map(standingForecasts(await ports.ledger.forecasts.all()).map((each) => [each.id, each]));
  let newForecasts = 0;
  let changed = 0;
  for (const each of wanted) {
    const before = held.get(each.id);
    if (before === undefined) {
      await put(ports, each, null);
      newForecasts++;
    } else if (mayBePutRight(before, ports.user) && JSON.stringify(before.record) !== JSON.stringify(each.record)) {
      await put(ports, each, before);
      changed++;
    }
    // Once somebody has resolved it, or taken a resolution back, it is theirs.
    if (each.resolution && (before?.resolutions.length ?? 0) === 0) await resolve(ports, each);
  }
  return { forecasts: wanted.length, newForecasts, changed };
}

const mayBePutRight = ({ outcome, withdrawn, changed }: StandingForecast, loader: string): boolean =>
  outcome === 'open' && !withdrawn && changed.by === loader;

async function put(ports: LoadingPorts, { id, record }: Wanted, before: StandingForecast | null): Promise<void> {
  const after = before?.version ?? null;
  const reason = before === null ? null : 'a newer file';
  const version = contentId('fcv', id, after, record, false, reason);
  const stamp = { by: ports.user, at: ports.now() };
  await ports.ledger.forecasts.append({ id, version, record, withdrawn: false, reason }, after, stamp);
}

async function resolve(ports: LoadingPorts, { id, resolution }: Wanted): Promise<void> {
  const [held] = standingForecasts(await ports.ledger.forecasts.one(id));
  if (!held || !resolution || held.withdrawn) return;
  const { outcome, evidence, on = null, address = null } = resolution;
  await appendResolution(ports, held, { outcome, evidence, on, address });
}
