/** `amur scenario`, as a user calls it. */
import { afterAll, expect, it } from 'vitest';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: `${folder}/data` };

afterAll(async () => {
  await amur(['stop'], { env });
  await remove();
});

it('runs a pair from the ties in force, with the knobs that are set', async () => {
  await amur(['import', 'data/cases/china-russia.json'], { env });
  const run = await amur(['scenario', 'run', 'RU-AMU~CN-HL', '--power', '1', '--draws', '30'], { env });
  expect(run.out).toMatch(/^Amur Oblast \(home\) and Heilongjiang \(partner\): \d+ reviewed ties, 30 draws, seed 1/);
  expect(run.out).toContain('it is no probability and no forecast');
  const plain = ['scenario', 'run', 'RU-AMU~CN-HL', '--draws', '30', '--json'];
  const whole = JSON.parse((await amur([...plain, '--tolerance-home', '0.1'], { env })).out) as {
    readonly push: { readonly value: number };
    readonly knobs: Readonly<Record<string, object>>;
    readonly bands: { readonly netStock: { readonly quantiles: readonly (readonly number[])[] } };
  };
  expect(whole.push.value).toBeGreaterThan(0);
  expect(whole.knobs).toMatchObject({ push: whole.push, toleranceHome: { value: 0.1, low: 0.1, high: 0.1 } });
  expect(whole.bands.netStock.quantiles.map((each) => each.length)).toEqual([31, 31, 31, 31, 31]);
  const refused = await amur(['scenario', 'run', 'RU-AMU~CN-HL', '--push', '2'], { env });
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain('push cannot be 2');
});

it('says that the model does no better than the plain guess, and of a case what was missed', async () => {
  const { out } = await amur(['scenario'], { env });
  expect(out).toContain('the model does no better than “nobody ever restricts”');
  const replay = await amur(['scenario', 'replay', 'china-russia'], { env });
  expect(replay.out).toContain('met  leverage-to-partner, 1994');
  expect(replay.out).toContain('MISSED  home-restricts, 2015.5');
  expect((await amur(['scenario', 'replay', 'nowhere'], { env })).err).toContain(
    'The model is not replayed on nowhere',
  );
});
