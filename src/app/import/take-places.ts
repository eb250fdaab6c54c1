/** Takes rows into the ledger as places of its own, or as more names of places that the gazetteer has. */

import { numberCell } from '../../formats/number-cell.ts';
import type { Rejection } from '../../formats/rejects.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { Conflict, isAmurError } from '../../model/errors.ts';
import type { Ports } from '../ports.ts';
import { type Added, addNames, addPlace, type PlaceDescription } from '../regions/change-own-places.ts';
import { ownPlaces, recordPlaces } from '../regions/own-places.ts';
import { ownLevels } from '../regions/own-places-format.ts';
import { type MappedRow, refusal } from './mapped-rows.ts';
import type { Taking } from './taking.ts';
import { unitNamedBy } from './unit-named.ts';

/** What a row adds. */
interface AddedPlaceOrNames {
  readonly id: string;
}

/** Reads the places that the ledger has first, since a row adds to them. */
export async function takePlaces(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'user'>,
): Promise<Taking<AddedPlaceOrNames>> {
  const { gazetteer } = ports;
  let written = await ownPlaces(ports);
  let additions = written;
  return {
    read(at) {
      const asked = descriptionOf(at, gazetteer);
      if ('why' in asked) return asked;
      try {
        const added: Added =
          'id' in asked ? addNames(additions, gazetteer, asked.id, asked.names) : addPlace(additions, gazetteer, asked);
        additions = added.next;
        return { record: { id: `${added.id} ${added.added.join('|')}` }, remark: null };
      } catch (error) {
        if (error instanceof Conflict) return { record: { id: at.cell('names') }, remark: null, isHeld: true };
        if (!isAmurError(error)) throw error;
        return { class: 'place', why: error.message, todo: error.hint ?? todo };
      }
    },
    remarksOn: async () => new Map(),
    async write(records) {
      await recordPlaces(ports, written, additions);
      written = additions;
      return records.length;
    },
    index: async () => ports.ledger.whenIndexed(),
  };
}

const todo = 'Put this column right and import the row again; docs/formats/imports.md says what it takes.';

function descriptionOf(
  at: MappedRow,
  gazetteer: Gazetteer,
): PlaceDescription | { readonly id: string; readonly names: readonly string[] } | Rejection {
  const names = at.list('names').filter((name) => name !== '');
  if (names.length === 0) return refusal(at, 'names', 'is empty', todo);
  const id = at.cell('id');
  // A place of one's own is found by what it is; its id is made of its name.
  if (id !== '' && !id.startsWith('own:')) return { id, names };
  const level = ownLevels.find((each) => each === at.cell('level').toLowerCase());
  if (level === undefined) return refusal(at, 'level', `is none of ${ownLevels.join(', ')}`, todo);
  const [lat, lon] = [degrees(at, 'lat', 90), degrees(at, 'lon', 180)];
  if (typeof lat !== 'number') return lat;
  if (typeof lon !== 'number') return lon;
  const where = whereOf(at, gazetteer, level);
  if ('why' in where) return where;
  const population = numberCell(at.cell('population'));
  if (population.is === 'unclear') return refusal(at, 'population', population.why, todo);
  return {
    ...{ names, level, lat, lon, ...where },
    ...(population.is === 'number' ? { population: Math.max(0, Math.round(population.value)) } : {}),
  };
}

function degrees(at: MappedRow, field: string, most: number): number | Rejection {
  const text = at.cell(field);
  // Degrees have no thousands: a comma begins the decimals.
  const number = text === '' ? Number.NaN : Number(text.replace(',', '.'));
  if (Math.abs(number) <= most) return number;
  return refusal(at, field, `"${text.slice(0, 40)}" is no number of degrees from -${most} to ${most}`, todo);
}

/** The unit in which it lies, or where the row names none, the country; water and relief may lie in none. */
function whereOf(
  at: MappedRow,
  gazetteer: Gazetteer,
  level: PlaceDescription['level'],
): Pick<PlaceDescription, 'region' | 'country'> | Rejection {
  for (const field of ['region', 'country'] as const) {
    if (at.cell(field) === '') continue;
    const found = unitNamedBy(gazetteer, at, field);
    return 'refused' in found ? found.refused : { [field]: found.code };
  }
  return level === 'city' || level === 'district'
    ? refusal(at, 'region', `is empty, as is the country: a ${level} lies in one of them`, todo)
    : {};
}
