/** Timelines and the page of a case over REST, on the case that ships. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseView } from '../app/cases/case-view.ts';
import { loadCase } from '../app/cases/load-case.ts';
import { mapView } from '../app/map/show-map.ts';
import { tiesByYear } from '../app/ties/count-ties-by-year.ts';
import { conflictsView } from '../app/ties/list-conflicts.ts';
import { tiesView } from '../app/ties/list-ties.ts';
import { tieView } from '../app/ties/show-tie.ts';
import { learnedView } from '../app/timeline/show-learned.ts';
import { timelineView } from '../app/timeline/show-timeline.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  for (const name of ['china-russia', 'soviet-bloc'])
    await loadCase(app.ports, JSON.parse(new TextDecoder().decode(repositoryFile(`data/cases/${name}.json`))));
});
afterAll(() => app.close());

const json = async (path: string): Promise<unknown> => (await app.ask(path)).json();

it('gives all of a case: each fact with the tie it bears, each source with what rests on it', async () => {
  const view = caseView.parse(await json('/cases/china-russia'));
  expect(view).toMatchObject({ id: 'china-russia', title: { en: 'China–Russia regions' }, first: '1965-01-01' });
  expect(view.facts).toHaveLength(319);
  expect(view.events).toHaveLength(24);
  expect(Object.keys(view.tieOf).sort()).toEqual(view.facts.map(({ id }) => id).sort());
  const ties = new Set(view.lanes.map(({ tie }) => tie.id));
  expect([...new Set(Object.values(view.tieOf))].every((id) => ties.has(id))).toBe(true);
  expect(view.sources.reduce((sum, { facts, events }) => sum + facts + events, 0)).toBe(
    [...view.facts, ...view.events].reduce((sum, { sources }) => sum + sources.length, 0),
  );
  expect(view.units[0]).toMatchObject({ unit: 'CN-HL', dossier: true, names: { zh: '黑龙江省' } });
  // The bridge of Heihe: its steps in order, and in force from the day it was opened.
  const bridge = view.lanes.find(
    ({ tie, steps }) => tie.type === 'infrastructure' && steps.some((s) => s.date === '2022-06-10'),
  );
  expect(bridge?.stretches.at(-1)?.state).toBeTruthy();
});

it('keeps the ties of one case apart on the map, in the table and in the timeline', async () => {
  const lanes = timelineView.parse(await json('/timeline?case=soviet-bloc&validAt=1985-01-01'));
  const map = mapView.parse(await json('/map?case=soviet-bloc&validAt=1985-01-01'));
  const table = tiesView.parse(await json('/ties?case=soviet-bloc&validAt=1985-01-01'));
  const ids = new Set(lanes.lanes.map(({ tie }) => tie.id));
  expect(lanes.total + lanes.later).toBe(ids.size);
  expect(table.items.every(({ id }) => ids.has(id))).toBe(true);
  expect([map.ties, lanes.total]).toEqual([table.total, table.total]);
  // What began after the day is in the timeline, not in the table.
  expect(lanes.later).toBeGreaterThan(0);
  expect(lanes.lanes.some(({ tie }) => tie.state === null)).toBe(true);
});

it('gives as many lanes as asked for, reviewed and newest activity first, and says how many there are', async () => {
  const some = timelineView.parse(await json('/timeline?limit=3'));
  expect(some.lanes).toHaveLength(3);
  expect(some.total).toBeGreaterThan(90);
  const last = some.lanes.map(({ tie }) => tie.last ?? '');
  expect(last).toEqual([...last].sort().reverse());
  expect((await app.ask('/timeline?limit=0')).status).toBe(400);
  expect((await app.ask('/timeline?limit=99999')).status).toBe(400);
});

it('tells of each piece behind the ties when it happened, was published, and came in', async () => {
  const view = learnedView.parse(await json('/timeline/learned?case=soviet-bloc&type=twinning'));
  const lanes = timelineView.parse(await json('/timeline?case=soviet-bloc&type=twinning'));
  expect([view.ties, view.looked, view.left]).toEqual([lanes.total, lanes.total, 0]);
  const named = lanes.lanes.flatMap(({ tie, steps }) =>
    steps.flatMap((step) =>
      [step, ...(step.contested ?? [])].flatMap(({ evidence }) => evidence.map((id) => [id, tie.id])),
    ),
  );
  expect(view.pieces.map(({ id, tie }) => [id, tie])).toEqual(named.sort(([a], [b]) => (a! < b! ? -1 : 1)));
  // Coded facts tell no day of publication.
  for (const piece of view.pieces) expect(piece).toMatchObject({ kind: 'fact', type: 'twinning', published: null });
  const one = view.pieces[0]!;
  const shown = (await json(`/evidence/${one.id}`)) as { date: string | null; recordedAt: string };
  expect([one.happened?.date ?? null, one.recordedAt]).toEqual([shown.date, shown.recordedAt]);
  const before = learnedView.parse(await json('/timeline/learned?knownAt=2001-01-01'));
  expect(before.pieces).toEqual([]);
});

it('shows by map, table, timeline and file the same ties of a window, and counts them by years', async () => {
  const query = '?case=soviet-bloc&within=1971/1979';
  const table = tiesView.parse(await json(`/ties${query}`));
  const map = mapView.parse(await json(`/map${query}`));
  const lanes = timelineView.parse(await json(`/timeline${query}`));
  // Told of the last day of the window, by when all of them had begun.
  expect([table.validAt, map.validAt, lanes.validAt]).toEqual(['1979-12-31', '1979-12-31', '1979-12-31']);
  const ids = table.items.map(({ id }) => id).sort();
  expect(ids.length).toBeGreaterThan(3);
  expect(lanes.lanes.map(({ tie }) => tie.id).sort()).toEqual(ids);
  expect([map.ties, map.possible]).toEqual([
    table.total,
    table.items.filter(({ within }) => within === 'possible').length,
  ]);
  const csv = await (await app.ask(`/export/ties.csv${query}`)).text();
  const inFile = csv.split('\r\n').slice(1).filter(Boolean);
  expect(inFile.map((line) => line.split(',')[0]?.replace('\ufeff', '')).sort()).toEqual(ids);
  const before = tiesView.parse(await json('/ties?case=soviet-bloc&within=../1950'));
  // The fence of Transcarpathia stood from 1945 on; what has a wide date may have begun by then.
  expect(before.items.filter(({ within }) => within !== 'possible').map(({ type }) => type)).toEqual(['restriction']);
  const { years } = tiesByYear.parse(await json('/years?case=soviet-bloc'));
  const of = async (year: number) => tiesView.parse(await json(`/ties?case=soviet-bloc&within=${year}`)).items;
  const found = await of(1975);
  const strip = years.find(({ year }) => year === 1975);
  const undated = found.filter(({ first, last }) => first === null && last === null).length;
  expect((strip?.certain ?? 0) + (strip?.possible ?? 0)).toBe(found.length - undated);
  expect((await app.ask('/ties?within=the seventies')).status).toBe(400);
});

it('tells where sources have come to disagree since a day, all dates of the step, and nothing of what was known by then', async () => {
  const all = conflictsView.parse(await json('/conflicts?since=2000-01-01&limit=500'));
  expect(all.total).toBe(all.items.length);
  expect(all.total).toBeGreaterThan(0);
  for (const { tie, steps } of all.items) {
    const view = tieView.parse(await json(`/ties/${tie.id}`));
    for (const { stage, dates } of steps) {
      const step = view.steps.find((each) => each.stage === stage && each.date === dates[0]);
      expect(step?.contested?.map(({ date }) => date)).toEqual(dates.slice(1));
    }
  }
  const later = conflictsView.parse(await json(`/conflicts?since=${new Date().toISOString()}`));
  expect([later.total, later.items]).toEqual([0, []]);
});

it('knows a case that ships though nothing of it is held, and no other', async () => {
  expect((await app.ask('/cases/nothing')).status).toBe(404);
  const then = caseView.parse(await json('/cases/china-russia?knownAt=2020-01-01'));
  expect([then.facts, then.lanes, then.first]).toEqual([[], [], null]);
});
