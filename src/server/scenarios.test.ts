import { afterAll, describe, expect, it } from 'vitest';
import { loadCase } from '../app/cases/load-case.ts';
import { listOf } from '../app/lists.ts';
import { replayRow, replayView } from '../app/scenarios/replay-cases.ts';
import { tieStart } from '../app/scenarios/start-tie.ts';
import { openTestApp, repositoryFile } from './app-for-tests.ts';

const app = await openTestApp();
afterAll(() => app.close());

const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(repositoryFile(path)));
await loadCase(app.ports, json('data/cases/soviet-bloc.json'));
const ask = async (path: string): Promise<unknown> => (await app.ask(path)).json();

describe('the scenario model over REST', () => {
  it('begins a run of a pair with its names and the push of its ties', async () => {
    const start = tieStart.parse(await ask('/pairs/HU-BZ~RU-VLG/scenario?knownAt=2030-01-01'));
    expect(start).toMatchObject({
      label: 'a model for thinking, not evidence',
      partner: { names: { en: 'Vologda' } },
      from: 2030,
    });
    expect(start.ties).toBeGreaterThan(0);
    const none = tieStart.parse(await ask('/pairs/PL-18~RU-AMU/scenario'));
    expect(none).toMatchObject({ home: { code: 'PL-18', names: { en: 'Podkarpackie Voivodeship' } }, ties: 0 });
    expect(none.push).toEqual({ value: 0, low: 0, high: 0 });
    expect((await app.ask('/pairs/PL-18~XX-99/scenario')).status).toBe(400);
  });

  it('says of each case how often the model is right, and how often “nobody ever restricts”', async () => {
    const { items } = listOf(replayRow).parse(await ask('/scenarios'));
    expect(items.map(({ id }) => id)).toEqual(['china-russia', 'euroregions', 'soviet-bloc']);
    const [home, partner] = items[2]!.fits;
    // All 22 years in which the centre restricted are missed: three of 25 are right, by chance those of the plain guess.
    expect(home).toEqual({ side: 'home', hits: 0, misses: 22, falseAlarms: 0, quiet: 3, model: 0.12, baseline: 0.12 });
    expect(partner).toMatchObject({ model: 1, baseline: 1 });
  });

  it('replays one against the record, with what it misses', async () => {
    const replay = replayView.parse(await ask('/scenarios/soviet-bloc/replay'));
    expect([replay.played[0], replay.played.at(-1)]).toEqual([1970, 1994]);
    // Of what stands at the end of 1980, ties of regions count one and ties of towns a half: 16.5 and what was cut off, over 32.
    const push = replay.given.find(({ input }) => input === 'push')!;
    expect(push.points.find(([at]) => at === 1981)![1]).toBeGreaterThan(16.5 / 32);
    expect(replay.turns.map(({ id, hit }) => [id, hit])).toEqual([
      ['flow-turns', true],
      ['news-walled-off', false],
    ]);
    expect(replay.turns[1]!.cites).toHaveLength(2);
    expect(replay.missed.map(({ record }) => record.words)).toContain('Kaliningrad Oblast is closed to foreigners.');
    expect(replay.unexplained[0]!.says.en).toContain('The centre restricted in 1980 while it led');
    expect((await app.ask('/scenarios/nothing/replay')).status).toBe(404);
    expect(app.faults).toEqual([]);
  });
});
