/** Units that more than one state claims are marked as such wherever they are shown: regions, map, briefs, files. */
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { loadCase } from '../app/cases/load-case.ts';
import type { RegionRow } from '../app/regions/region-row.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

const fact = (parties: readonly string[], key: string) => ({
  type: 'agreement',
  stage: 'signed',
  parties,
  fields: [],
  statement: `The two agree on something (${key}).`,
  date: '2010-05',
  precision: 'month',
  sources: ['a'],
  confidence: 'probable',
  restsOn: 'source',
  key,
});

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await loadCase(app.ports, {
    id: 'claimed',
    title: { en: 'Claimed' },
    coder: 'tester',
    sources: [{ key: 'a', address: 'https://a.example/1' }],
    facts: [
      fact(['UA-43', 'DE-BE'], 'crimea'),
      fact(['TW-TPE', 'RU-MOW'], 'taipei'),
      fact(['TW', 'FR-IDF'], 'taiwan'),
      fact(['RS-KM', 'AT-9'], 'kosovo'),
      fact(['RU-SAK', 'KR-26'], 'sakhalin'),
      fact(['IN-JK', 'CH-GE'], 'jammu'),
      fact(['CN-HL', 'RU-AMU'], 'amur'),
    ],
  });
});
afterAll(() => app.close());

const text = async (path: string): Promise<string> => {
  const response = await app.ask(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

test.each([
  [
    'UA-43',
    'Autonomous Republic of Crimea is disputed: shown as Ukraine by Ukraine',
    'shown as Russia by Russia, since 2014',
  ],
  [
    'TW-TPE',
    'Taipei is disputed: shown as Taiwan by the authorities in Taipei',
    'shown as China by the People’s Republic of China',
  ],
  ['RS-KM', 'Kosovo is disputed: shown as Serbia by Serbia', 'shown as Kosovo by Kosovo and states that recognise it'],
  [
    'RU-SAK',
    'Sakhalin is disputed: shown as Russia by Russia',
    'in part (the southern Kuril Islands) claimed by Japan',
  ],
  ['IN-JK', 'Jammu and Kashmir is disputed: shown as India by India', 'shown as Pakistan by Pakistan'],
])('a brief of %s says who shows it as what', async (unit, first, second) => {
  const brief = await text(`/regions/${unit}/brief`);
  expect(brief).toContain(first);
  expect(brief).toContain(second);
  expect(brief).toContain('Amur takes no side.');
});

it('says it in a brief of the other side, of a pair, and in each language', async () => {
  expect(await text('/regions/DE-BE/brief')).toContain('Autonomous Republic of Crimea is disputed');
  expect(await text('/regions/FR-IDF/brief')).toContain('Taiwan is disputed: shown as Taiwan by the authorities');
  expect(await text('/regions/RU-MOW~TW-TPE/brief?lang=zh')).toContain(
    '台北市归属有争议：台北当局视为台湾；中华人民共和国视为中国。Amur不持立场。',
  );
  expect(await text('/regions/RU-SAK/brief?lang=ru')).toContain(
    'на часть (южные Курильские острова) претендует: Япония. Amur не принимает ничьей стороны.',
  );
  expect(await text('/regions/CN-HL/brief')).not.toContain('is disputed');
});

it('marks them in what the map is drawn from', async () => {
  const rows = JSON.parse(await text('/regions')) as { items: RegionRow[] };
  const marked = new Map(rows.items.map((row) => [row.code, row]));
  for (const code of ['UA-43', 'TW-TPE', 'RS-KM', 'RU-SAK', 'IN-JK'])
    expect(marked.get(code)?.disputed, code).toBe(true);
  expect(marked.get('RU-SAK')?.worldviews[1]).toEqual({ country: 'JP', by: 'JP', part: 'the southern Kuril Islands' });
  expect(marked.get('CN-HL')).toMatchObject({ disputed: false, worldviews: [] });
});

it('marks them in the files of ties', async () => {
  const [head = '', ...rows] = (await text('/export/ties.csv')).trim().split('\r\n');
  const at = head.split(',').indexOf('claimed');
  const csv = rows.join('\n');
  expect(at).toBeGreaterThan(0);
  for (const cell of [
    '"UA-43: UA, RU"',
    '"TW-TPE: TW, CN"',
    '"TW: TW, CN"',
    '"RS-KM: RS, XK"',
    '"RU-SAK: RU, JP"',
    '"IN-JK: IN, PK"',
  ])
    expect(csv).toContain(cell);
  expect(csv).not.toContain('CN-HL:');
  const json = JSON.parse(await text('/export/ties.json')) as { amur: { claimed: Record<string, string[]> } };
  expect(json.amur.claimed).toMatchObject({ 'UA-43': ['UA', 'RU'], 'RU-SAK': ['RU', 'JP'] });
  const features = (
    JSON.parse(await text('/export/ties.geojson')) as {
      features: { properties: { parties: string; claimed: string } }[];
    }
  ).features;
  expect(features.find(({ properties }) => properties.parties.includes('IN-JK'))?.properties.claimed).toBe(
    'IN-JK: IN, PK',
  );
});
