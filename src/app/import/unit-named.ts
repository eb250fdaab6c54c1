/** Units and countries as a table of figures names them: by code, by a superseded code, or by a name in any of the languages. */

import type { Rejection } from '../../formats/rejects.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { world } from '../../model/observation.ts';
import { type MappedRow, refusal } from './mapped-rows.ts';

/** The code of a unit or country; why it is not told. */
export type NamedUnit = { readonly code: string } | { readonly refused: Rejection };

/** Finds the unit or country of a cell. A code of land that was divided, and a name of several units, are left to a person. */
export function unitNamedBy(gazetteer: Gazetteer, at: MappedRow, field: string): NamedUnit {
  const written = at.cell(field);
  if (written === '') {
    return { refused: refusal(at, field, 'is empty', 'Write the ISO 3166-2 code of the unit, or its name.') };
  }
  const code = written.toUpperCase();
  if (code === world) return { code };
  if (gazetteer.region(code) ?? gazetteer.country(code) ?? gazetteer.historical(code)) return { code };
  const current = gazetteer.currentCode(code);
  if (current !== null) return { code: current };
  const places = gazetteer.named(written);
  const regions = codes(places.flatMap(({ level, region }) => (level === 'region' && region !== null ? [region] : [])));
  const countries = codes(
    places.flatMap(({ level, country }) => (level === 'country' && country !== null ? [country] : [])),
  );
  const found = regions.length > 0 ? regions : countries;
  if (found.length === 1) return { code: found[0]! };
  if (found.length === 0) {
    return {
      refused: {
        ...refusal(
          at,
          field,
          `"${written.slice(0, 60)}" is no unit or country that the gazetteer holds`,
          'Write its ISO 3166-2 code; "amur regions NAME" finds it.',
        ),
        class: 'unknown',
      },
    };
  }
  return {
    refused: {
      ...refusal(
        at,
        field,
        `"${written.slice(0, 60)}" names ${found.length} units`,
        'Write the code of the one that is meant.',
      ),
      class: 'ambiguous',
      candidates: found,
    },
  };
}

function codes(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}
