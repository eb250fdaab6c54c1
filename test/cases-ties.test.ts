/** The ties that the cases that ship add up to, where their sources do not agree or an approval is all there is. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCase } from '../src/app/cases/load-case.ts';
import { openGazetteer } from '../src/gazetteer/open.ts';
import type { Tie } from '../src/model/tie.ts';
import { storedFact } from '../src/store/postgres/from-rows.ts';
import { deriveTies } from '../src/ties/derive-ties.ts';
import { membersOn } from '../src/ties/memberships.ts';
import { stateAt } from '../src/ties/stages/stage-on-day.ts';

const packed = readFileSync(new URL('../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const folder = new URL('../data/cases/', import.meta.url);
const facts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => readCase(gazetteer, JSON.parse(readFileSync(new URL(name, folder), 'utf8')), name).facts);
const at = '2026-11-26T00:00:00.000Z';
const ties = deriveTies(facts.map((record) => storedFact({ fact_id: record.id, record, recorded_at: at }, []))).map(
  ({ tie }) => tie,
);

function tieOf(type: Tie['type'], ...parties: readonly string[]): Tie {
  const found = ties.filter((tie) => tie.type === type && tie.parties.join() === [...parties].sort().join());
  expect(found).toHaveLength(1);
  return found[0]!;
}
const bodyOf = (name: string): Tie => ties.find(({ type, body }) => type === 'body' && body === name)!;
const history = ({ steps }: Tie) =>
  steps.map(({ stage, date, contested = [] }) => [stage, date, ...contested.map((c) => c.date)].join(' '));
const state = (tie: Tie, day: string): string => {
  const found = stateAt(tie, day);
  return found === null ? 'none' : `${found.stage}, ${found.certainty}`;
};
const member = ({ memberships }: Tie, party: string) => memberships.find((each) => each.party === party);

describe('sources that do not agree', () => {
  it('Neman: June by two pages, July by one', () => {
    const neman = bodyOf('Euroregion Neman');
    expect(history(neman)[0]).toBe('signed 1997-06-06 1997-07-06');
    expect(state(neman, '1997-06-20')).toBe('signed, certain');
    expect(member(neman, 'RU-KGD')).toMatchObject({
      joined: ['2002-04-04', '2002-04-04'],
      left: ['2022-02-24', '2022-06-08'],
    });
  });

  it('Baltic: its Kaliningrad side is suspended, the body is not', () => {
    const baltic = bodyOf('Euroregion Baltic');
    expect(member(baltic, 'RU-KGD')).toMatchObject({
      left: [null, null],
      suspended: [{ since: ['2022-03-02', '2022-03-02'], until: [null, null] }],
    });
    expect(history(baltic).filter((step) => step.startsWith('suspended'))).toEqual([]);
    expect(membersOn(baltic, '2022-03-01')).toContain('RU-KGD');
    expect(membersOn(baltic, '2022-03-02')).not.toContain('RU-KGD');
    expect(membersOn(baltic, '2022-03-02')).toContain('PL-28');
  });

  it('Pskov–Livonia: June or July, one founding', () => {
    const [founding, ...more] = history(bodyOf('Euroregion Pskov–Livonia')).filter((step) => step.startsWith('signed'));
    expect(more).toEqual([]);
    expect(founding!.split(' ').slice(1).sort()).toEqual(['1996-06-07', '1996-07-07']);
  });

  it('Donbass: its member of Donetsk is there from February, which two sources have', () => {
    expect(member(bodyOf('Euroregion Donbass'), 'UA-14')?.joined).toEqual(['2011-02-07', '2011-02-07']);
  });

  it('Warmia-Masuria: one decision, Monday or the printed Thursday', () => {
    const agreed = tieOf('agreement', 'PL-28', 'RU-KGD');
    const ends = history(agreed).filter((step) => step.startsWith('ended'));
    expect(ends).toHaveLength(1);
    expect(ends[0]!.split(' ').slice(1).sort()).toEqual(['2022-02-28', '2022-03-03']);
    expect(state(agreed, '2022-03-04')).toBe('ended, certain');
  });

  it('Kazan and Hangzhou: 2002 or 2003', () => {
    const twins = tieOf('twinning', 'CN-ZJ/Hangzhou', 'RU-TA/Kazan');
    expect(history(twins)[0]!.split(' ').slice(1).sort()).toEqual(['2002', '2003']);
  });
});

describe('an approval', () => {
  it('is announced; by the end of 2004 the pair had been in force, and between the two it may have been', () => {
    const pair = tieOf('twinning', 'CN-HE', 'RU-LEN');
    expect(history(pair)).toEqual(['announced 1992-07-30', 'active [1992-07-30..2004-12-31]']);
    expect(state(pair, '1992-07-29')).toBe('none');
    expect(state(pair, '1992-08-15')).toBe('active, possible');
    expect(state(pair, '2000-01-01')).toBe('active, possible');
    expect(state(pair, '2026-01-01')).toBe('active, certain');
  });

  it('may come two years before the twinning', () => {
    const twins = tieOf('twinning', 'CN-LN/Shenyang', 'RU-IRK/Irkutsk');
    expect(history(twins)).toContain('announced 1990-08-12');
    expect(history(twins)).toContain('signed 1992');
    expect(state(twins, '1993-01-15')).toMatch(/^(?:signed|active)/);
  });

  it('of a pairing that no paper bears stays an announcement', () => {
    expect(state(tieOf('twinning', 'CN-GD', 'RU-SA'), '2026-01-01')).toBe('announced, certain');
  });
});

it('ends the twinning of Szczecin and Murmansk with the first of two decisions', () => {
  const twins = tieOf('twinning', 'PL-32/Szczecin', 'RU-MUR/Murmansk');
  expect(history(twins)[0]).toBe('signed 1993-04-08');
  expect(twins.steps.at(-1)).toMatchObject({ stage: 'ended' });
  expect(state(twins, '2022-04-01')).toBe('ended, certain');
});

describe('a restriction', () => {
  it('of the Amur between two towns was over after 1984', () => {
    const closed = tieOf('restriction', 'CN-HL/Heihe', 'RU-AMU/Blagoveshchensk');
    expect(history(closed)).toEqual(['active 1965~/1984~']);
    expect(state(closed, '1984-12-31')).toBe('active, certain');
    expect(state(closed, '1985-01-01')).toBe('ended, certain');
  });

  it('at the border of Poland and the Lithuanian SSR was over after 1989', () => {
    const closed = tieOf('restriction', 'PL', 'X-SUHH-LT');
    expect(state(closed, '1980-01-01')).toBe('active, certain');
    expect(state(closed, '1990-01-01')).toBe('ended, certain');
  });
});

describe('what crosses the Amur between two towns', () => {
  const towns = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'].join();
  const built = (name: string) =>
    ties.find(({ type, parties, apart }) => type === 'infrastructure' && parties.join() === towns && apart === name)!;

  it('is seven things, each with its own history', () => {
    const all = ties.filter(({ type, parties }) => type === 'infrastructure' && parties.join() === towns);
    expect(all.map(({ apart }) => apart).sort()).toEqual([
      'Blagoveshchensk–Heihe 110 kV power line',
      'Blagoveshchensk–Heihe 220 kV power line',
      'Heihe–Blagoveshchensk cable car',
      'Heihe–Blagoveshchensk pontoon bridge',
      'Heihe–Blagoveshchensk river border crossing',
      'Heihe–Blagoveshchensk road bridge',
      'Power of Siberia pipeline',
    ]);
    expect(history(built('Heihe–Blagoveshchensk road bridge'))).toEqual([
      'signed 1995-06',
      'signed 2015-09-03',
      'active 2016-12',
      'active 2019-05-31',
      'active 2022-06-10',
      'active 2024-12-10',
    ]);
    expect(history(built('Power of Siberia pipeline'))).toEqual(['active 2019-12-02']);
    expect(history(built('Heihe–Blagoveshchensk cable car'))[0]).toBe('signed 2015-09-03');
  });

  it('is not there before its time: the bridge stands nowhere in 2000, and is agreed on', () => {
    expect(state(built('Heihe–Blagoveshchensk road bridge'), '2000-01-01')).toBe('signed, certain');
    expect(state(built('Heihe–Blagoveshchensk cable car'), '2015-08-31')).toBe('none');
  });
});

describe('the border of China and Russia', () => {
  const crossing = (name: string): Tie => {
    const found = ties.filter(({ type, apart }) => type === 'infrastructure' && apart === name);
    expect(found, name).toHaveLength(1);
    return found[0]!;
  };

  it('has each of its crossings as a tie of its own, on the day as the sources have it', () => {
    const on = (day: string, ...names: readonly string[]) => names.map((name) => state(crossing(name), day));
    // Both of one pair of towns.
    expect(
      on('2025-01-01', 'Manzhouli–Zabaykalsk road border crossing', 'Manzhouli–Zabaykalsk rail border crossing'),
    ).toEqual(['active, certain', 'active, certain']);
    expect(
      on('2025-01-01', 'Suifenhe–Pogranichny road border crossing', 'Suifenhe–Pogranichny rail border crossing'),
    ).toEqual(['active, certain', 'active, certain']);
    expect(on('2010-06-01', 'Hunchun–Makhalino rail border crossing')).toEqual(['suspended, certain']);
    expect(on('2014-06-01', 'Hunchun–Makhalino rail border crossing')).toEqual(['active, certain']);
    expect(on('2021-06-01', 'Shiwei–Olochi road border crossing')).toEqual(['suspended, certain']);
    expect(on('2023-09-01', 'Dongning–Poltavka road border crossing')).toEqual(['suspended, certain']);
    for (const name of [
      'Hunchun–Kraskino road border crossing',
      'Mishan–Turiy Rog road border crossing',
      'Hulin–Markovo road border crossing',
      'Raohe–Pokrovka river border crossing',
      'Raohe–Pokrovka pontoon bridge',
      'Khabarovsk–Fuyuan passenger boats',
      'Tongjiang–Nizhneleninskoye river border crossing',
      'Tongjiang–Nizhneleninskoye pontoon bridge',
      'Tongjiang–Nizhneleninskoye rail bridge',
      'Luobei–Amurzet river border crossing',
      'Jiayin–Pashkovo river border crossing',
      'Xunke–Poyarkovo river border crossing',
      'Sunwu–Konstantinovka river border crossing',
      'Huma–Ushakovo river border crossing',
      'Mohe–Dzhalinda river border crossing',
      'Heishantou–Starotsurukhaytuy road border crossing',
      'Skovorodino–Mohe oil pipeline',
      'Amurskaya–Heihe 500 kV power line',
    ])
      expect(crossing(name).steps.length, name).toBeGreaterThan(0);
  });

  it('never had one over Altai', () => {
    expect(state(crossing('Kanas road over Altai'), '2026-01-01')).toBe('proposed, certain');
  });

  it('carries no power to China since 2026, as from 2007 to 2009', () => {
    const lines = ['Blagoveshchensk–Heihe 110 kV', 'Blagoveshchensk–Heihe 220 kV', 'Amurskaya–Heihe 500 kV'];
    for (const line of lines) {
      expect(state(crossing(`${line} power line`), '2025-12-31'), line).toBe('active, certain');
      expect(state(crossing(`${line} power line`), '2026-01-01'), line).toBe('suspended, certain');
    }
    expect(state(crossing('Blagoveshchensk–Heihe 110 kV power line'), '2008-01-01')).toBe('suspended, certain');
  });

  it('was closed to passengers by China from April 2020 to January 2023', () => {
    const closed = tieOf('restriction', 'CN', 'RU-AMU', 'RU-KHA', 'RU-PRI', 'RU-YEV', 'RU-ZAB');
    expect(state(closed, '2020-03-31')).toBe('none');
    expect(state(closed, '2021-06-01')).toBe('active, certain');
    expect(state(closed, '2023-01-08')).toBe('ended, certain');
  });
});

describe('members of bodies of China and Russia', () => {
  it('Tumen: North Korea left in 2009, Jilin did not; its commission met in 2024', () => {
    const tumen = bodyOf('Greater Tumen Initiative');
    expect(member(tumen, 'KP')).toMatchObject({ left: ['2009-01-01', '2009-12-31'] });
    expect(member(tumen, 'CN-JL')).toMatchObject({ joined: ['1995-12-06', '1995-12-06'], left: [null, null] });
    expect(membersOn(tumen, '2026-01-01')).toEqual(['CN-HL', 'CN-JL', 'CN-LN', 'CN-NM', 'KR', 'MN', 'RU-PRI']);
    expect(history(tumen).at(-1)).toBe('active 2024-12-09');
  });

  it('NEAR: Heilongjiang and Henan are founders', () => {
    const near = bodyOf('Association of North East Asia Regional Governments');
    for (const party of ['CN-HL', 'CN-HA'])
      expect(member(near, party)).toMatchObject({ joined: ['1996-09-12', '1996-09-12'], left: [null, null] });
  });

  it('the Far East commission: the regions of the Far East and of the Baikal region', () => {
    const commission = bodyOf('Commission for the Russian Far East and north-east China');
    expect(commission.parties).toHaveLength(16);
    expect(commission.parties).toEqual(expect.arrayContaining(['CN-HL', 'RU-AMU', 'RU-BU', 'RU-CHU', 'RU-ZAB']));
    expect(membersOn(commission, '2016-11-07')).toEqual(commission.parties);
  });
});

it('ends the rules on visas of 1994 with the agreement of the two governments', () => {
  const visas = tieOf('restriction', 'CN-HL', 'RU');
  expect(state(visas, '2001-05-24')).toBe('active, certain');
  expect(state(visas, '2001-05-25')).toBe('ended, certain');
});
