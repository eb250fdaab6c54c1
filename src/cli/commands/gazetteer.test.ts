import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GazetteerAdditions } from '../../gazetteer/additions.ts';
import { contentId } from '../../model/ids.ts';
import type { Place } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur, amur as amurAlone, type Ran } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const data = join(folder, 'data');
const env = { AMUR_DATA: data };
const gazetteer = (...args: readonly string[]): Promise<Ran> => amur(['gazetteer', ...args], { env });
const held = async (): Promise<GazetteerAdditions> => JSON.parse((await gazetteer('--json')).out) as GazetteerAdditions;
const spaceport = [
  '--lat',
  '51.88',
  '--lon',
  '128.33',
  '--level',
  'city',
  '--region',
  'RU-AMU',
  '--population',
  '6000',
];

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(remove);

/** The arguments of an example line of the help. */
function argumentsOf(example: string): readonly string[] {
  return [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);
}

describe('places and names of one’s own', () => {
  it('the examples of the help run', async () => {
    const examples: string[] = [];
    for (const command of [[], ['add'], ['remove'], ['import']]) {
      const { code, out } = await gazetteer(...command, '--help');
      expect(code).toBe(0);
      examples.push(...[...out.matchAll(/^ {2}\$ (amur .*)$/gm)].map(([, line]) => line!));
    }
    expect(examples.length).toBeGreaterThanOrEqual(7);
    const older = join(folder, '.local', 'share', 'amur', 'gazetteer-additions.json');
    mkdirSync(dirname(older), { recursive: true });
    writeFileSync(older, '{"places":[],"names":[{"place":"CN-HL","names":["Amurland"]}]}');
    const own = { AMUR_DATA: join(folder, 'examples') };
    // In the order in which a user would: what was added once is not added again.
    for (const example of new Set([...examples.filter((line) => / add /.test(line)), ...examples])) {
      const { code, err } = await amur(argumentsOf(example.replace('~', folder)), { env: own });
      expect(err).not.toMatch(/^amur: /m);
      expect(code, example).toBe(0);
    }
    await amur(['stop'], { env: own });
  });

  it('a name for a place that is held is found in texts, in all its cases', async () => {
    const text = 'Провинция Гуандун и Олонхия подписали соглашение о побратимских связях 17 июня 2019 года в Олонхии.';
    const article = join(folder, 'article.txt');
    writeFileSync(article, text);
    const before = JSON.parse((await amur(['read', article, '--json'], { env })).out) as Reading;
    expect(before.claims).toEqual([]);
    const { code, out, err } = await gazetteer('add', 'Olonkholand', 'Олонхия', '--id', 'RU-SA');
    expect(code).toBe(0);
    expect(out).toBe('RU-SA  region  Sakha Republic  Olonkholand, Олонхия\n');
    expect(err).toContain('amur reread');
    expect(await held()).toEqual({ places: [], names: [{ place: 'RU-SA', names: ['Olonkholand', 'Олонхия'] }] });
    const after = JSON.parse((await amur(['read', article, '--json'], { env })).out) as Reading;
    expect(after.claims[0]?.parties).toEqual(expect.arrayContaining(['CN-GD', 'RU-SA']));
    expect(after.mentions.filter((m) => m.kind === 'place' && m.region === 'RU-SA').map((m) => m.text)).toEqual([
      'Олонхия',
      'Олонхии',
    ]);
    expect(before.gazetteer).toMatch(/^[0-9-]+$/);
    expect(after.gazetteer).toMatch(new RegExp(`^${before.gazetteer}\\+[0-9a-f]{8}$`));
  });

  it('a new place is read by one process and by several, and shown by its name', async () => {
    const names = ['Vostochny Cosmodrome', 'Космодром Восточный', '东方航天发射场'];
    const { code, out } = await gazetteer('add', ...names, ...spaceport, '--json');
    expect(code).toBe(0);
    const { place } = JSON.parse(out) as { place: Place };
    expect(place).toEqual({
      id: 'own:vostochny-cosmodrome',
      level: 'city',
      names: { en: names[0], ru: names[1], zh: names[2] },
      region: 'RU-AMU',
      country: 'RU',
      geonames: null,
      wikidata: null,
      lat: 51.88,
      lon: 128.33,
      population: 6000,
    });
    const input = `${JSON.stringify({ id: 1, text: 'The delegation visited Vostochny Cosmodrome on Monday.', lang: 'en' })}\n`;
    const lines = [];
    for (const jobs of ['1', '2'])
      lines.push((await amurAlone(['read', '--ndjson', '--jobs', jobs], { env, input })).out);
    expect(lines[1]).toBe(lines[0]);
    const reading = JSON.parse(lines[0]!) as Reading;
    expect(reading.mentions).toContainEqual(
      expect.objectContaining({ text: 'Vostochny Cosmodrome', place: place.id, region: 'RU-AMU', start: 23, end: 43 }),
    );
    const shown = await gazetteer('vostochny cosmodrome', '--json');
    expect(JSON.parse(shown.out)).toEqual([place]);
  });

  it('are used by what is added to the ledger', async () => {
    const text =
      'HARBIN, 17 June 2019. Heilongjiang Province established sister-region relations with Olonkholand on 17 June 2019.';
    expect((await amur(['add', '-'], { env, input: text })).code).toBe(0);
    const { out } = await amur(['ties', '--pair', 'CN-HL~RU-SA', '--json'], { env });
    expect(JSON.parse(out)).toHaveLength(1);
  });

  it('make the texts due that were read before', async () => {
    expect((await gazetteer('add', 'Olonkho Republic', '--id', 'RU-SA')).code).toBe(0);
    const { out } = await amur(['reread', '--json'], { env });
    expect(JSON.parse(out)).toMatchObject({ ok: true });
    expect((await gazetteer('remove', 'Olonkho Republic')).code).toBe(0);
  });

  it('stand in the list, and are taken out by name or id', async () => {
    const { out } = await gazetteer();
    expect(out.split('\n').map((line) => line.split(/ {2,}/)[0])).toEqual(['own:vostochny-cosmodrome', 'RU-SA', '']);
    expect((await gazetteer('remove', 'олонхия')).code).toBe(0);
    expect((await held()).names).toEqual([{ place: 'RU-SA', names: ['Olonkholand'] }]);
    expect((await gazetteer('remove', 'own:vostochny-cosmodrome')).err).toContain('removed own:vostochny-cosmodrome');
    expect((await gazetteer('remove', 'RU-SA')).code).toBe(0);
    expect(await held()).toEqual({ places: [], names: [] });
    expect((await gazetteer()).err).toBe('nothing added yet\n');
    const { out: told } = await amur(['history', 'RU-SA'], { env });
    expect(told).toMatch(/also read by the name “Олонхия”[\s\S]*no more read by the name “Олонхия”/);
  });

  it('a southern and western place, with a superseded code of its region', async () => {
    const { code } = await gazetteer(
      ...['add', 'Puesto Nuevo', '--lat', '-34.5', '--lon', '-70', '--level', 'city', '--country', 'cl'],
    );
    expect(code).toBe(0);
    expect((await held()).places[0]).toMatchObject({ id: 'own:puesto-nuevo', country: 'CL', lat: -34.5, lon: -70 });
    expect((await gazetteer('add', 'Chita Oblast Two', '--id', 'ru-chi')).code).toBe(0);
    expect((await held()).names).toEqual([{ place: 'RU-ZAB', names: ['Chita Oblast Two'] }]);
    await gazetteer('remove', 'own:puesto-nuevo');
    await gazetteer('remove', 'RU-ZAB');
  });

  it('come out of the ledger’s file as they were, and out of another’s list', async () => {
    await gazetteer('add', 'Olonkholand', '--id', 'RU-SA');
    await gazetteer('add', 'Vostochny Cosmodrome', 'Vostochny', ...spaceport);
    const before = (await amur(['read', join(folder, 'article.txt'), '--json'], { env })).out;
    const ledger = join(folder, 'ledger.jsonl');
    expect((await amur(['export', 'ledger', '-o', ledger], { env })).code).toBe(0);
    const list = join(folder, 'list.json');
    writeFileSync(list, (await gazetteer('--json')).out);
    for (const args of [
      ['import', ledger],
      ['gazetteer', 'import', list],
    ]) {
      const other = { AMUR_DATA: join(folder, `from-${args[0]}`) };
      expect((await amur(args, { env: other })).err).not.toMatch(/^amur: /m);
      expect(JSON.parse((await amur(['gazetteer', '--json'], { env: other })).out)).toEqual(await held());
      // The version too is the same.
      expect((await amur(['read', join(folder, 'article.txt'), '--json'], { env: other })).out).toBe(before);
      const again = await amur(['gazetteer', 'import', list], { env: other });
      expect(again.err).toBe('all of it was added before\n');
      await amur(['stop'], { env: other });
    }
    for (const what of ['RU-SA', 'own:vostochny-cosmodrome']) await gazetteer('remove', what);
  });

  it('are none where there is no ledger, and none is made for them', async () => {
    const nowhere = join(folder, 'nowhere');
    const none = { AMUR_DATA: nowhere };
    expect((await amur(['gazetteer'], { env: none })).err).toBe('nothing added yet\n');
    expect((await amur(['gazetteer', 'Якутск'], { env: none })).code).toBe(0);
    expect((await amur(['read', join(folder, 'article.txt')], { env: none })).code).toBe(0);
    expect(existsSync(nowhere)).toBe(false);
  });
});

