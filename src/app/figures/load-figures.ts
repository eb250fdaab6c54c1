/** Takes files of figures (as in data/observations) into the ledger, each whole or not at all. */

import { z } from 'zod';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { InvalidInput } from '../../model/errors.ts';
import { type Observation, observation, yearOfPeriod } from '../../model/observation.ts';
import type { Ports } from '../ports.ts';
import { placeOfUnit } from '../ties/party-view.ts';
import { figuresRecord } from './figures-record.ts';

/** What became of the figures of some files. */
export interface LoadedFigures {
  readonly figures: number;
  readonly newFigures: number;
}

/** The figures of a file, checked; throws InvalidInput that says where it is wrong. */
export function readFigures(gazetteer: Gazetteer, data: unknown, from = 'The file'): readonly Observation[] {
  const wrong = (where: string, what: string): InvalidInput =>
    new InvalidInput(`${from} cannot be loaded: ${where || 'the file'}: ${what}`, {
      hint: 'Put it right and load it again; nothing of it was taken.',
    });
  const parsed = figuresRecord.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw wrong(z.core.toDotPath(issue?.path ?? []), issue?.message ?? 'is not in order');
  }
  return parsed.data.series.flatMap((series, i) => {
    const { indicator, counterpart = null, unit, source: key, years, computed, note, notes, figures } = series;
    const found = parsed.data.sources[key];
    if (found === undefined) throw wrong(`series[${i}].source`, `"${key}" is not among the sources`);
    const { address, label, title, published, kind, restsOn } = found;
    const more = { ...(published && { published }), ...(kind && { kind }), ...(restsOn && { restsOn }) };
    const source = { label, address, ...(title && { title }), ...more };
    if (counterpart !== null && placeOfUnit(gazetteer, counterpart) === null) {
      throw wrong(`series[${i}].counterpart`, 'is no unit or country that the gazetteer holds');
    }
    return Object.entries(figures).flatMap(([region, values]) => {
      const where = `series[${i}].figures.${region}`;
      if (placeOfUnit(gazetteer, region) === null) throw wrong(where, 'is no unit or country that the gazetteer holds');
      if (values.length !== years.length) throw wrong(where, `has ${values.length} numbers for ${years.length} years`);
      return values.flatMap((value, k) => {
        if (value === null) return [];
        const when = years[k]!;
        try {
          return observation({
            ...{ indicator, region, counterpart, value, unit, source },
            ...(typeof when === 'number' ? { year: when } : { year: yearOfPeriod(when)!, period: when }),
            ...(computed && { computed }),
            note: notes?.[region] ?? note ?? null,
          });
        } catch (error) {
          throw error instanceof InvalidInput ? wrong(where, error.message) : error;
        }
      });
    });
  });
}

/** Loads figures; those that are held are not doubled. Each file has a name for messages. A dry run only tells what would be new. */
export async function loadFigures(
  { ledger, gazetteer, now, user }: Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'user'>,
  files: readonly { readonly name: string; readonly data: unknown }[],
  { dryRun = false } = {},
): Promise<LoadedFigures> {
  const read = files.flatMap(({ name, data }) => readFigures(gazetteer, data, name));
  if (dryRun) {
    const regions = [...new Set(read.map(({ region }) => region))];
    const held = new Set((await ledger.observations({ regions })).map(({ id }) => id));
    const fresh = new Set(read.map(({ id }) => id).filter((id) => !held.has(id)));
    return { figures: read.length, newFigures: fresh.size };
  }
  const newFigures = await ledger.appendObservations(read, { by: user, at: now() });
  return { figures: read.length, newFigures };
}
