import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openGazetteer } from '../../gazetteer/open.ts';
import { contentId } from '../../model/ids.ts';
import { type PartyRef, pairsOf } from '../../model/place.ts';
import type { StageStep, Tie, TieState } from '../../model/tie.ts';
import { isStanding, type TieType } from '../../model/tie-types.ts';
import { groupsOf, totalsOf, unitsOf } from '../../store/contract/stated.ts';
import { summaryOf } from '../../ties/stated-for-tests.ts';
import { toPartyView } from '../ties/party-view.ts';
import { toTieRow } from '../ties/tie-row.ts';
import { toMapView } from './show-map.ts';

const packed = readFileSync(new URL('../../../data/gazetteer/gazetteer.bin.br', import.meta.url));
const gazetteer = openGazetteer(brotliDecompressSync(packed));
const asOf = { validAt: '2026-11-25', knownAt: '2026-11-25T00:00:00.000Z' };
const active: TieState = { stage: 'active', certainty: 'certain', since: null };

const step = (date: string, bounds: StageStep['bounds']): StageStep => ({
  stage: 'signed',
  date,
  bounds,
  evidence: ['fct_1'],
  reviewed: true,
});

function tie(type: TieType, parties: readonly PartyRef[], steps: readonly StageStep[] = [], reviewed = true): Tie {
  return {
    id: contentId('tie', type, parties),
    type,
    standing: isStanding(type),
    parties,
    memberships: [],
    pairs: pairsOf(parties),
    body: null,
    ordinal: 1,
    successorOf: null,
    steps,
    fields: [],
    lastNews: '2026',
    confirmed: '2026',
    reviewed,
    counts: {
      acceptedClaims: 0,
      unreviewedClaims: 0,
      rejectedClaims: 0,
      facts: 1,
      sources: 1,
      sourcesWithUnreviewed: 2,
    },
    rules: '1',
  };
}

const statedTies = (ties: readonly Tie[], state: TieState = active) =>
  ties.map((each) => ({ tie: summaryOf(each), state }));
const mapView = (stated: ReturnType<typeof statedTies>, when = asOf) =>
  toMapView(
    gazetteer,
    { groups: groupsOf(stated), totals: totalsOf(stated, when.validAt), units: unitsOf(stated) },
    when,
  );

describe('toPartyView', () => {
  it('names regions, towns and countries in three languages', () => {
    expect(toPartyView(gazetteer, 'CN-HL').names).toMatchObject({
      en: 'Heilongjiang',
      ru: 'Хэйлунцзян',
      zh: '黑龙江省',
    });
    expect(toPartyView(gazetteer, 'CN-HL/Heihe')).toMatchObject({
      unit: 'CN-HL',
      country: 'CN',
      names: { en: 'Heihe', ru: 'Хэйхэ' },
    });
    expect(toPartyView(gazetteer, 'RU').names.ru).toBe('Россия');
  });
  it('keeps the words of what it does not know', () => {
    expect(toPartyView(gazetteer, 'QQ-1/Nowhere')).toEqual({
      party: 'QQ-1/Nowhere',
      unit: 'QQ-1',
      country: 'QQ',
      names: { en: 'Nowhere', ru: null, zh: null },
    });
  });
});

describe('tieRow', () => {
  it('gives the first and the last day that its dated steps can mean', () => {
    const row = toTieRow(
      gazetteer,
      summaryOf(
        tie(
          'twinning',
          ['CN-GD', 'RU-SA'],
          [step('2019-06', ['2019-06-01', '2019-06-30']), step('2021/..', ['2021-01-01', null])],
        ),
      ),
      active,
    );
    expect([row.first, row.last]).toEqual(['2019-06-01', '2021-01-01']);
    const undated = toTieRow(gazetteer, summaryOf(tie('twinning', ['CN-GD', 'RU-SA'])), null);
    expect(undated).toMatchObject({ first: null, last: null });
  });
});

