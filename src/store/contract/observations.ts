/** What every ledger must do with figures about regions. */
import { expect, it } from 'vitest';
import { observation } from '../../model/observation.ts';
import type { Ledger } from '../ports/ledger.ts';

const source = { label: 'a yearbook', address: 'https://example.org/yearbook', published: '2021' };
const at = (second: number) => ({ by: 'tester', at: `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z` });
const sakha = observation({
  indicator: 'population',
  region: 'RU-SA',
  counterpart: null,
  year: 2020,
  value: 972,
  unit: 'thousand persons',
  source,
  note: 'as of 1 January',
});
const trade = observation({
  indicator: 'trade',
  region: 'RU-AMU',
  counterpart: 'CN-HL',
  year: 2019,
  value: 500,
  unit: 'million USD',
  source: { label: 'a newspaper', address: null },
  note: null,
});
const months = observation({
  indicator: 'freight/Grodekovo',
  region: 'RU-PRI',
  counterpart: 'CN-JL',
  year: 2024,
  period: '2024-01/2024-06',
  value: 4.1,
  unit: 'million tonnes',
  computed: '3.9 × 1.05',
  source: {
    label: 'a railway',
    title: 'Traffic grows',
    address: null,
    published: '2024-07-30',
    kind: 'company',
    restsOn: 'excerpt',
  },
  note: 'exports alone',
});

/** Registers the tests. */
export function observationsContract(open: () => Promise<Ledger>): void {
  it('holds a figure once, gives it by region from either side, and not before it was known', async () => {
    const ledger = await open();
    expect(await ledger.appendObservations([sakha, trade], at(1))).toBe(2);
    expect(await ledger.appendObservations([sakha], at(2))).toBe(0);
    expect(await ledger.observations({})).toEqual([
      { ...sakha, recordedAt: at(1).at, by: 'tester' },
      { ...trade, recordedAt: at(1).at, by: 'tester' },
    ]);
    expect(await ledger.appendObservations([months], at(3))).toBe(1);
    expect(await ledger.observations({ regions: ['RU-PRI'] })).toEqual([
      { ...months, recordedAt: at(3).at, by: 'tester' },
    ]);
    const ids = async (query: Parameters<Ledger['observations']>[0]) =>
      (await ledger.observations(query)).map(({ id }) => id);
    expect(await ids({ regions: ['CN-HL'] })).toEqual([trade.id]);
    expect(await ids({ regions: ['RU-AMU'], indicators: ['population'] })).toEqual([]);
    expect(await ids({ knownAt: '2025-12-31T00:00:00.000Z' })).toEqual([]);
    await ledger.close();
  });
}
