/** Lists of ties as PostgreSQL makes them, held against what is worked out tie by tie. The ties are given as those of a past instant. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../../../../test/runs.ts';
import { sampleTie } from '../../../measure/sample-tie.ts';
import { type Bounds, edtfBounds } from '../../../model/edtf.ts';
import { addDays } from '../../../model/edtf-days.ts';
import type { Stage } from '../../../model/stages.ts';
import type { Tie } from '../../../model/tie.ts';
import type { TieType } from '../../../model/tie-types.ts';
import { stateAt } from '../../../ties/stages/stage-on-day.ts';
import { statedOn, stoodWithin } from '../../../ties/stated-for-tests.ts';
import type { StatedTie } from '../../../ties/tie-summary.ts';
import { countOfYear, groupsOf, totalsOf, unitsOf } from '../../contract/stated.ts';
import type { TieLists, TiePart, TieQuery } from '../../ports/tie-lists.ts';
import type { Database } from '../database.ts';
import { type SchemaForTests, schemaForTests } from '../server/servers-for-tests.ts';
import { listedTie } from './stored-tie.ts';
import { postgresTieLists } from './tie-lists.ts';

let schema: SchemaForTests;
let database: Database;
beforeAll(async () => {
  schema = await schemaForTests('2026-01-01T00:00:00.000Z');
  database = schema.database;
});
afterAll(() => schema.remove());

/** Lists of these ties and no others. */
function listsOf(ties: readonly Tie[]): TieLists {
  const derived = ties.map((tie) => ({ tie, key: '', evidence: tie.steps.flatMap(({ evidence }) => evidence) }));
  const rows = JSON.stringify(derived.map(listedTie));
  return postgresTieLists(database, async () => ({ byId: new Map(derived.map((each) => [each.tie.id, each])), rows }));
}

const all: TieQuery = { validAt: '2025-01-01', knownAt: '2026-01-01T00:00:00.000Z', include: 'all' };

type Said = readonly [Stage, string | null];
const tieOf = (type: TieType, said: readonly Said[], id = 'tie_1', parties = ['CN-HL', 'RU-AMU']): Tie =>
  sampleTie({
    ...{ id, type, parties },
    steps: said.map(([stage, date]) => ({
      stage,
      bounds: date === null ? [null, null] : edtfBounds(date),
      ...(date === null ? {} : { date }),
    })),
  });

async function within(type: TieType, said: readonly Said[], window: Bounds): Promise<string | null> {
  const { ties } = await listsOf([tieOf(type, said)]).page({ ...all, within: window }, { unbegun: true });
  return ties[0]?.within ?? null;
}

describe('a tie within a window of days', () => {
  it.each<readonly [TieType, readonly Said[], Readonly<Record<string, string | null>>]>([
    [
      'twinning',
      [
        ['signed', '1965'],
        ['ended', '2022-03'],
      ],
      // The year as a whole holds its signing, whenever that was.
      {
        ...{ '1964': null, '1965-05': 'possible', '1965': 'certain', '1970/1979': 'certain' },
        ...{ '2022-03-15/2024': 'possible', '2022-04/2024': null, '../1964': null, '1990/..': 'certain' },
      },
    ],
    // Announced is no longer so later; suspended is.
    ['agreement', [['announced', '1994-06-01']], { '1994': 'certain', '2019/2024': null }],
    ['agreement', [['announced', '1994']], { '1994-12/1995': 'possible', '1993/1995': 'certain' }],
    [
      'body',
      [
        ['active', '1998-02-22'],
        ['suspended', '2022-03-01'],
      ],
      { '2023': 'certain' },
    ],
    // An act happened at its time, and a row of acts between the first and the last.
    ['visit', [['signed', '2019-06-17']], { '2019-06': 'certain', '2020/2024': null }],
    ['visit', [['signed', '2019']], { '2019-10/2020': 'possible', '2018/2020': 'certain' }],
    [
      'forum',
      [
        ['signed', '2016-07-10'],
        ['signed', '2023-07-10'],
      ],
      { '2016': 'certain', '2019': 'possible', '2024': null },
    ],
    // A restriction lasts through its interval; one that ended another thing is told on its day.
    ['restriction', [['active', '1965/1984']], { '1970': 'certain', '1986': null }],
    ['restriction', [['ended', '2022-02-28']], { '2022': 'certain', '2023': null }],
    // What has no date stands from its report on (2018), and took place then at the latest.
    ['cooperation', [['active', null]], { '1950': null, '2018': 'certain', '2024': 'certain' }],
    ['visit', [['signed', null]], { '1950': null, '2018': 'possible', '2024': null }],
    // Before our era.
    ['body', [['active', '-0200']], { '-0150': 'certain', '-0300': null }],
  ])('%s %j', async (type, said, expected) => {
    for (const [window, how] of Object.entries(expected))
      expect([window, await within(type, said, edtfBounds(window))]).toEqual([window, how]);
  });
});

