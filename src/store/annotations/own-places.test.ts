import { expect, it } from 'vitest';
import type { AddedPlace } from '../../gazetteer/additions.ts';
import type { Annotation } from '../ports/annotations.ts';
import { ownPlacesOf } from './own-places.ts';

let count = 0;
const stamp = () => {
  count += 1;
  return { by: 'ann', at: `2026-01-01T00:00:${String(count).padStart(2, '0')}.000Z`, version: `v${count}` };
};
const named = (about: string, name: string, withdrawn = false): Annotation => ({
  kind: 'place-name',
  id: `pln_${about}_${name}`,
  about,
  record: { name, withdrawn },
  ...stamp(),
});
const placed = (place: AddedPlace, withdrawn = false): Annotation => ({
  kind: 'place',
  id: `plc_${place.id}`,
  about: place.id,
  record: { place, withdrawn },
  ...stamp(),
});

it('places and names are those not withdrawn last, sorted', () => {
  const port = { id: 'own:port', level: 'city', names: { en: 'Port' }, region: 'RU-AMU', lat: 50, lon: 127 } as const;
  const bay = { ...port, id: 'own:bay', names: { en: 'Bay' } };
  const versions = [
    named('RU-SA', 'Olonkho'),
    placed(port),
    named('RU-SA', 'Land of Olonkho'),
    placed({ ...port, lat: 51 }),
    placed(bay),
    placed(bay, true),
    named('CN-HL', 'Amurland'),
    named('CN-HL', 'Amurland', true),
    named('RU-SA', 'Olonkho', true),
    named('RU-SA', 'Olonkho'),
  ];
  const standing = {
    places: [{ ...port, lat: 51 }],
    names: [{ place: 'RU-SA', names: ['Land of Olonkho', 'Olonkho'] }],
  };
  expect(ownPlacesOf(versions)).toEqual(standing);
});
