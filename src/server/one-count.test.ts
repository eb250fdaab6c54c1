/** One count per thing: every surface is asked for the same filter and must say the same number. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { health } from '../app/about/health.ts';
import { loadCase } from '../app/cases/load-case.ts';
import { documentsPage } from '../app/documents/list-documents.ts';
import { mapView } from '../app/map/show-map.ts';
import { networkView } from '../app/network/show-network.ts';
import { regionRow } from '../app/regions/region-row.ts';
import { waitingCount } from '../app/review/review-queue.ts';
import { tiesByYear } from '../app/ties/count-ties-by-year.ts';
import { tiesView } from '../app/ties/list-ties.ts';
import { learnedView } from '../app/timeline/show-learned.ts';
import { timelineView } from '../app/timeline/show-timeline.ts';
import { backings } from '../model/backing.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

/** Reviewed, unreviewed, undated, of many parties, to come, foreseen, and one sentence in two texts. */
const texts = [
  'Heihe and Blagoveshchensk became sister cities in 2004. In 2019 Heihe opened an office in Blagoveshchensk.',
  'Heilongjiang Province and Amur Oblast signed a cooperation agreement.',
  'Jilin Province, Heilongjiang Province and Primorsky Krai signed a memorandum on tourism in June 2016.',
  'Heilongjiang Province and Amur Oblast will hold a trade fair in Blagoveshchensk on 5 September 2031.',
  'Heilongjiang and Amur Oblast may open a joint logistics park by 2035.',
  'В 2006 году Хайнань и Сахалинская область подписали соглашение о сотрудничестве.',
  '2018年5月，黑龙江省与阿穆尔州签署了农业合作协议。',
  'Heilongjiang Province and Amur Oblast signed a cooperation agreement. The mayor of Heihe visited Blagoveshchensk in May 2023.',
];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  for (const name of ['china-russia', 'euroregions'])
    await loadCase(app.ports, JSON.parse(new TextDecoder().decode(repositoryFile(`data/cases/${name}.json`))));
  for (const [i, text] of texts.entries()) {
    const answer = await app.post('/documents', { text, title: `Text ${i}`, published: '2024-03-01' });
    expect(answer.status).toBe(201);
  }
  const { items } = tiesView.parse(await json('/ties?pair=CN-HL~RU-AMU&limit=2000'));
  for (const { id } of items.filter(({ backing }) => backing === 'unreviewed').slice(0, 1)) {
    const tie = (await json(`/ties/${id}`)) as { evidence: readonly { id: string }[] };
    expect((await app.post('/judgements', { act: 'accept', target: tie.evidence[0]!.id })).status).toBe(201);
  }
});
afterAll(() => app.close());

const json = async (path: string): Promise<unknown> => (await app.ask(path)).json();
const rowsOf = (csv: string): number => csv.trim().split('\r\n').length - 1;

/** What each surface says of the ties of a filter; a network is of partners among themselves, so a unit asks it for nothing. */
async function counts(query: string): Promise<Readonly<Record<string, number>>> {
  const [table, map, timeline, learned] = [
    tiesView.parse(await json(`/ties?limit=1&${query}`)),
    mapView.parse(await json(`/map?${query}`)),
    timelineView.parse(await json(`/timeline?limit=1&${query}`)),
    learnedView.parse(await json(`/timeline/learned?${query}`)),
  ];
  const whole = tiesView.parse(await json(`/ties?limit=2000&${query}`));
  const file = (await json(`/export/ties.json?${query}`)) as { readonly ties: readonly unknown[] };
  return {
    table: table.total,
    rows: whole.items.length,
    map: map.ties,
    timeline: timeline.total,
    learned: learned.ties,
    csv: rowsOf(await (await app.ask(`/export/ties.csv?${query}`)).text()),
    json: file.ties.length,
    ...(query.includes('region=') ? {} : { network: networkView.parse(await json(`/network?${query}`)).ties }),
  };
}

