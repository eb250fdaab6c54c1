import { afterAll, describe, expect, it } from 'vitest';
import { loadCase } from '../app/cases/load-case.ts';
import { listOf } from '../app/lists.ts';
import { replayView } from '../app/scenarios/replay-scenario.ts';
import { scenarioRow, scenarioView } from '../app/scenarios/scenario-view.ts';
import { openTestApp, repositoryFile } from './app-for-tests.ts';

const app = await openTestApp();
afterAll(() => app.close());

const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(repositoryFile(path)));
await loadCase(app.ports, json('data/cases/soviet-bloc.json'));

describe('the scenarios over REST', () => {
  it('lists those that ship and gives each with the words of what it cites', async () => {
    const { items } = listOf(scenarioRow).parse(await (await app.ask('/scenarios')).json());
    expect(items.map(({ id, origin }) => [id, origin])).toEqual([
      ['china-russia', 'shipped'],
      ['euroregions', 'shipped'],
      ['soviet-bloc', 'shipped'],
    ]);
    const view = scenarioView.parse(await (await app.ask('/scenarios/soviet-bloc')).json());
    expect(view.scenario.inputs.push.rule).toEqual({ kind: 'push-from-ties', cap: 32 });
    const words = Object.values(view.cited).map((each) => each.words);
    expect(words).toContain('Kaliningrad Oblast is closed to foreigners.');
    expect((await app.ask('/scenarios/nothing')).status).toBe(404);
  });

  it('drafts one of a pair, with its first as home, and saves nothing', async () => {
    const draft = scenarioView.parse(await (await app.ask('/pairs/PL-18~UA-46/scenario')).json());
    expect(draft).toMatchObject({ id: 'pl-18-ua-46', origin: 'draft', home: { en: 'Podkarpackie Voivodeship' } });
    expect(draft.scenario.inputs.push.rule).toEqual({ kind: 'push-from-ties', cap: 6 });
    expect(draft.scenario.inputs.power.basis[0]).toMatchObject({ kind: 'assumed' });
    expect((await app.ask('/scenarios/pl-18-ua-46')).status).toBe(404);
    expect((await app.ask('/pairs/PL-18~XX-99/scenario')).status).toBe(400);
  });

  it('saves one, each save a version, and leaves what ships alone', async () => {
    const { scenario } = scenarioView.parse(await (await app.ask('/scenarios/soviet-bloc')).json());
    const mine = { ...scenario, id: 'mine', draws: 10 };
    const first = await app.post('/scenarios', { scenario: mine });
    expect(first.status).toBe(201);
    const saved = scenarioView.parse(await first.json());
    expect(saved).toMatchObject({ id: 'mine', origin: 'saved', by: 'tester', record: expect.stringMatching(/^scn_/) });
    const again = scenarioView.parse(await (await app.post('/scenarios', { scenario: { ...mine, draws: 20 } })).json());
    expect(again).toMatchObject({ record: saved.record, scenario: { draws: 20 } });
    expect(await app.ports.ledger.annotations.one(saved.record!)).toHaveLength(2);
    const history = (await (await app.ask(`/history/${saved.record}`)).json()) as { events: readonly object[] };
    expect(history.events).toHaveLength(2);
    expect((await app.post('/scenarios', { scenario })).status).toBe(409);
    const { power, ...rest } = mine.inputs;
    const refused = await app.post('/scenarios', { scenario: { ...mine, inputs: rest } });
    expect(refused.status).toBe(400);
    expect(((await refused.json()) as { detail: string }).detail).toContain('inputs.power');
    expect(power.points.length).toBeGreaterThan(2);
  });

  it('replays one against the record, with what it misses', async () => {
    const replay = replayView.parse(await (await app.ask('/scenarios/soviet-bloc/replay')).json());
    expect(replay.years[0]).toBe(1970);
    expect(replay.years.at(-1)).toBe(1994);
    // Of what stands in 1980, ties of regions count one and ties of towns a half.
    expect(replay.coded.inForce[10]).toBe(16.5);
    expect(replay.turns.map(({ id, hit }) => [id, hit])).toEqual([
      ['flow-turns', true],
      ['news-walled-off', false],
    ]);
    expect(replay.stockLag).toBeGreaterThan(3);
    expect(replay.missed.map(({ id }) => replay.cited[id]?.words)).toContain(
      'Kaliningrad Oblast is closed to foreigners.',
    );
    expect(app.faults).toEqual([]);
  });
});
