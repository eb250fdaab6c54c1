import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { cameoAct } from './cameo-acts.ts';
import { outcomesOf } from './outcomes-for-tests.ts';
import { readFacts } from './read-facts.ts';
import { readFtm } from './read-ftm.ts';
import { readIcews } from './read-icews.ts';
import { readTwinTowns } from './read-twin-towns.ts';

const gazetteer = openGazetteer(
  brotliDecompressSync(readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url))),
);

const twinHeader = 'city1,country1,lat1,lng1,city2,country2,lat2,lng2';

describe('twin towns', () => {
  it('become facts: both parties sorted, the words of the list in the statement', async () => {
    const [row, mirrored] = await outcomesOf(
      gazetteer,
      readTwinTowns,
      `\uFEFF${twinHeader}\r\nBlagoveshchensk,Russia,50.27,127.54,Heihe,China,50.25,127.48\r\nHeihe,China,50.25,127.48,Blagoveshchensk,Russia,50.27,127.54\r\n`,
    );
    expect(row?.facts[0]).toMatchObject({
      type: 'twinning',
      parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
      stage: 'active',
      date: null,
      precision: 'unknown',
      statement: 'Heihe, China and Blagoveshchensk, Russia are listed as twin towns.',
      sources: [{ key: 'list', address: 'file:list' }],
      confidence: 'probable',
      case: 'try',
    });
    expect(mirrored?.facts[0]?.id).toBe(row?.facts[0]?.id);
  });

  it('are refused with the reason, the candidates and what to do', async () => {
    const rows = await outcomesOf(
      gazetteer,
      readTwinTowns,
      [
        twinHeader,
        'Kazan,Russia,55.79,49.11,Ufa,Russia,54.73,55.95',
        'Springfield,United States,,,Hasselt,Belgium,,',
        'Zakynthos,Grece,37.8,20.75,Lucca,Italy,43.84,10.5',
        ',Italy,,,Hasselt,Belgium,,',
      ].join('\n'),
    );
    expect(rows.map(({ line, refused }) => [line, refused?.class])).toEqual([
      [2, 'one-country'],
      [3, 'ambiguous'],
      [4, 'country'],
      [5, 'no-name'],
    ]);
    expect(rows[1]?.refused?.candidates).toContain('US-MO/Springfield');
  });

  it('take the party a person has written, a date and a source where there are columns for them', async () => {
    const [mended, wrong] = await outcomesOf(
      gazetteer,
      readTwinTowns,
      [
        'city1,country1,city2,country2,party1,date,source',
        'Springfield,United States,Hasselt,Belgium,US-MO/Springfield,1999-05,https://towns.example/1',
        'Springfield,United States,Hasselt,Belgium,US-XX/Springfield,,',
      ].join('\n'),
    );
    expect(mended?.facts[0]).toMatchObject({
      parties: ['BE-VLG/Hasselt', 'US-MO/Springfield'],
      date: '1999-05',
      precision: 'month',
      sources: [{ address: 'https://towns.example/1' }],
    });
    expect(wrong?.refused).toMatchObject({ class: 'unknown', why: expect.stringContaining('US-XX/Springfield') });
  });

  it('trust less what was found by a weaker rule, and say so', async () => {
    const [row] = await outcomesOf(
      gazetteer,
      readTwinTowns,
      `${twinHeader}\nPłaska,Poland,53.9,23.25,Grodno,Belarus,53.67,23.83\n`,
    );
    expect(row?.facts[0]).toMatchObject({ parties: ['BY-HR/Grodno', 'PL-20/Płaska'], confidence: 'unverified' });
    expect(row?.remark?.class).toBe('region-of-point');
  });
});

