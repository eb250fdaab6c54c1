import '../i18n/in-english.ts';
import { describe, expect, it } from 'vitest';
import type { DependenceOn, DependenceRow, PairLeanView, SharePoint } from '../../app/lean/lean-view.ts';
import type { PartyView } from '../../app/ties/party-view.ts';
import { differenceText, findingText, halfText, pairText, shareText, sinceText } from './lean-words.ts';
import { pointsOf, rowsOf } from './share-rows.ts';

const party = (unit: string, en: string): PartyView => ({
  party: unit,
  unit,
  country: unit.slice(0, 2),
  names: { en, ru: null, zh: null },
});
const [hl, pri] = [party('CN-HL', 'Heilongjiang'), party('RU-PRI', 'Primorsky Krai')];
const point = (year: number, value: number | null, more: Partial<SharePoint> = {}): SharePoint => ({
  ...{ year, span: null, value, low: value ?? 0, high: value ?? 0, said: null },
  ...more,
});
const row = (region: string, country: string, at: SharePoint, shares: readonly number[] = []): DependenceRow => ({
  ...{ region, country, of: 'trade', chief: true, figures: [], caveats: [] },
  ...at,
  readings: shares.map((share) => ({ share, said: at.said, how: 'printed', worked: null, by: [], figures: [] })),
});
const on = (country: string, en: string, newest: SharePoint | null): DependenceOn => ({
  country: party(country, en),
  finding: newest === null ? null : { of: 'trade', first: newest, last: null, years: 1 },
  ...{ rows: [], missing: [], beside: [] },
});
const pair = (more: Partial<PairLeanView> = {}): PairLeanView => ({
  ...{ pair: 'CN-HL~RU-PRI', first: hl, second: pri, years: [], last: null, since: null, beside: [], standing: [] },
  firstOn: on('RU', 'Russia', null),
  secondOn: on('CN', 'China', null),
  knownAt: '2026-11-29T00:00:00.000Z',
  ...more,
});
const year = (first: SharePoint, second: SharePoint, sign: 1 | -1 | 0 | 'unsure', value: number | null) => ({
  year: first.year,
  first: row('CN-HL', 'RU', first),
  second: row('RU-PRI', 'CN', second),
  lean: { value, low: value ?? -0.1, high: value ?? 0.1, sign, sameSpan: first.span === second.span },
  missing: [],
});

describe('a share in words', () => {
  it('is as sure as its source', () => {
    expect(shareText(point(2003, 0.38))).toBe('38 %');
    expect(shareText(point(2003, 0.156))).toBe('16 %');
    expect(shareText(point(2003, 0.156), 1)).toBe('15.6 %');
    expect(shareText(point(2003, 0.0334))).toBe('3.3 %');
    expect(shareText(point(2003, 0))).toBe('0 %');
    expect(shareText(point(2025, 0.7, { said: 'more' }))).toBe('over 70 %');
    expect(shareText(point(2018, 0.53, { said: 'about' }))).toBe('about 53 %');
    expect(shareText(point(2025, null, { low: 0.65, high: 0.76 }))).toBe('65 % to 76 %');
  });

  it('is told of the first year and the last that were measured', () => {
    const finding = {
      of: 'trade',
      first: point(1997, 0.156),
      last: point(2025, 0.7, { said: 'more' }),
      years: 7,
    } as const;
    expect(findingText('Primorsky Krai', 'China', finding)).toBe(
      'Primorsky Krai: China’s share of its trade, 16 % in 1997, over 70 % in 2025',
    );
    const part = point(2022, 0.701, { span: '2022-01/2022-08' });
    expect(findingText('Heilongjiang', 'Russia', { of: 'exports', first: part, last: null, years: 1 })).toBe(
      'Heilongjiang: Russia’s share of its exports, 70 % in January 2022 – August 2022',
    );
  });
});

describe('a pair in words', () => {
  it('says which side leans more, with both shares and their difference', () => {
    const last = year(point(2022, 0.7), point(2022, 0.57, { said: 'more' }), 1, 0.131);
    expect(pairText(pair({ last }))).toBe(
      'Heilongjiang leans more: 70 % of its trade is with Russia, over 57 % of Primorsky Krai’s with China (2022)',
    );
    expect(differenceText(last)).toBe('Difference of the two shares in 2022: 13.1 points.');
    const other = year(point(2025, 0.14), point(2025, 0.7), -1, -0.56);
    expect(pairText(pair({ last: other }))).toMatch(/^Primorsky Krai leans more: 70 % of its trade is with China/);
    expect(halfText(pair({ last }))).toBeNull();
  });

  it('leaves open what sources leave open', () => {
    const last = year(point(2022, 0.7), point(2022, null, { low: 0.6, high: 0.8 }), 'unsure', null);
    expect(pairText(pair({ last }))).toMatch(/^Sources leave open who leans more/);
    expect(differenceText(last)).toBe(
      'Difference of the two shares in 2022: −10 to 10 points, by which source one takes.',
    );
  });

  it('says what is known of one side, and names what is missing', () => {
    const one = pair({ firstOn: on('RU', 'Russia', point(2021, 0.66)) });
    expect(pairText(one)).toBe('Heilongjiang: 66 % of its trade is with Russia (2021)');
    expect(halfText(one)).toBe(
      'Of Primorsky Krai nothing is known: which share of its trade is with China is missing.',
    );
    const both = pair({ ...one, secondOn: on('CN', 'China', point(2025, 0.65)) });
    expect(halfText(both)).toBe('No year was measured on both sides, so there is no difference to tell.');
    expect(pairText(pair())).toMatch(/^Not known:/);
    expect(halfText(pair())).toBeNull();
  });

  it('says since when by measured years alone', () => {
    const since = { sign: 1, from: 2018, to: 2022, years: 3, before: 2003, beforeSign: -1, unsure: [] } as const;
    expect(sinceText(pair({ since }))).toBe(
      'It turned between 2003 and 2018: in all 3 years measured on both sides since, 2018 to 2022, Heilongjiang leans more.',
    );
    expect(sinceText(pair({ since: { ...since, before: null, years: 1, to: 2018, unsure: [2016] } }))).toBe(
      'One year alone was measured on both sides (2018): since when is not known. In 2016 the sources do not agree on which side leans more.',
    );
    expect(sinceText(pair())).toBe('');
  });
});

describe('the points and the table of a side', () => {
  it('have one value where sources agree to the point, and each where they do not', () => {
    const agreed = row('CN-HL', 'RU', point(2021, 0.658, { high: 0.661 }), [0.658, 0.661]);
    const differing = row('RU-AMU', 'CN', point(2025, null, { low: 0.65, high: 0.76 }), [0.65, 0.76, 0.655]);
    const early = { ...agreed, caveats: [{ kind: 'year-not-over', says: '', source: null }] } as const;
    expect(pointsOf([agreed, early]).map(({ part }) => part)).toEqual([false, true]);
    expect(pointsOf([agreed, differing]).map(({ period, values, says }) => [period, values, says])).toEqual([
      ['2021', [0.658], '66 %'],
      ['2025', [0.65, 0.76], '65 % to 76 %'],
    ]);
    expect(rowsOf([agreed, differing], 1).map(({ side, point: of, says }) => [side, of, says])).toEqual([
      [1, 0, '65.8 %'],
      [1, 0, '66.1 %'],
      [1, 1, '65 %'],
      [1, 1, '76 %'],
      [1, 1, '65.5 %'],
    ]);
  });
});
