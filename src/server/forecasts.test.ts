/** Forecasts over REST on a real ledger: from a text to a score, and out as a table. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { loadCase } from '../app/cases/load-case.ts';
import { loadFigures } from '../app/figures/load-figures.ts';
import { forecastDraft } from '../app/forecasts/draft-forecast.ts';
import { foundView } from '../app/forecasts/find-for-forecast.ts';
import { forecastCheck, forecastView } from '../app/forecasts/forecast-view.ts';
import { forecastEntered } from '../app/forecasts/keep-forecasts.ts';
import { loadForecasts } from '../app/forecasts/load-forecasts.ts';
import { scoresView } from '../app/forecasts/score-forecasts.ts';
import { listOf } from '../app/lists.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

let app: TestApp;
let document = '';

async function body<T extends z.ZodType>(answer: Response, schema: T, status = 200): Promise<z.infer<T>> {
  const json: unknown = await answer.json();
  expect(answer.status, JSON.stringify(json)).toBe(status);
  return schema.parse(json);
}

async function refused(answer: Response, status: number): Promise<string> {
  const { detail } = (await answer.json()) as { detail: string };
  expect(answer.status, detail).toBe(status);
  return detail;
}

const bridge = {
  statement: 'The railway bridge at Tongjiang opens in October 2019',
  who: 'the railway bridge',
  what: 'opens to trains',
  where: ['cn-hl/Tongjiang', 'RU-YEV'],
  by: '2019-10',
  source: 'the two railways',
  likelihood: [0.8, 0.99],
  author: 'a ministry',
  outlet: 'an agency',
  saidOn: '2019-03',
  flags: ['unhedged'],
};
const listed = async (query: string) =>
  (await body(await app.ask(`/forecasts?${query}`), listOf(forecastView))).items.map(({ statement }) => statement);

beforeAll(async () => {
  app = await openTestApp();
  const text =
    'Amur Review\n\nHeihe, 3 March 2026. It is almost certain that a new ferry between Heihe and Blagoveshchensk will open by June 2027. Sakhalin Oblast may sign a partnership with Hainan Province.\n';
  const added = await app.post('/documents', { text, title: 'Ferries', published: '2026-03-03' });
  document = ((await added.json()) as { items: { document: { id: string } }[] }).items[0]!.document.id;
});
afterAll(() => app.close());

describe('a forecast', () => {
  it('is drafted from a sentence that the reader found, with its number and what it still lacks', async () => {
    const reading = await app.ports.ledger.reading(document);
    const [ferry] = reading!.forecasts;
    expect(ferry?.cue).toBe('almost certain');
    const draft = await body(
      await app.ask(`/forecasts/draft?document=${document}&start=${ferry!.start}`),
      forecastDraft,
    );
    expect(draft.given).toMatchObject({
      likelihood: [0.95, 0.99],
      wording: 'almost certain',
      by: '2027-06',
      saidOn: '2026-03-03',
      span: { document, start: ferry!.start, end: ferry!.end },
    });
    expect(draft.check.likelihood?.told).toBe('almost certain (95–99 %)');
    expect(draft.check.gaps.filter(({ bars }) => bars).map(({ gap }) => gap)).toContain('source');
    const { given } = draft;
    const filled = { ...given, who: 'the ferry', what: 'opens', source: 'the port', where: ['CN-HL/Heihe'] };
    const { forecast, created } = await body(await app.post('/forecasts', filled), forecastEntered, 201);
    expect(created).toBe(true);
    expect(forecast).toMatchObject({ scorable: true, outcome: 'open', due: null, lastDay: '2027-06-30', by: 'tester' });
    expect(forecast.quote?.text).toBe(ferry!.quote);
    const claims = await app.ports.ledger.claims(document);
    const may = claims.find(({ modality }) => modality === 'forecast');
    if (may) {
      const ofClaim = await body(await app.ask(`/forecasts/draft?claim=${may.id.slice(0, 14)}`), forecastDraft);
      expect(ofClaim.given.where).toEqual(may.parties);
    }
    await refused(await app.ask(`/forecasts/draft?document=${document}&start=0`), 404);
    await refused(await app.ask('/forecasts/draft'), 400);
  });

  it('is checked before it is kept, and its words become numbers', async () => {
    const may = await body(
      await app.post('/forecasts/check', { statement: 'Ties grow', wording: 'may', what: 'grow closer' }),
      forecastCheck,
    );
    expect(may.likelihood).toEqual({
      low: 0.05,
      high: 0.6,
      kind: 'open',
      told: 'may (5–60 %, no band: never a point)',
    });
    expect(may.gaps.map(({ gap }) => gap)).toEqual(['who', 'where', 'by', 'source', 'open-likelihood', 'vague']);
    expect(await refused(await app.post('/forecasts/check', { statement: 'x', where: ['XX-9'] }), 400)).toContain(
      'XX-9',
    );
    expect(await refused(await app.post('/forecasts/check', { statement: 'x', by: 'soon' }), 400)).toContain('EDTF');
    expect(await refused(await app.post('/forecasts/check', { statement: 'x', likelihood: 3 }), 400)).toContain('body');
  });

  it('is entered once, due, resolved and scored in one act, taken back and resolved again', async () => {
    const entered = await body(await app.post('/forecasts', bridge), forecastEntered, 201);
    expect(entered).toMatchObject({ created: true, forecast: { due: 'past', scorable: true } });
    const { id, version } = entered.forecast;
    expect(await body(await app.post('/forecasts', bridge), forecastEntered, 201)).toMatchObject({ created: false });
    expect(await listed('due=30')).toEqual([bridge.statement]);
    expect(await listed('due=300')).toHaveLength(2);
    expect(await listed('region=CN-HL&state=due')).toEqual([bridge.statement]);
    expect(await listed('pair=RU-YEV~CN-HL')).toEqual([bridge.statement]);
    expect(await listed('author=A%20ministry')).toEqual([bridge.statement]);
    expect(await listed('region=RU-SA')).toEqual([]);
    await refused(await app.ask('/forecasts?pair=CN'), 400);

    const path = `/forecasts/${id.slice(0, 12)}`;
    const evidence = 'Reports of its opening to freight in November 2022';
    const no = await body(
      await app.post(`${path}/resolutions`, { outcome: 'no', on: '2019-10-31', evidence, seen: '' }),
      forecastView,
      201,
    );
    expect(no).toMatchObject({ outcome: 'no', due: null, score: { brierBest: 0.8 ** 2, brierWorst: 0.99 ** 2 } });
    expect(no.score?.brier).toBeCloseTo(0.895 ** 2, 12);
    expect(await refused(await app.post(path, { ...bridge, by: '2019' }), 409)).toContain('resolved (no)');
    await refused(await app.post(`${path}/resolutions`, { outcome: 'yes', evidence: 'x', seen: '' }), 409);
    const scores = await body(await app.ask('/forecasts/scores?by=outlet'), scoresView);
    expect(scores.all).toMatchObject({ resolved: 1, came: 0, open: 1, baseRate: 0, baseBrier: 0 });
    expect(scores.groups[0]).toMatchObject({ name: 'an agency', card: { resolved: 1 } });

    const back = { outcome: 'open', evidence: 'of another bridge' };
    expect(await body(await app.post(`${path}/resolutions`, back), forecastView, 201)).toMatchObject({
      outcome: 'open',
      score: null,
      resolutions: { length: 2 },
    });
    await refused(await app.post(`${path}/resolutions`, back), 409);
    const noted = { ...bridge, note: 'The first date given.', seen: version, reason: 'a note' };
    expect(await body(await app.post(path, noted), forecastView, 201)).toMatchObject({ versions: 2, reason: 'a note' });
    expect(await refused(await app.post(path, { ...bridge, seen: version }), 409)).toContain('since');
    await body(await app.post(`${path}/resolutions`, { outcome: 'no', on: '2019-10-31', evidence }), forecastView, 201);
    const then = await body(await app.ask(`${path}?knownAt=${no.resolutions[0]!.at}`), forecastView);
    expect(then).toMatchObject({ outcome: 'no', versions: 1, note: null });
    const history = (await (await app.ask(`/history/${id}`)).json()) as { events: { what: string }[] };
    expect(history.events.map(({ what }) => what)).toEqual(['recorded', 'resolved', 'resolved', 'revised', 'resolved']);
  });

  it('that leaves all open is never scored, and can be void or withdrawn', async () => {
    const may = { ...bridge, statement: 'Sakhalin may sign', likelihood: undefined, wording: 'may', flags: [] };
    const { id } = (await body(await app.post('/forecasts', may), forecastEntered, 201)).forecast;
    expect(await listed('state=unscorable')).toEqual(['Sakhalin may sign']);
    expect(
      await refused(await app.post(`/forecasts/${id}/resolutions`, { outcome: 'yes', evidence: 'x' }), 400),
    ).toContain('cannot be judged');
    await body(await app.post(`/forecasts/${id}/withdrawal`, { reason: 'a slip' }), forecastView, 201);
    expect(await listed('state=unscorable')).toEqual([]);
    expect(await listed('state=withdrawn')).toEqual(['Sakhalin may sign']);
    await refused(await app.post(`/forecasts/${id}/resolutions`, { outcome: 'void', evidence: 'x' }), 409);
  });
});

it('all of them go out as a table, each with how it came out', async () => {
  const [header = '', ...rows] = (await (await app.ask('/export/forecasts.csv')).text()).trimEnd().split('\r\n');
  expect(header).toContain('statement,who,what,where,by');
  expect(rows).toHaveLength(2);
  expect(rows.map((row) => row.replace(/,fc[a-z]_\w+/g, ''))).toEqual([
    expect.stringContaining('The railway bridge at Tongjiang opens in October 2019,the railway bridge,opens to trains'),
    expect.stringContaining(`${document},`),
  ]);
});

describe('the evidence on a forecast', () => {
  const ferry = {
    ...bridge,
    statement: 'The ferry runs',
    author: null,
    outlet: 'a daily',
    types: ['infrastructure'],
    evidence: [
      { side: 'against', says: 'The quay is empty', on: '2019-11', address: 'https://x.example/quay', seen: 'source' },
      { side: 'for', says: 'Tickets are sold', on: '2019-09-01', record: `fct_${'0'.repeat(32)}` },
    ],
  };

  it('stands beside the question with both sides by date, changes no outcome, and is kept through a change', async () => {
    const { forecast } = await body(await app.post('/forecasts', ferry), forecastEntered, 201);
    expect(forecast).toMatchObject({
      outcome: 'open',
      score: null,
      due: 'past',
      question: { types: ['infrastructure'] },
    });
    expect(forecast.evidence.map(({ side, on }) => [side, on])).toEqual([
      ['for', '2019-09-01'],
      ['against', '2019-11'],
    ]);
    // The same forecast without its evidence is the same forecast.
    const { evidence: _, ...said } = ferry;
    expect(await body(await app.post('/forecasts', said), forecastEntered, 201)).toMatchObject({ created: false });
    const noted = { ...said, note: 'seen', reason: 'a note' };
    const kept = await body(await app.post(`/forecasts/${forecast.id}`, noted), forecastView, 201);
    expect(kept.evidence).toEqual(forecast.evidence);
    const taken = await body(
      await app.post(`/forecasts/${forecast.id}`, { ...noted, evidence: [] }),
      forecastView,
      201,
    );
    expect(taken).toMatchObject({ evidence: [], versions: 3 });
    const csv = await (await app.ask('/export/forecasts.csv')).text();
    expect(csv).not.toContain('quay');
    await body(await app.post(`/forecasts/${forecast.id}`, { ...ferry, note: 'seen' }), forecastView, 201);
    const table = await (await app.ask('/export/forecasts.csv')).text();
    expect(table).toContain(`,2019-09-01 Tickets are sold [fct_${'0'.repeat(32)}],`);
    expect(table).toContain(',2019-11 The quay is empty [https://x.example/quay],');
  });

  it('is refused where a piece of it names nothing, says nothing or is no record', async () => {
    const piece = (given: object) => ({
      ...ferry,
      evidence: [{ side: 'for', says: 'x', ...given }],
    });
    expect(await refused(await app.post('/forecasts', piece({})), 400)).toContain('names something held');
    expect(await refused(await app.post('/forecasts', piece({ record: 'RU-SA' })), 400)).toContain('no id of a fact');
    await refused(await app.post('/forecasts', piece({ address: 'https://x.example', says: ' ' })), 400);
    await refused(await app.post('/forecasts', piece({ address: 'https://x.example', side: 'both' })), 400);
  });

  it('takes no score where the forecast was picked after the fact; where no author is named the outlet stands for one', async () => {
    const other = await openTestApp();
    const enter = async (given: object) =>
      (await body(await other.post('/forecasts', { ...ferry, evidence: [], ...given }), forecastEntered, 201)).forecast;
    const no = { outcome: 'no', evidence: 'Seen.' };
    const picked = await enter({ statement: 'A', flags: ['picked-after'] });
    const scored = await enter({ statement: 'B' });
    const elsewhere = await enter({ statement: 'C', outlet: 'a weekly' });
    for (const { id } of [picked, scored, elsewhere]) await other.post(`/forecasts/${id}/resolutions`, no);
    expect(await body(await other.ask(`/forecasts/${picked.id}`), forecastView)).toMatchObject({
      outcome: 'no',
      score: null,
    });
    const { all, groups } = await body(await other.ask('/forecasts/scores'), scoresView);
    expect(all).toMatchObject({ resolved: 2, pickedAfter: 1 });
    expect(groups.map(({ name, card }) => [name, card.resolved, card.pickedAfter])).toEqual([
      ['a daily', 1, 1],
      ['a weekly', 1, 0],
    ]);
    await other.close();
  });
});

const shipped = (folder: string, name: string) => ({
  name,
  data: JSON.parse(new TextDecoder().decode(repositoryFile(`data/${folder}/${name}.json`))) as unknown,
});

it('the article’s forecasts ship with what was found since, for a person to decide', async () => {
  const other = await openTestApp();
  const cases = shipped('cases', 'china-russia');
  await loadCase(other.ports, cases.data, cases.name);
  await loadFigures(other.ports, [
    shipped('observations', 'partner-trade-russia'),
    shipped('observations', 'partner-trade-china'),
  ]);
  const files = [shipped('forecasts', 'article-2019')];
  expect(await loadForecasts(other.ports, files)).toEqual({ forecasts: 8, newForecasts: 8, changed: 0 });
  expect(await loadForecasts(other.ports, files)).toEqual({ forecasts: 8, newForecasts: 0, changed: 0 });
  const { items: all } = await body(await other.ask('/forecasts'), listOf(forecastView));
  const of = (words: string) => all.find(({ statement }) => statement.includes(words))!;
  const told = (words: string): string => {
    const { scorable, likelihood, gaps, outcome, evidence } = of(words);
    const lacks = gaps.filter(({ bars }) => bars).map(({ gap }) => gap);
    const sides = ['for', 'against'].map((side) => evidence.filter((piece) => piece.side === side).length);
    return `${likelihood!.told}; ${scorable ? outcome : `lacks ${lacks.join(', ')}`}; ${sides.join(':')}`;
  };
  const may = 'lacks what, by, source, open-likelihood';
  expect(told('in Chinese ones by far.')).toBe('almost certain (95–99 %); void; 0:0');
  expect(told('asked anew')).toBe('almost certain (95–99 %); open; 4:3');
  expect(told('leaders of Sakha')).toBe('will (80–99 %); open; 6:4');
  expect(told('further impulse')).toBe(`may (5–60 %, no band: never a point); ${may}; 2:2`);
  expect(told('Some in Moscow')).toBe('certain to (90–99 %); open; 6:5');
  expect(told('propaganda against')).toBe(`may (5–60 %, no band: never a point); ${may}; 2:4`);
  expect(told('Such propaganda')).toBe(`could (5–60 %, no band: never a point); ${may}; 2:4`);
  expect(told('consequences')).toBe('strongly suggests (60–85 %); lacks what, by, source; 4:3');
  // Each record that the file names is held, and each piece can be gone after.
  const named = (JSON.stringify(files).match(/"record":/g) ?? []).length;
  const pieces = all.flatMap(({ evidence }) => evidence);
  expect(pieces.filter(({ record }) => record !== null)).toHaveLength(named);
  expect(pieces.every(({ on, record, address }) => on !== null && (record !== null || address !== null))).toBe(true);
  const due = (await body(await other.ask('/forecasts?due=30'), listOf(forecastView))).items;
  expect(due.map((each) => [each.due, each.lastDay])).toEqual([
    ['past', '2024-12-31'],
    ['past', '2024-12-31'],
  ]);
  const { all: card } = await body(await other.ask('/forecasts/scores'), scoresView);
  expect(card).toMatchObject({ resolved: 0, open: 3, unscorable: 4, void: 1, pickedAfter: 0, brier: null });
  const brief = await (await other.ask('/regions/RU-SA/brief?format=md')).text();
  expect(brief).toContain('Kept forecast: The leaders of Sakha');
  expect(brief).toContain('open; evidence for: 6, against: 4');

  // Of the visits, forums and agreements of Sakha with China after June 2019 and up to 2024 the plan of Harbin and Yakutsk is found;
  // the EXPO of that month, and what came after 2024, is not.
  const found = await body(await other.ask(`/forecasts/${of('leaders of Sakha').id}/found`), foundView);
  expect([found.from, found.to]).toEqual(['2019-06-30', '2024-12-31']);
  const dates = found.ties.map(({ step }) => step.date!);
  expect(dates).toContain('2023-10');
  expect(dates.every((date) => date > '2019-06-30' && date < '2025')).toBe(true);
  expect(new Set(found.ties.map(({ tie }) => tie.type))).toEqual(new Set(['agreement', 'forum']));
  const restrictions = await body(await other.ask(`/forecasts/${of('Some in Moscow').id}/found`), foundView);
  expect(restrictions.events.map(({ date }) => date)).toContain('2020-09-30');
  expect(new Set(restrictions.ties.map(({ tie }) => tie.type))).toEqual(new Set(['restriction']));
  await other.close();
});

it('a file of forecasts without the cases it cites keeps their words and addresses', async () => {
  const other = await openTestApp();
  await loadForecasts(other.ports, [shipped('forecasts', 'article-2019')]);
  const { items } = await body(await other.ask('/forecasts'), listOf(forecastView));
  const pieces = items.flatMap(({ evidence }) => evidence);
  expect(pieces.every(({ record, address, says }) => record === null && address !== null && says !== '')).toBe(true);
  expect(pieces.length).toBeGreaterThan(40);
  await other.close();
});