describe('a table of facts', () => {
  const header = 'type,parties,stage,date,statement,sources,fields,body,note';

  it('needs no more than type, parties, stage, statement and sources', async () => {
    const [row] = await outcomesOf(
      gazetteer,
      readFacts,
      `${header}\nagreement,CN-HL|RU-AMU,signed,2019-06,They sign a plan.,https://a.example/1|https://b.example/2,,,\n`,
    );
    expect(row?.facts[0]).toMatchObject({
      bounds: ['2019-06-01', '2019-06-30'],
      precision: 'month',
      sources: [
        { key: 's1', address: 'https://a.example/1' },
        { key: 's2', address: 'https://b.example/2' },
      ],
      confidence: 'probable',
      case: 'try',
    });
  });

  it.each([
    ['treaty,CN-HL|RU-AMU,signed,,S,x,,,', 'column-type'],
    ['visit,CN-HL,signed,,S,x,,,', 'column-parties'],
    ['visit,CN-HL|RU-QQ,signed,,S,x,,,', 'column-parties'],
    ['visit,CN-HL|CN-GD,signed,,S,x,,,', 'one-country'],
    ['visit,CN-HL|RU-AMU,begun,,S,x,,,', 'column-stage'],
    ['visit,CN-HL|RU-AMU,signed,June,S,x,,,', 'column-date'],
    ['visit,CN-HL|RU-AMU,signed,,,x,,,', 'column-statement'],
    ['visit,CN-HL|RU-AMU,signed,,S,,,,', 'column-sources'],
    ['visit,CN-HL|RU-AMU,signed,,S,x,magic,,', 'column-fields'],
  ])('%s is refused for its %s', async (line, kind) => {
    const [row] = await outcomesOf(gazetteer, readFacts, `${header}\n${line}\n`);
    expect(row?.refused?.class).toBe(kind);
  });

  it.each([
    ['source', '', 'verified', { restsOn: 'source', confidence: 'verified' }],
    ['list', '', '', { restsOn: 'list', confidence: 'probable' }],
    ['', 'yes', 'verified', { restsOn: 'source', confidence: 'verified' }],
    ['', 'no', 'verified', { restsOn: 'list', confidence: 'probable' }],
    ['hearsay', '', '', 'column-rests_on'],
    ['list', '', 'verified', 'column-confidence'],
    ['list', 'no', '', 'column-read'],
  ])('that rest on "%s" (of before: "%s"), "%s", are so taken or refused', async (upon, read, confidence, so) => {
    const line = `visit,CN-HL|RU-AMU,signed,,S,x,,,,${upon},${read},${confidence}`;
    const [row] = await outcomesOf(gazetteer, readFacts, `${header},rests_on,read,confidence\n${line}\n`);
    if (typeof so === 'string') expect(row?.refused?.class).toBe(so);
    else expect(row?.facts[0]).toMatchObject(so);
  });
});

describe('ICEWS', () => {
  const header =
    'Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude';
  const event = (source: readonly string[], code: string, target: readonly string[]) =>
    [
      '1',
      '2018-06-01',
      ...source,
      'Event',
      code,
      '1',
      ...target,
      '77',
      '1',
      'A "Paper',
      'NA',
      'NA',
      'NA',
      'NA',
      '0',
      '0',
    ].join('\t');
  const tatarstan = ['Tatarstan', 'NA', 'Russian Federation'];
  const turkey = ['Turkey', 'NA', 'Turkey'];
  const read = (...events: readonly string[]) =>
    outcomesOf(gazetteer, readIcews, [header, ...events].join('\n'), 'tabs');

  it('gives acts of units across a border, the same from both sides', async () => {
    const [visits, hosts] = await read(event(tatarstan, '042', turkey), event(turkey, '043', tatarstan));
    expect(visits?.facts[0]).toMatchObject({
      type: 'visit',
      parties: ['RU-TA', 'TR'],
      stage: 'signed',
      date: '2018-06-01',
      codedAs: 'CAMEO 042',
      statement: 'Tatarstan and Turkey: a visit, as ICEWS codes it, from A "Paper.',
      sources: [{ key: 'icews', address: 'file:list#story-77' }],
    });
    expect(hosts?.facts[0]?.id).toBe(visits?.facts[0]?.id);
  });

  it.each<[string, string]>([
    [event(['China', 'NA', 'China'], '040', turkey), 'between-states'],
    [event(['Government (China)', 'Government', 'China'], '040', turkey), 'between-states'],
    [event(tatarstan, '040', ['Moscow', 'NA', 'Russian Federation']), 'one-country'],
    [event(tatarstan, '111', turkey), 'no-act'],
    [event(tatarstan, '040', ['European Union', 'IGO', 'NA']), 'no-country'],
    [event(['Governor (Russia)', 'Government,Provincial,Local', 'Russian Federation'], '040', turkey), 'unit-not-told'],
    [event(['Citizen (Russia)', 'Social', 'Russian Federation'], '040', turkey), 'not-public'],
    // A person who is called as a town is.
    [event(['Obama', 'Elite,Executive', 'Japan'], '040', turkey), 'not-public'],
  ])('%s is listed as %s', async (line, kind) => {
    const [row] = await read(line);
    expect(row?.refused?.class).toBe(kind);
  });

  it('takes acts alone, whatever was said', () => {
    expect(cameoAct('0841')).toBeNull();
    expect(cameoAct('051')).toBeNull();
    expect(cameoAct('0311')).toMatchObject({ type: 'cooperation', stage: 'proposed' });
    expect(cameoAct('057')).toMatchObject({ type: 'agreement', stage: 'signed' });
    expect(cameoAct('073')).toMatchObject({ type: 'assistance' });
  });
});