const types = ['twinning', 'visit', 'forum', 'restriction', 'agreement', 'body'] as const;
const units = ['CN-HL', 'CN-HL/Heihe', 'RU-AMU', 'RU-SA', 'JP-01', 'DE'];
const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2000-01-01', n));
const date = fc.oneof(
  day,
  day.map((d) => d.slice(0, 7)),
  day.map((d) => d.slice(0, 4)),
  fc.constant(null),
);
const said = fc.array(fc.tuple(fc.constantFrom<Stage>('announced', 'signed', 'active', 'suspended', 'ended'), date), {
  minLength: 1,
  maxLength: 4,
});
const tie = fc.record({
  type: fc.constantFrom(...types),
  said,
  parties: fc.uniqueArray(fc.constantFrom(...units), { minLength: 2, maxLength: 4 }),
  reviewed: fc.boolean(),
  sources: fc.nat(3),
});
const someTies = fc.array(tie, { maxLength: 12 }).map((drawn) =>
  drawn.map(({ type, said: steps, parties, reviewed, sources }, i): Tie => {
    const made = tieOf(type, steps, `tie_${String(i).padStart(2, '0')}`, parties);
    const own = made.steps.map((step) => ({ ...step, reviewed }));
    return { ...made, reviewed, steps: own, counts: { ...made.counts, sources, sourcesWithUnreviewed: sources + 1 } };
  }),
);
const byId = (stated: readonly StatedTie[]) => [...stated].sort((a, b) => (a.tie.id < b.tie.id ? -1 : 1));
const tries = { numRuns: runs(40) };

describe('lists of any ties', () => {
  it('say the states and the certainty of any day and window', async () => {
    await fc.assert(
      fc.asyncProperty(someTies, day, day, async (ties, on, until) => {
        const lists = listsOf(ties);
        const window: Bounds = on < until ? [on, until] : [until, on];
        expect(byId((await lists.page({ ...all, validAt: on })).ties)).toEqual(statedOn(ties, on));
        const stood = (await lists.page({ ...all, validAt: on, within: window })).ties;
        expect(byId(stood)).toEqual(statedOn(ties, on, window));
        const everything = (await lists.page({ ...all, validAt: on }, { unbegun: true })).ties;
        expect(byId(everything).map(({ state }) => state)).toEqual(ties.map((each) => stateAt(each, on)));
      }),
      tries,
    );
  });

  it('add up by pair and in all, also what is in force alone', async () => {
    await fc.assert(
      fc.asyncProperty(someTies, day, async (ties, on) => {
        const lists = listsOf(ties);
        const window: Bounds = [on, addDays(on, 400)];
        const stated = statedOn(ties, on, window);
        const query = { ...all, validAt: on, within: window };
        expect(await lists.pairs(query)).toEqual(groupsOf(stated));
        expect(await lists.totals(query)).toEqual(totalsOf(stated, query.validAt));
        expect(await lists.units(query)).toEqual(unitsOf(stated));
        const inForce = stated.filter(({ state }) => !['ended', 'suspended'].includes(state!.stage));
        expect(await lists.pairs(query, true)).toEqual(groupsOf(inForce));
        const pairs = ['CN-HL~RU-AMU', 'CN-HL~JP-01'];
        expect(await lists.totals(query, { pairs, inForce: true })).toEqual(
          totalsOf(
            inForce.filter((each) => each.tie.pairs.some((pair) => pairs.includes(pair))),
            query.validAt,
          ),
        );
      }),
      tries,
    );
  });

  it('count in each year what a window of that year shows', async () => {
    await fc.assert(
      fc.asyncProperty(someTies, async (ties) => {
        const { years } = await listsOf(ties).years(all, 2026);
        for (const { year, ...counts } of years) expect([year, counts]).toEqual([year, countOfYear(ties, year)]);
        const first = years[0]?.year ?? 2027;
        expect(ties.every((each) => stoodWithin(each, [null, `${first - 1}-12-31`]) === null)).toBe(true);
      }),
      tries,
    );
  });
});