describe('mapView', () => {
  it('rolls a town’s tie up to its region, and says which of the pair’s ties are between which towns', () => {
    const view = mapView(
      statedTies([
        tie('twinning', ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'], [step('2009', ['2009-01-01', '2009-12-31'])]),
        tie('trade', ['CN-HL', 'RU-AMU'], [step('1987', ['1987-01-01', '1987-12-31'])], false),
      ]),
    );
    expect(view.arcs).toHaveLength(1);
    expect(view.arcs[0]).toMatchObject({
      pair: 'CN-HL~RU-AMU',
      a: { code: 'CN-HL', level: 'region' },
      b: { code: 'RU-AMU' },
      reviewed: 1,
      unreviewed: 1,
      live: 2,
      certain: true,
      fewestPairs: 1,
      sources: 4,
      first: '1987-01-01',
      last: '2009-12-31',
    });
    expect(view.arcs[0]?.types).toEqual([
      { type: 'trade', ties: 1 },
      { type: 'twinning', ties: 1 },
    ]);
    const parts = view.arcs[0]?.parts?.map(({ a, b, types, first }) => [
      a.code,
      a.level,
      b.code,
      types[0]?.type,
      first,
    ]);
    expect(parts).toEqual([
      ['CN-HL/Heihe', 'town', 'RU-AMU/Blagoveshchensk', 'twinning', '2009-01-01'],
      ['CN-HL', 'region', 'RU-AMU', 'trade', '1987-01-01'],
    ]);
    // The towns face each other across the Amur; their regions' middles lie some 300 km from them.
    const [towns] = view.arcs[0]?.parts ?? [];
    expect(towns?.a.lat).toBeCloseTo(50.24, 1);
    expect(towns?.b.lat).toBeCloseTo(50.28, 1);
    expect(view.arcs[0]?.a.lat).toBeLessThan(49);
    expect(view.regions.map(({ code, ties, unreviewed }) => [code, ties, unreviewed])).toEqual([
      ['CN-HL', 2, 1],
      ['RU-AMU', 2, 1],
    ]);
  });

  it('draws the tie of several towns of a region, and of a town it does not know, at the region', () => {
    const view = mapView(
      statedTies([
        tie('forum', ['CN-HL/Heihe', 'CN-HL/Harbin', 'RU-AMU/Blagoveshchensk']),
        tie('visit', ['CN-HL/Nowhere', 'RU-AMU']),
      ]),
    );
    expect(view.arcs[0]?.parts?.map(({ a, b }) => `${a.code} ${b.code}`)).toEqual([
      'CN-HL RU-AMU',
      'CN-HL RU-AMU/Blagoveshchensk',
    ]);
    expect(mapView(statedTies([tie('visit', ['CN-HL', 'RU-AMU'])])).arcs[0]).not.toHaveProperty('parts');
  });

  it('draws a centre at its country, and a body of many at each pair', () => {
    const view = mapView(statedTies([tie('body', ['DE-NI', 'DE-NW', 'NL'])]));
    expect(view.arcs.map((arc) => arc.pair)).toEqual(['DE-NI~NL', 'DE-NW~NL']);
    expect(view.arcs[0]?.b).toMatchObject({ code: 'NL', level: 'country' });
    expect(view.regions.map((unit) => unit.ties)).toEqual([1, 1, 1]);
  });

  it('names what it cannot place', () => {
    const view = mapView(statedTies([tie('visit', ['QQ-1', 'RU-SA'])]));
    expect(view).toMatchObject({ arcs: [], unplaced: ['QQ-1'], regions: [{ code: 'RU-SA' }] });
    expect([view.ties, view.pairs]).toEqual([1, 0]);
  });

  it('bundles by countries what is not drawn one by one, and loses no pair', () => {
    const codes = (country: string) => gazetteer.regions.filter((r) => r.country === country).map((r) => r.region);
    const [own, there] = [codes('CN'), codes('RU').slice(0, 20)];
    const ties = own.flatMap((a) => there.map((b) => tie('visit', [a, b])));
    const view = mapView(statedTies([...ties, tie('visit', ['CN-HL', 'KR-11'])]));
    expect(view.arcs).toHaveLength(500);
    expect(view.pairs).toBe(own.length * 20 + 1);
    expect(view.bundles.map(({ pair }) => pair)).toEqual(['CN~RU']);
    expect(view.bundles[0]).toMatchObject({ a: { code: 'CN', level: 'country' }, pairs: view.pairs - 500 });
  });

  it('says which units of today stand for those of the day', () => {
    const on = (validAt: string) => mapView([], { ...asOf, validAt }).vanished;
    const chita = on('2007-06-30').find(({ code }) => code === 'X-RU-CHI');
    expect(chita).toMatchObject({ names: { en: 'Chita Oblast' }, today: [{ code: 'RU-ZAB' }] });
    expect(on('2009-01-01').some(({ code }) => code === 'X-RU-CHI')).toBe(false);
    expect(on('1985-01-01').find(({ code }) => code === 'X-SUHH')?.today).toHaveLength(15);
    expect(on('1999-01-01').some(({ code }) => code === 'X-SUHH')).toBe(false);
  });
});
