import { describe, expect, test } from 'vitest';
import { withAdditions } from '../src/gazetteer/additions.ts';
import { loadGazetteer } from '../src/io/gazetteer-files.ts';
import { InvalidInput } from '../src/model/errors.ts';

const built = loadGazetteer();
const spaceport = {
  id: 'own:vostochny-spaceport',
  level: 'city',
  names: { en: 'Vostochny Cosmodrome', ru: 'Космодром Восточный', zh: '东方航天发射场' },
  aliases: ['Vostochny'],
  region: 'RU-AMU',
  lat: 51.88,
  lon: 128.33,
} as const;
const additions = { places: [spaceport], names: [{ place: 'RU-SA', names: ['Olonkholand', 'Олонхия'] }] };
const gazetteer = withAdditions(built, additions);

describe('additions', () => {
  test('an added place is found in the three languages, in case forms too', () => {
    const text = 'At Vostochny Cosmodrome; на Космодроме Восточном; 在東方航天發射場';
    const hits = gazetteer.scan(text).filter(({ places }) => places[0] === spaceport.id);
    expect(hits.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Vostochny Cosmodrome',
      'Космодроме Восточном',
      '東方航天發射場',
    ]);
    expect(gazetteer.place(spaceport.id)).toMatchObject({ region: 'RU-AMU', country: 'RU', level: 'city' });
  });

  test('an added name means the place it was added to; what was there stays', () => {
    expect(gazetteer.named('Olonkholand').map(({ id }) => id)).toEqual(['RU-SA']);
    expect(gazetteer.scan('в Олонхии')[0]).toMatchObject({ places: ['RU-SA'], form: 'inflected' });
    expect(gazetteer.scan('Yakutsk and Moscow')).toEqual(built.scan('Yakutsk and Moscow'));
    expect(gazetteer.counts.city).toBe((built.counts.city ?? 0) + 1);
  });

  test('a shared name gives both, the added one first', () => {
    const moscow = withAdditions(built, {
      places: [{ ...spaceport, names: { en: 'Moscow' }, aliases: [] }],
      names: [],
    });
    const [hit] = moscow.scan('Moscow');
    expect(hit?.places.slice(0, 2)).toEqual([spaceport.id, 'RU-MOW']);
    expect(hit?.forms).toHaveLength(hit?.places.length ?? 0);
  });

  test('the version carries a hash of the additions', () => {
    expect(gazetteer.version).toMatch(/^2026-11\+[0-9a-f]{8}$/);
    expect(withAdditions(built, additions).version).toBe(gazetteer.version);
    expect(withAdditions(built, { ...additions, names: [] }).version).not.toBe(gazetteer.version);
    expect(withAdditions(built, { places: [], names: [] }).version).toBe(built.version);
  });

  test.each([
    [{ ...spaceport, id: 'gn:1' }],
    [{ ...spaceport, region: 'RU-XYZ' }],
    [{ ...spaceport, country: 'QQ' }],
    [{ ...spaceport, lat: 91 }],
  ])('a place that cannot be is refused: %o', (place) => {
    expect(() => withAdditions(built, { places: [place], names: [] })).toThrow(InvalidInput);
  });
  test('names for a place that is not held are refused', () => {
    expect(() => withAdditions(built, { places: [], names: [{ place: 'own:nowhere', names: ['X'] }] })).toThrow(
      InvalidInput,
    );
  });
});
