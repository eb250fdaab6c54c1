import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { type Mapping, parseMapping } from './mapping.ts';
import { tieReader } from './read-tie.ts';
import { rowsOf } from './rows-for-tests.ts';

const gazetteer = openGazetteer(
  brotliDecompressSync(readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url))),
);

/** What each row of a text gives by a mapping: a fact, or why there is none. */
async function read(text: string, mapping: Mapping | string) {
  const reader = tieReader({ gazetteer, source: 'file:list', case: 'try', confidence: 'probable' });
  return (await rowsOf(text, mapping)).map((row) => {
    const taken = reader(row);
    return 'why' in taken
      ? { line: row.line, fact: undefined, remark: null, refused: taken }
      : { line: row.line, fact: taken.record, remark: taken.remark, refused: null };
  });
}

const twinHeader = 'city1,country1,lat1,lng1,city2,country2,lat2,lng2';

describe('twin towns', () => {
  it('become facts: both parties sorted, the words of the list in the statement', async () => {
    const [row, mirrored] = await read(
      `\uFEFF${twinHeader}\r\nBlagoveshchensk,Russia,50.27,127.54,Heihe,China,50.25,127.48\r\nHeihe,China,50.25,127.48,Blagoveshchensk,Russia,50.27,127.54\r\n`,
      'twin-cities',
    );
    expect(row?.fact).toMatchObject({
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
    expect(mirrored?.fact?.id).toBe(row?.fact?.id);
  });

  it('are refused with the reason, the candidates and what to do', async () => {
    const rows = await read(
      [
        twinHeader,
        'Kazan,Russia,55.79,49.11,Ufa,Russia,54.73,55.95',
        'Springfield,United States,,,Hasselt,Belgium,,',
        'Zakynthos,Grece,37.8,20.75,Lucca,Italy,43.84,10.5',
        ',Italy,,,Hasselt,Belgium,,',
      ].join('\n'),
      'twin-cities',
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
    const [mended, wrong] = await read(
      [
        'city1,country1,city2,country2,party1,date,source',
        'Springfield,United States,Hasselt,Belgium,US-MO/Springfield,1999-05,https://towns.example/1',
        'Springfield,United States,Hasselt,Belgium,US-XX/Springfield,,',
      ].join('\n'),
      'twin-cities',
    );
    expect(mended?.fact).toMatchObject({
      parties: ['BE-VLG/Hasselt', 'US-MO/Springfield'],
      date: '1999-05',
      precision: 'month',
      sources: [{ address: 'https://towns.example/1' }],
    });
    expect(wrong?.refused).toMatchObject({ class: 'party1', why: expect.stringContaining('US-XX/Springfield') });
  });

  it('trust less what was found by a weaker rule, and say so', async () => {
    const [row] = await read(`${twinHeader}\nPłaska,Poland,53.9,23.25,Grodno,Belarus,53.67,23.83\n`, 'twin-cities');
    expect(row?.fact).toMatchObject({ parties: ['BY-HR/Grodno', 'PL-20/Płaska'], confidence: 'unverified' });
    expect(row?.remark?.class).toBe('region-of-point');
  });
});

describe('a table of facts', () => {
  const header = 'type,parties,stage,date,statement,sources,fields,body,note';

  it('needs no more than type, parties, stage and statement', async () => {
    const [row] = await read(
      `${header}\nagreement,CN-HL|RU-AMU,signed,2019-06,They sign a plan.,https://a.example/1|https://b.example/2,,,\n`,
      'facts',
    );
    expect(row?.fact).toMatchObject({
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
    ['treaty,CN-HL|RU-AMU,signed,,S,x,,,', 'type'],
    ['visit,CN-HL,signed,,S,x,,,', 'parties'],
    ['visit,CN-HL|RU-QQ,signed,,S,x,,,', 'parties'],
    ['visit,CN-HL|CN-GD,signed,,S,x,,,', 'one-country'],
    ['visit,CN-HL|RU-AMU,begun,,S,x,,,', 'stage'],
    ['visit,CN-HL|RU-AMU,signed,June,S,x,,,', 'date'],
    ['visit,CN-HL|RU-AMU,signed,,,x,,,', 'statement'],
    ['visit,CN-HL|RU-AMU,signed,,S,x,magic,,', 'fields'],
  ])('%s is refused for its %s', async (line, kind) => {
    const [row] = await read(`${header}\n${line}\n`, 'facts');
    expect(row?.refused?.class).toBe(kind);
  });

  it.each([
    ['source', 'verified', { restsOn: 'source', confidence: 'verified' }],
    ['list', '', { restsOn: 'list', confidence: 'probable' }],
    ['hearsay', '', 'rests_on'],
    ['list', 'verified', 'confidence'],
  ])('that rest on "%s", "%s", are so taken or refused', async (upon, confidence, so) => {
    const line = `visit,CN-HL|RU-AMU,signed,,S,x,,,,${upon},${confidence}`;
    const [row] = await read(`${header},rests_on,confidence\n${line}\n`, 'facts');
    if (typeof so === 'string') expect(row?.refused?.class).toBe(so);
    else expect(row?.fact).toMatchObject(so);
  });

  it('name the file as their source where they have none', async () => {
    const [row] = await read(`${header}\nvisit,CN-HL|RU-AMU,signed,,S,,,,\n`, 'facts');
    expect(row?.fact?.sources).toEqual([{ key: 's1', address: 'file:list' }]);
  });
});

describe('a table with a mapping of its own', () => {
  const mapping = parseMapping(
    JSON.stringify({
      name: 'pacts',
      record: 'tie',
      columns: { parties: 'Стороны', date: 'Подписано', statement: 'Суть', sources: 'Ссылка', stage: 'Стадия' },
      constants: { type: 'agreement', fields: 'culture|tourism', coder: 'The archive', confidence: 'verified' },
      dates: 'dmy',
      lists: ';',
    }),
    'pacts.json',
  );

  it('gives facts by its columns, its constants, its dates and the sign that parts its lists', async () => {
    const [row] = await read(
      'Стороны,Подписано,Суть,Ссылка,Стадия\nCN-HL; RU-AMU,17.06.2019,They sign a pact.,,signed\n',
      mapping,
    );
    expect(row?.fact).toMatchObject({
      type: 'agreement',
      parties: ['CN-HL', 'RU-AMU'],
      date: '2019-06-17',
      precision: 'day',
      fields: ['culture', 'tourism'],
      sources: [{ key: 's1', address: 'file:list' }],
      confidence: 'verified',
      coder: 'The archive',
    });
  });

  it('is told what is wrong in the words of its own columns', async () => {
    const rows = await read(
      'Стороны,Подписано,Суть,Ссылка,Стадия\nCN-HL;RU-AMU,2019/17,S,,signed\nCN-HL;RU-QQ,,S,,signed\n',
      mapping,
    );
    expect(rows.map(({ refused }) => [refused?.class, refused?.why.slice(0, 22)])).toEqual([
      ['date', 'Подписано: is not a dat'.slice(0, 22)],
      ['parties', 'Стороны: "RU-QQ" is no'.slice(0, 22)],
    ]);
  });
});
