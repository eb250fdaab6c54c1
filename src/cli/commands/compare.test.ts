/** `amur compare`, as a user calls it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mechanismView } from '../../app/compare/mechanism-view.ts';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };

beforeAll(async () => {
  for (const id of ['soviet-bloc', 'euroregions']) await amur(['import', `data/cases/${id}.json`], { env });
});
afterAll(async () => {
  await amur(['stop'], { env });
  await remove();
});

it('lays cases side by side, the evidence first, and names what is missing', async () => {
  const { out, code } = await amur(['compare', 'soviet-bloc', 'euroregions', '--valid-at', '2026-11-01'], { env });
  expect(code).toBe(0);
  expect(out).toMatch(/^As of 2026-11-01\. The cases are not equally well known/);
  const parts = [
    'Evidence',
    'Year 0',
    '1. Asymmetry',
    '2. Direct structures',
    '3. Turn',
    '4. What the centres did',
    '5. Outcome',
  ];
  const places = parts.map((part) => out.indexOf(`\n${part}`));
  expect(places.every((place, i) => place > (places[i - 1] ?? 0))).toBe(true);
  expect(out).toMatch(/year 0 +Soviet-bloc border regions +1956\n +Euroregions and northern bodies +1993\n/);
  expect(out).toMatch(
    /3 turn +Soviet-bloc border regions +1988, not sure\n +Euroregions and northern bodies +not known\n/,
  );
  expect(out).toContain('upon the demand of the prosecutor’s office, which the office did not meet; 8 days');
  expect(out).toMatch(/missing: the beginning of \d+ ties, which are in none of these numbers/);
});

it('gives the same as JSON, every cell with the records that it rests on', async () => {
  const view = mechanismView.parse(JSON.parse((await amur(['compare', 'euroregions', '--json'], { env })).out));
  const [euroregions] = view.cases;
  const { acts, outcome, records, structures, zero } = euroregions!;
  expect(zero).toMatchObject({ year: 1993, date: '1993-01-11' });
  const listing = acts.find(({ lag }) => lag?.[0] === 8 && lag[1] === 8)!;
  expect(listing).toMatchObject({ by: 'home', against: true, years: [22, 22], precision: 'day', answersTies: true });
  const ids = new Set(records.map(({ id }) => id));
  expect(
    [...acts.map(({ id }) => id), ...outcome!.cuts.flatMap((cut) => cut.records), zero!.record].every((id) =>
      ids.has(id),
    ),
  ).toBe(true);
  expect(records.every(({ sources }) => sources.length > 0)).toBe(true);
  // Nearly all that was cut was cut in 2022, by regions and towns abroad.
  const cut = (by: string): number => outcome!.cuts.find((each) => each.by === by)?.ties.length ?? 0;
  expect(cut('partner-region')).toBeGreaterThan(20);
  expect(cut('home-centre')).toBe(0);
  const tied = new Set(structures!.ties.map(({ id }) => id));
  expect(outcome!.fates.flatMap(({ ties }) => ties).every((id) => tied.has(id))).toBe(true);
});

it('ends with the day asked for, and says what cannot be compared', async () => {
  const { cases } = mechanismView.parse(
    JSON.parse((await amur(['compare', 'soviet-bloc', '--valid-at', '1979-12-31', '--json'], { env })).out),
  );
  expect(cases[0]!.structures!.byYear.at(-1)!.year).toBe(1979);
  expect(cases[0]!.outcome!.after).toBeNull();
  expect(await amur(['compare', 'nothing'], { env })).toMatchObject({
    code: 1,
    err: expect.stringContaining('No case nothing is held'),
  });
  const five = await amur(['compare', 'a', 'b', 'c', 'd', 'e'], { env });
  expect(five.err).toContain('One to 4 cases can be compared, not 5');
});