describe('FollowTheMoney', () => {
  const statement = (entity: string, schema: string, prop: string, value: string) =>
    JSON.stringify({
      canonical_id: entity,
      entity_id: entity,
      prop,
      schema,
      value,
      dataset: 'reg',
      lang: null,
      external: false,
    });
  const port = [
    statement('port', 'Company', 'name', 'Heihe Port'),
    statement('port', 'Company', 'name', '黑河港'),
    statement('port', 'Company', 'country', 'cn'),
    statement('port', 'Company', 'address', '1 River Road, Heihe'),
  ];
  const bank = [
    statement('bank', 'Company', 'name', 'Amur Bank'),
    statement('bank', 'Company', 'jurisdiction', 'ru'),
    statement('bank', 'Company', 'addressEntity', 'adr'),
    statement('adr', 'Address', 'city', 'Благовещенск'),
    statement('adr', 'Address', 'region', 'Амурская область'),
  ];
  const owns = [
    statement('own', 'Ownership', 'owner', 'port'),
    statement('own', 'Ownership', 'asset', 'bank'),
    statement('own', 'Ownership', 'startDate', '2015-03'),
  ];
  const read = (...lines: readonly string[]) => outcomesOf(gazetteer, readFtm, lines.join('\n'), 'lines');

  it('gives relations of bodies in units of two countries, wherever their statements stand', async () => {
    const rows = await read(...owns, ...port, ...bank);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.facts[0]).toMatchObject({
      type: 'investment',
      parties: ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'],
      stage: 'active',
      date: '2015-03',
      statement: 'Heihe Port owns Amur Bank, by the dataset reg.',
      note: 'Other names: 黑河港',
      sources: [{ key: 'reg', address: 'file:list#reg' }],
    });
  });

  it('reads the same from a table, plain or packed', async () => {
    const table = ['canonical_id,entity_id,prop,prop_type,schema,value,dataset'];
    const packed = ['entity_id,prop,value,dataset'];
    for (const line of [...owns, ...port, ...bank]) {
      const { entity_id, prop, schema, value } = JSON.parse(line) as Record<string, string>;
      table.push(`${entity_id},${entity_id},${prop},x,${schema},"${value}",reg`);
      packed.push(`${entity_id},${schema}:${prop},"${value}",reg`);
    }
    const [line] = await read(...owns, ...port, ...bank);
    for (const rows of [table, packed]) {
      const [row] = await outcomesOf(gazetteer, readFtm, rows.join('\n'));
      expect(row?.facts).toEqual(line?.facts);
    }
  });

  it('says an end as an end, and a membership as a body', async () => {
    const [ended] = await read(...owns, statement('own', 'Ownership', 'endDate', '2022-01-31'), ...port, ...bank);
    expect(ended?.facts[0]).toMatchObject({ stage: 'ended', date: '2022-01-31' });
    const member = [
      statement('m', 'Membership', 'member', 'port'),
      statement('m', 'Membership', 'organization', 'bank'),
    ];
    const [row] = await read(...member, ...port, ...bank);
    expect(row?.facts[0]).toMatchObject({ type: 'body', body: 'Amur Bank' });
  });

  it.each<[string, readonly string[]]>([
    ['not-a-body', [...owns, statement('port', 'Person', 'name', 'A. Petrov'), ...bank]],
    ['entity-missing', [...owns, ...port]],
    [
      'unit-not-told',
      [...owns, ...port, statement('bank', 'Company', 'name', 'A Bank'), statement('bank', 'Company', 'country', 'ru')],
    ],
    [
      'one-country',
      [...owns, ...port, statement('bank', 'Company', 'country', 'cn'), statement('bank', 'Company', 'city', 'Harbin')],
    ],
    ['one-sided', [owns[0]!, ...port]],
    ['no-relation', port],
    ['relation-kind', [statement('f', 'Family', 'person', 'x')]],
    ['no-statement', ['{"entity_id":"x"}']],
  ])('lists what does not fit: %s', async (kind, lines) => {
    const rows = await read(...lines);
    expect(rows.map(({ refused }) => refused?.class)).toContain(kind);
    expect(rows.flatMap(({ facts }) => facts)).toEqual([]);
  });
});
