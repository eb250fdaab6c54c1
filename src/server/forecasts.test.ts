/** Forecasts over REST on a real ledger: from a text to a score, and out and in again as a table. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { forecastDraft } from '../app/forecasts/draft-forecast.ts';
import { forecastCheck, forecastView } from '../app/forecasts/forecast-view.ts';
import { forecastEntered } from '../app/forecasts/keep-forecasts.ts';
import { loadForecasts } from '../app/forecasts/load-forecasts.ts';
import { scoresView } from '../app/forecasts/score-forecasts.ts';
import { forecastsImported } from '../app/import/import-forecasts.ts';
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
    expect(await listed('unit=CN-HL&state=due')).toEqual([bridge.statement]);
    expect(await listed('pair=RU-YEV~CN-HL')).toEqual([bridge.statement]);
    expect(await listed('author=A%20ministry')).toEqual([bridge.statement]);
    expect(await listed('unit=RU-SA')).toEqual([]);
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
    expect(scores.all).toMatchObject({ resolved: 1, came: 0, open: 1, diagram: null });
    expect(scores.groups[0]).toMatchObject({ name: 'an agency', card: { resolved: 1 } });
    expect(scores.all.murphy?.uncertainty).toBe(0);

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

describe('a table of forecasts', () => {
  it('goes out and comes in again: the same table, and twice is once', async () => {
    const csv = await (await app.ask('/export/forecasts.csv')).text();
    expect(csv.split('\r\n')[0]).toContain('statement,who,what,where,by');
    const again = await body(await app.post('/forecasts/import', { csv }), forecastsImported);
    expect(again).toMatchObject({ rows: 2, created: 0, changed: 0, resolved: 0, held: 2, refused: [] });
    const other = await openTestApp();
    const withoutTexts = csv
      .split('\r\n')
      .map((line) => line.replace(/,doc_[0-9a-f]{32},\d+,\d+,/, ',,,,'))
      .join('\r\n');
    const taken = await body(await other.post('/forecasts/import', { csv: withoutTexts }), forecastsImported);
    expect(taken).toMatchObject({ rows: 2, created: 2, resolved: 1, held: 0, refused: [] });
    expect(await (await other.ask('/export/forecasts.csv')).text()).toBe(withoutTexts);
    const twice = await body(await other.post('/forecasts/import', { csv: withoutTexts }), forecastsImported);
    expect(twice).toMatchObject({ created: 0, resolved: 0, held: 2 });
    await other.close();
  });

  it('is told what did not fit, row by row, and writes nothing where it is only tried', async () => {
    const csv =
      'statement,wording,where,low,outcome,evidence\r\nA bridge opens,likely,CN-HL,,,\r\nB,,XX-1,,,\r\nC,,,abc,,\r\nD,,,,perhaps,\r\nE,,,0.4,yes,\r\n,,,,,x\r\n';
    const tried = await body(await app.post('/forecasts/import', { csv, dryRun: true }), forecastsImported);
    expect(tried).toMatchObject({ rows: 6, created: 1, dryRun: true });
    expect(tried.refused.map(({ line, class: kind }) => [line, kind])).toEqual([
      [3, 'invalid-input'],
      [4, 'number'],
      [5, 'invalid-input'],
      [6, 'invalid-input'],
      [7, 'invalid-input'],
    ]);
    expect(await listed('')).not.toContain('A bridge opens');
    await body(await app.post('/forecasts/import', { csv }), forecastsImported);
    const [bridge] = (await body(await app.ask('/forecasts?state=unscorable'), listOf(forecastView))).items;
    expect(bridge).toMatchObject({ statement: 'A bridge opens', likelihood: { low: 0.55, high: 0.8, kind: 'band' } });
    expect(await refused(await app.post('/forecasts/import', { csv: 'a,b\r\n1,2\r\n' }), 400)).toContain('"statement"');
  });
});

it('the forecasts that ship are judged as the field judges them: three cannot be scored as written, one hangs on another, three slipped', async () => {
  const other = await openTestApp();
  const files = ['article-2019', 'slipped-dates'].map((name) => ({
    name,
    data: JSON.parse(new TextDecoder().decode(repositoryFile(`data/forecasts/${name}.json`))) as unknown,
  }));
  expect(await loadForecasts(other.ports, files)).toEqual({ forecasts: 10, newForecasts: 10, changed: 0 });
  expect(await loadForecasts(other.ports, files)).toEqual({ forecasts: 10, newForecasts: 0, changed: 0 });
  const { items: all } = await body(await other.ask('/forecasts'), listOf(forecastView));
  const told = (words: string): string => {
    const { scorable, likelihood, gaps, outcome } = all.find(({ statement }) => statement.includes(words))!;
    const lacks = gaps.filter(({ bars }) => bars).map(({ gap }) => gap);
    return `${likelihood!.told}; ${scorable ? outcome : `lacks ${lacks.join(', ')}`}`;
  };
  const may = 'lacks what, by, source, open-likelihood';
  expect(told('exceed Russia’s')).toBe('almost certain (95–99 %); open');
  expect(told('leaders of Sakha')).toBe('will (80–99 %); open');
  expect(told('further impulse')).toBe(`may (5–60 %, no band: never a point); ${may}`);
  expect(told('Some in Moscow')).toBe('certain to (90–99 %); open');
  expect(told('propaganda against')).toBe(`may (5–60 %, no band: never a point); ${may}`);
  expect(told('Such propaganda')).toBe(`could (5–60 %, no band: never a point); ${may}`);
  expect(told('consequences')).toBe('strongly suggests (60–85 %); lacks what, by, source');
  const slipped = all.filter(({ outcome }) => outcome === 'no');
  expect(slipped.map(({ lastDay }) => lastDay).sort()).toEqual(['2019-10-31', '2021-07-09', '2022-12-31']);
  for (const { score, resolutions } of slipped) {
    expect(score?.brier).toBeCloseTo(0.895 ** 2, 12);
    expect(resolutions[0]?.address).toMatch(/^https:/);
  }
  const due = (await body(await other.ask('/forecasts?due=30'), listOf(forecastView))).items;
  expect(due.map((each) => [each.due, each.lastDay])).toEqual([
    ['past', '2024-12-31'],
    ['past', '2024-12-31'],
  ]);
  const { all: card } = await body(await other.ask('/forecasts/scores'), scoresView);
  expect(card).toMatchObject({ resolved: 3, came: 0, open: 3, unscorable: 4, diagram: null });
  expect(card.brier!.best).toBeCloseTo(0.64, 12);
  expect(card.brier!.worst).toBeCloseTo(0.9801, 12);
  const brief = await (await other.ask('/regions/RU-SA/brief?format=md')).text();
  expect(brief).toContain('Kept forecast: The leaders of Sakha');
  expect(brief).toContain('“will”, 80–99 %; until 31 December 2024; Eurasia Daily Monitor, June 2019; open');
  await other.close();
});