describe('the ties of a filter', () => {
  it.each([
    '',
    'reviewed=true',
    'region=CN-HL',
    'pair=CN-HL~RU-AMU',
    'pair=CN-HL~RU-AMU&reviewed=true',
    'type=agreement,visit',
    'case=euroregions',
    'within=2016/2019',
    'within=2016/2019&reviewed=true',
    'validAt=1995-06-01',
    'region=RU-AMU&validAt=2010-01-01&type=twinning',
  ])('are as many everywhere: %s', async (query) => {
    const { table, ...others } = await counts(query);
    expect(table).toBeGreaterThan(0);
    expect(others).toEqual(Object.fromEntries(Object.keys(others).map((name) => [name, table])));
  });

  it('split alike into reviewed and unreviewed, the reviewed first in every list', async () => {
    for (const query of ['', 'region=CN-HL', 'pair=CN-HL~RU-AMU', 'within=2016/2019']) {
      const { items } = tiesView.parse(await json(`/ties?limit=2000&${query}`));
      const reviewed = items.filter((row) => row.backing !== 'unreviewed').length;
      const map = mapView.parse(await json(`/map?${query}`));
      expect([query, map.ties - map.unreviewed]).toEqual([query, reviewed]);
      expect((await counts(`${query}&reviewed=true`)).table).toBe(reviewed);
      expect(reviewed).toBeGreaterThan(0);
      for (const backing of backings)
        expect([query, backing, (await counts(`${query}&backing=${backing}`)).table]).toEqual([
          query,
          backing,
          items.filter((row) => row.backing === backing).length,
        ]);
      expect(reviewed).toBeLessThan(items.length);
      for (const sort of ['', '&sort=parties', '&sort=-sources', '&sort=stage']) {
        const sorted = tiesView.parse(await json(`/ties?limit=2000&${query}${sort}`)).items;
        expect(sorted.map((row) => row.backing !== 'unreviewed')).toEqual(sorted.map((_, i) => i < reviewed));
      }
      const { lanes } = timelineView.parse(await json(`/timeline?limit=2000&${query}`));
      const firstOpen = lanes.findIndex(({ tie }) => tie.backing === 'unreviewed');
      expect(lanes.slice(firstOpen).every(({ tie }) => tie.backing === 'unreviewed')).toBe(true);
    }
  });

  it('are as many on the start, in what is held, in the list of regions and in a brief', async () => {
    const all = (await counts('')).table;
    expect(health.parse(await json('/health')).counts.ties).toBe(all);
    const heilongjiang = (await counts('region=CN-HL')).table!;
    expect(regionRow.parse(await json('/regions/CN-HL')).ties).toBe(heilongjiang);
    const searched = (await json('/regions?find=Heilongjiang')) as {
      readonly items: readonly { readonly ties: number }[];
    };
    expect(searched.items[0]!.ties).toBe(heilongjiang);
    const map = mapView.parse(await json('/map'));
    expect(map.regions.find(({ code }) => code === 'CN-HL')!.ties).toBe(heilongjiang);
    const pair = (await counts('pair=CN-HL~RU-AMU')).table!;
    expect(map.arcs.find((arc) => arc.pair === 'CN-HL~RU-AMU')!.ties).toBe(pair);
    for (const [path, ties] of [
      ['CN-HL', heilongjiang],
      ['CN-HL~RU-AMU', pair],
    ] as const) {
      const brief = await (await app.ask(`/regions/${path}/brief?format=md`)).text();
      expect([path, /(\d+) ties (?:with|are)/.exec(brief)?.[1]]).toEqual([path, String(ties)]);
    }
  });

  it('of a year are those of its window, and those of no date are named apart', async () => {
    const strip = tiesByYear.parse(await json('/years?region=CN-HL'));
    for (const year of [1995, 2004, 2019]) {
      const of = strip.years.find((each) => each.year === year)!;
      const { items, total } = tiesView.parse(await json(`/ties?limit=2000&region=CN-HL&within=${year}`));
      const undated = items.filter(({ first, last }) => first === null && last === null).length;
      expect([year, of.certain + of.possible]).toEqual([year, total - undated]);
    }
  });

  it('that begin later are counted beside them, and what is only foreseen is none', async () => {
    const timeline = timelineView.parse(await json('/timeline?limit=2000'));
    expect(timeline.lanes).toHaveLength(timeline.total + timeline.later);
    expect(timeline.lanes.filter(({ tie }) => tie.state === null)).toHaveLength(timeline.later);
    expect(timeline.lanes.every(({ steps }) => steps.length > 0)).toBe(true);
    const claims = (await json('/review?limit=100')) as { items: { claim: { id: string; modality: string } }[] };
    const foreseen = claims.items.filter(({ claim }) => claim.modality === 'forecast');
    expect(foreseen.length).toBeGreaterThan(0);
  });
});

describe('documents and claims', () => {
  it('are as many in the list, in what is held and in the queue', async () => {
    const { counts: held } = health.parse(await json('/health'));
    const { items } = documentsPage.parse(await json('/documents?limit=500'));
    expect(items).toHaveLength(held.documents);
    const sum = (of: (row: (typeof items)[number]) => number): number => items.reduce((all, row) => all + of(row), 0);
    expect(sum(({ claims, possible }) => claims + possible)).toBe(held.claims);
    const { waiting } = waitingCount.parse(await json('/review/count'));
    expect(sum(({ unreviewed }) => unreviewed)).toBe(waiting);
    const queue = (await json('/review?limit=100')) as { readonly items: readonly unknown[] };
    expect(queue.items).toHaveLength(waiting);
    for (const order of ['weight', 'newest', 'oldest']) {
      const { waiting: alike } = waitingCount.parse(await json(`/review/count?order=${order}`));
      expect(alike).toBe(waiting);
    }
    for (const query of ['region=CN-HL', 'pair=CN-HL~RU-AMU', 'type=agreement']) {
      const page = (await json(`/review?limit=100&${query}`)) as { readonly items: readonly unknown[] };
      expect([query, page.items.length]).toEqual([
        query,
        waitingCount.parse(await json(`/review/count?${query}`)).waiting,
      ]);
    }
  });
});
