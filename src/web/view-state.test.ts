import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tieTypes } from '../model/tie-types.ts';
import {
  decodeState,
  defaultState,
  encodeState,
  lanesBy,
  meridians,
  queryText,
  roundCamera,
  type ViewState,
} from './view-state.ts';

const isoDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const code = fc.constantFrom('CN', 'CN-GD', 'RU-SA', 'US-CA', 'X-SUHH-KZ', 'GB-SCT');
const pair = fc.tuple(code, code).map((codes) => codes.sort().join('~'));
const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const years = fc
  .tuple(fc.integer({ min: 1, max: 2100 }), fc.integer({ min: 0, max: 60 }))
  .map(([from, more]) => ({ from: String(from).padStart(4, '0'), to: String(from + more).padStart(4, '0') }));
const window = fc.oneof(
  years,
  years.map(({ from }) => ({ from: `${from}-02`, to: null })),
  years.map(({ to }) => ({ from: null, to: `${to}-11-30` })),
);
const parts = fc.record({
  window: nullable(window),
  at: nullable(isoDay),
  known: nullable(isoDay),
  types: fc.subarray([...tieTypes]),
  reviewedOnly: fc.boolean(),
  confirmed: nullable(fc.constantFrom('../2021', '2022/..')),
  pair: nullable(pair),
  unit: nullable(code),
  case: nullable(fc.constantFrom('china-russia', 'case2')),
  span: nullable(fc.constantFrom(['1965-01-01', '2026-11-26'] as const, ['2019-06-01', '2019-06-30'] as const)),
  lanes: fc.constantFrom(...lanesBy),
  find: fc.string({ unit: 'grapheme' }),
  lang: nullable(fc.constantFrom('en', 'ru', 'zh')),
  from: nullable(fc.constantFrom('2019', '2019-06', '197X')),
  to: nullable(fc.constantFrom('2021', '2021-06-17')),
  sort: nullable(fc.constantFrom('last', '-last', 'parties', '-sources')),
  selection: nullable(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom('tie' as const, 'claim' as const),
        id: fc.string({ minLength: 1 }).map((s) => s.replace(/\n/g, ' ')),
      }),
      fc.record({ kind: fc.constant('region' as const), id: code }),
      fc.record({ kind: fc.constant('pair' as const), id: pair }),
    ),
  ),
  on: nullable(fc.constantFrom('CN', 'RU')),
  view: nullable(
    fc
      .record({
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
        lat: fc.double({ min: -90, max: 90, noNaN: true }),
        zoom: fc.double({ min: 0.5, max: 100, noNaN: true }),
      })
      .map(roundCamera),
  ),
  meridian: fc.constantFrom(...meridians),
  as: fc.constantFrom('picture', 'table', 'matrix', 'learned'),
  network: fc.record({
    size: fc.constantFrom('degree', 'strength', 'between'),
    fill: fc.constantFrom('country', 'community'),
    lines: fc.constantFrom('type', 'lean'),
    order: fc.constantFrom('country', 'community', 'degree'),
    over: fc.constantFrom('shown', 'hidden'),
    down: nullable(fc.constantFrom('CN', '*')),
    across: nullable(fc.constantFrom('RU', 'SUHH')),
  }),
  compare: fc.subarray(['soviet-bloc', 'euroregions', 'china-russia', 'case2']),
  other: fc.array(fc.tuple(fc.constantFrom('utm', 'x', 'Foo'), fc.string({ unit: 'grapheme' })), { maxLength: 3 }),
});
const state: fc.Arbitrary<ViewState> = parts.map(({ as, ...rest }) => ({
  ...rest,
  table: as === 'table',
  matrix: as === 'matrix',
  learned: as === 'learned',
}));

describe('the address of a view', () => {
  it('is read back as the state it was written from', () => {
    fc.assert(
      fc.property(state, (s) => {
        expect(decodeState(encodeState(s))).toEqual(s);
        expect(decodeState(new URLSearchParams(queryText(s)))).toEqual(s);
      }),
    );
  });

  it('leaves out defaults and stays readable', () => {
    expect(queryText(defaultState)).toBe('');
    const link = queryText({
      ...defaultState,
      at: '2024-06-30',
      types: ['twinning', 'visit'],
      pair: 'CN-GD~RU-SA',
      selection: { kind: 'tie', id: 'tie_0a' },
    });
    expect(link).toBe('?t=2024-06-30&type=twinning,visit&pair=CN-GD~RU-SA&sel=tie:tie_0a');
  });

  it('tells a window of time from a day, and holds both', () => {
    const window = { from: '2019', to: '2024-06' };
    expect(queryText({ ...defaultState, window, known: '2025-01-31' })).toBe('?t=2019/2024-06&known=2025-01-31');
    expect(queryText({ ...defaultState, window, at: '2020-05-01' })).toBe('?t=2019/2024-06&at=2020-05-01');
    expect(decodeState(new URLSearchParams('t=2019'))).toEqual({
      ...defaultState,
      window: { from: '2019', to: '2019' },
    });
    expect(decodeState(new URLSearchParams('t=2019-06-17'))).toEqual({ ...defaultState, at: '2019-06-17' });
    expect(decodeState(new URLSearchParams('t=2024/2019'))).toEqual(defaultState);
  });

  it('reads what people mistype as the default, and keeps keys it does not know', () => {
    const read = decodeState(
      new URLSearchParams(
        't=yesterday&type=marriage,visit&pair=RU-SA~CN-GD&v=1,2&m=7&w=2020-01-01/2019-01-01&case=A%20B&from=mail',
      ),
    );
    expect(read).toEqual({ ...defaultState, types: ['visit'], pair: 'CN-GD~RU-SA', other: [['from', 'mail']] });
  });
});