describe('what cannot be is refused, and nothing is kept', () => {
  const cases: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['unknown id', ['add', 'Nowhere', '--id', 'gn:1'], 1, /No place has the id “gn:1”[\s\S]*amur gazetteer/],
    ['unknown region', ['add', 'Here', ...spaceport, '--region', 'RU-XYZ'], 1, /no first-level unit.*RU-XYZ/i],
    ['unknown country', ['add', 'Here', ...'--lat 1 --lon 1 --level city --country QQ'.split(' ')], 1, /QQ/],
    ['a name it has', ['add', 'Yakutia', '--id', 'RU-SA'], 1, /“Yakutia” already means Sakha Republic \(RU-SA\)/],
    ['one letter', ['add', '雅', '--id', 'RU-SA'], 1, /too short/],
    ['no letters', ['add', '42', '--id', 'RU-SA'], 1, /no Latin, Cyrillic or Chinese letter/],
    ['too many words', ['add', 'A b '.repeat(40), '--id', 'RU-SA'], 1, /shorter name/],
    ['nothing to remove', ['remove', 'Nowhere'], 1, /No added place or name is “Nowhere”[\s\S]*amur gazetteer/],
    ['latitude', ['add', 'Here', ...spaceport, '--lat', '91'], 2, /"91" is no number of degrees from -90 to 90/],
    ['longitude', ['add', 'Here', ...spaceport, '--lon', 'east'], 2, /"east" is no number of degrees/],
    ['empty name', ['add', '', '--id', 'RU-SA'], 2, /a name must not be empty/],
    ['blank name', ['add', ' ', '--id', 'RU-SA'], 2, /a name must not be empty/],
    ['no name', ['add', '--id', 'RU-SA'], 2, /missing required argument/],
    ['neither id nor place', ['add', 'Here'], 2, /--id[\s\S]*--lat, --lon and --level/],
    ['both', ['add', 'Here', '--id', 'RU-SA', '--lat', '1'], 2, /leave out --lat/],
    ['no region', ['add', 'Here', ...'--lat 1 --lon 1 --level city'.split(' ')], 2, /--region CODE, or --country CODE/],
    ['a level of no user', ['add', 'Here', ...spaceport, '--level', 'region'], 2, /Allowed choices are city/],
    ['people', ['add', 'Here', ...spaceport, '--population', '-5'], 2, /whole number/],
    ['no such act', ['rename', 'x'], 2, /too many arguments[\s\S]*shows its commands/],
  ];
  it.each(cases)('%s', async (_, args, expected, message) => {
    const { code, out, err } = await gazetteer(...args);
    expect(err).toMatch(message);
    expect(code).toBe(expected);
    expect(out).toBe('');
    expect(err).not.toContain('    at ');
    expect(await held()).toEqual({ places: [], names: [] });
  });

  it('the same place twice', async () => {
    expect((await gazetteer('add', 'Twice', ...spaceport)).code).toBe(0);
    const before = await held();
    const { code, err } = await gazetteer('add', 'Twice', ...spaceport);
    expect(code).toBe(1);
    expect(err).toMatch(/“Twice” was added already \(own:twice\)[\s\S]*remove own:twice/);
    expect(await held()).toEqual(before);
    // Another of the name elsewhere is another place.
    expect((await gazetteer('add', 'Twice', ...spaceport, '--region', 'RU-SA')).code).toBe(0);
    expect((await held()).places.map(({ id }) => id)).toEqual(['own:twice', 'own:twice-2']);
    const ambiguous = await gazetteer('remove', 'Twice');
    expect(ambiguous.code).toBe(1);
    expect(ambiguous.err).toContain('own:twice, own:twice-2');
    for (const id of ['own:twice', 'own:twice-2']) await gazetteer('remove', id);
  });

  it.each([
    ['no JSON', '{"places": [', /is no JSON: it breaks off at line 1/],
    ['another shape', '[]', /the whole: /],
    ['a misspelt field', '{"places": [], "names": [], "alias": []}', /alias/],
    [
      'no number',
      '{"places":[{"id":"own:x","level":"city","names":{"en":"X"},"lat":"1","lon":1}],"names":[]}',
      /places\[0\]\.lat/,
    ],
    [
      'a region that is not held',
      '{"places":[],"names":[{"place":"RU-XYZ","names":["Xyz"]}]}',
      /"RU-XYZ", which is not held/,
    ],
  ])('a file with %s is named, with what is wrong, and nothing of it is taken', async (_, content, message) => {
    const file = join(folder, 'list.json');
    writeFileSync(file, content);
    const { code, err, out } = await gazetteer('import', file);
    expect(err).toMatch(message);
    expect(err).toMatch(/^ {2}\S/m);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(await held()).toEqual({ places: [], names: [] });
  });

  it('what a newer gazetteer has no more is said, does no harm, and can be taken out', async () => {
    const lines = [
      { amur: 'ledger', format: 1 },
      {
        ...{
          kind: 'annotation',
          id: contentId('pln', 'RU-XYZ', 'Xyz'),
          version: 'pln_2',
          what: 'place-name',
          about: 'RU-XYZ',
        },
        ...{ annotation: { name: 'Xyz', withdrawn: false }, at: '2026-01-01T00:00:00.000Z', by: 'ann' },
      },
      { kind: 'end', records: 1 },
    ];
    const file = join(folder, 'unfit.jsonl');
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const unfit = { AMUR_DATA: join(folder, 'unfit') };
    expect((await amur(['import', file], { env: unfit })).code).toBe(0);
    expect((await amur(['gazetteer', 'Moscow'], { env: unfit })).code).toBe(0);
    expect((await amur(['gazetteer'], { env: unfit })).out).toMatch(/^RU-XYZ .* Xyz +not used: /);
    expect((await amur(['gazetteer', 'remove', 'RU-XYZ'], { env: unfit })).code).toBe(0);
    expect((await amur(['gazetteer'], { env: unfit })).err).toBe('nothing added yet\n');
    await amur(['stop'], { env: unfit });
  });

  it('a folder that cannot be written to', async () => {
    const inside = join(folder, 'article.txt', 'inside');
    const { code, err } = await gazetteer('add', 'Olonkholand', '--id', 'RU-SA', '--data', inside);
    expect(code).toBe(1);
    expect(err).toMatch(/data folder .*article\.txt/);
  });
});