describe('a list of ties', () => {
  const ties = [
    { ...tieOf('twinning', [['signed', '2019-06']], 'tie_a', ['CN-GD', 'RU-SA']), counts: countsWith(1) },
    { ...tieOf('twinning', [['signed', null]], 'tie_b', ['CN-HE', 'RU-SA']), counts: countsWith(10) },
    {
      ...tieOf('twinning', [['signed', '2024']], 'tie_c', ['CN-HE', 'RU-AMU']),
      ...{ body: 'Council of the Amur', counts: countsWith(2) },
    },
  ];
  const ids = async (part: TiePart, query: Partial<TieQuery> = {}) => {
    const { total, ties: found } = await listsOf(ties).page({ ...all, ...query }, part);
    return [total, ...found.map((each) => each.tie.id.slice(4))].join(' ');
  };

  it('has the newest activity first, and what has none last; a part knows how many there are', async () => {
    expect(await ids({})).toBe('3 c a b');
    expect(await ids({ limit: 1, after: 1 })).toBe('3 a');
    expect(await ids({ limit: 1, after: 3 })).toBe('3');
  });

  it('is put in order by counts as numbers, by days, and by names as ranked', async () => {
    expect(await ids({ sort: { column: 'sources', descending: true } })).toBe('3 b c a');
    expect(await ids({ sort: { column: 'first', descending: false } })).toBe('3 b a c');
    const ranks = new Map([
      ['CN-GD~RU-SA', 0],
      ['CN-HE~RU-SA', 2],
      ['CN-HE~RU-AMU', 1],
    ]);
    expect(await ids({ sort: { column: 'parties', descending: false }, ranks })).toBe('3 a c b');
  });

  it('holds every word that is looked for, in parties, bodies, types or stages', async () => {
    const word = (text: string, parties: readonly string[] = [], bodies: readonly string[] = []) => ({
      ...{ word: text, types: text === 'twin' ? (['twinning'] as const) : [], parties, bodies },
    });
    expect(await ids({ words: [word('guangdong', ['CN-GD'])] })).toBe('1 a');
    expect(await ids({ words: [word('twin'), word('amur', ['RU-AMU'], ['Council of the Amur'])] })).toBe('1 c');
    expect(await ids({ words: [word('signed')] })).toBe('3 c a b');
    expect(await ids({ words: [word('moscow')] })).toBe('0');
  });

  it('is put in order by the last news, and narrowed by the last confirmation', async () => {
    expect(await ids({ sort: { column: 'news', descending: false } })).toBe('3 b a c');
    expect(await ids({}, { confirmed: [null, '2018-12-31'] })).toBe('1 b');
    expect(await ids({}, { confirmed: ['2019-01-01', '2019-12-31'] })).toBe('1 a');
    expect(await ids({}, { confirmed: ['2019-01-01', null] })).toBe('2 c a');
  });

  it('is narrowed by type, unit, pair and id', async () => {
    expect(await ids({}, { unit: 'RU-SA' })).toBe('2 a b');
    expect(await ids({}, { pair: 'CN-HE~RU-SA' })).toBe('1 b');
    expect(await ids({}, { types: ['visit'] })).toBe('0');
    expect(await ids({}, { ids: ['tie_b'] })).toBe('1 b');
  });
});

function countsWith(sources: number): Tie['counts'] {
  return {
    ...{ acceptedClaims: 1, unreviewedClaims: 0, rejectedClaims: 0, facts: 0 },
    ...{ sources, sourcesWithUnreviewed: sources },
  };
}
