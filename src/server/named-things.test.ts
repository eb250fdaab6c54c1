/** What crosses the Amur between Heihe and Blagoveshchensk: texts in three languages join the tie of the name they give, and no other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../app/cases/load-case.ts';
import type { EvidenceView } from '../app/review/evidence-view.ts';
import type { ReviewView } from '../app/review/review-queue.ts';
import type { TiesView } from '../app/ties/list-ties.ts';
import type { TieView } from '../app/ties/show-tie.ts';
import { sampleEntry } from '../store/contract/sample-entry.ts';
import { openTestApp, repositoryFile, type TestApp } from './app-for-tests.ts';

const towns = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'];
const [bridge, cableCar, pipeline] = [
  'Heihe–Blagoveshchensk road bridge',
  'Heihe–Blagoveshchensk cable car',
  'Power of Siberia pipeline',
];
const pontoon = 'Heihe–Blagoveshchensk pontoon bridge';

/** A text in a language, and what it calls the thing: the name, the date that it gives. */
const told: readonly (readonly [text: string, body: string | null, date: string, named: string | null])[] = [
  [
    'Trucks queue at the highway bridge between Blagoveshchensk and Heihe.',
    'highway bridge between Blagoveshchensk and Heihe',
    '2023-01',
    bridge,
  ],
  [
    'Автомобильный мост Благовещенск — Хэйхэ открыт для автобусов.',
    'Автомобильный мост Благовещенск — Хэйхэ',
    '2023-02',
    bridge,
  ],
  ['黑河公路大桥恢复旅客通行。', '黑河公路大桥', '2023-03', bridge],
  ['The cable car will carry passengers in the summer.', 'cable car', '2023-04', cableCar],
  ['Опоры канатной дороги стоят на обоих берегах.', 'канатной дороги', '2023-05', cableCar],
  ['跨江索道的轿厢已经运到。', '跨江索道', '2023-06', cableCar],
  ['The Power of Siberia gas pipeline carried more gas.', 'Power of Siberia gas pipeline', '2023-07', pipeline],
  ['Газопровод «Сила Сибири» вышел на полную мощность.', 'Газопровод «Сила Сибири»', '2023-08', pipeline],
  ['“西伯利亚力量”管道全线贯通。', '西伯利亚力量', '2023-09', pipeline],
  ['The bridge is lit at night.', 'bridge', '2023-10', null],
  ['Новый мост красив.', 'мост', '2023-11', null],
  ['两岸之间的工程进展顺利。', null, '2023-12', null],
];

let app: TestApp;
const get = async <T>(path: string): Promise<T> => {
  const answer = await app.ask(path);
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
};
const queue = async () => (await get<ReviewView>('/review?type=infrastructure&limit=100')).items;
const waiting = async (text: string) => (await queue()).find(({ claim }) => claim.text === text)!;
const rows = async () =>
  (await get<TiesView>('/ties?pair=CN-HL~RU-AMU&type=infrastructure')).items.filter(
    ({ parties }) => parties.map(({ party }) => party).join() === towns.join(),
  );

beforeAll(async () => {
  app = await openTestApp();
  const file = new TextDecoder().decode(repositoryFile('data/cases/china-russia.json'));
  await loadCase(app.ports, JSON.parse(file), 'china-russia');
  for (const [text, body, date] of told) {
    const claim = { quote: text, type: 'infrastructure', parties: towns, stage: 'active', date } as const;
    const entry = sampleEntry(text, [{ ...claim, ...(body === null ? {} : { body }) }]);
    await app.ports.ledger.appendDocument(entry, { by: 'tester', at: app.ports.now() });
  }
  await app.ports.ledger.whenIndexed();
});
afterAll(() => app.close());

describe('what crosses the Amur at Heihe', () => {
  it('is three named things and one that has no name, each with the texts that name it', async () => {
    // The other crossings of the case are told of by no text here.
    const found = (await rows()).filter(({ counts }) => counts.unreviewedClaims > 0);
    expect(found.map(({ apart = null, counts }) => [apart, counts.unreviewedClaims]).sort()).toEqual(
      [
        [bridge, 3],
        [cableCar, 3],
        [pipeline, 3],
        [null, 3],
      ].sort(),
    );
    for (const { id, apart = null } of found) {
      const { evidence } = await get<TieView>(`/ties/${id}`);
      const texts = evidence.filter(({ kind }) => kind === 'claim').map(({ text }) => text);
      expect(texts.sort()).toEqual(told.flatMap(([text, , , name]) => (name === apart ? [text] : [])).sort());
    }
  });

  it('is asked about in the queue where the text does not say which it is', async () => {
    const asked = async (text: string) => (await waiting(text)).claim.mayBe.map(({ apart }) => apart);
    expect(await asked('The bridge is lit at night.')).toEqual([bridge, pontoon]);
    expect(await asked('Новый мост красив.')).toEqual([bridge, pontoon]);
    // Anything built here may be meant: four are offered, each by its name.
    const offered = await asked('两岸之间的工程进展顺利。');
    expect(offered).toHaveLength(4);
    expect(offered).not.toContain(null);
    // What is named as a reviewed tie is named is no question.
    expect((await queue()).filter(({ claim }) => claim.mayBe.length > 0)).toHaveLength(3);
    const unnamed = (await rows()).find(({ apart }) => apart === undefined)!;
    expect((await get<TieView>(`/ties/${unnamed.id}`)).mayBe).toHaveLength(4);
  });

  it('is put with the one that a person says, or under a new name, and back', async () => {
    const { claim } = await waiting('The bridge is lit at night.');
    const put = (body: string) => app.post('/judgements', { act: 'edit', target: claim.id, edit: { body } });
    const sizes = async () =>
      new Map(
        (await rows())
          .map(({ apart = null, counts: c }) => [apart, c.acceptedClaims + c.unreviewedClaims] as const)
          .filter(([, claims]) => claims > 0),
      );
    const { evidence } = (await (await put(bridge)).json()) as { readonly evidence: EvidenceView };
    expect(evidence).toMatchObject({ apart: bridge, review: 'accepted', asRead: { body: 'bridge' } });
    expect([...(await sizes())].sort()).toEqual(
      [
        [bridge, 4],
        [cableCar, 3],
        [null, 2],
        [pipeline, 3],
      ].sort(),
    );
    await app.post('/judgements/undo', { target: claim.id });
    await put('The pedestrian bridge at the embankment');
    expect((await sizes()).get('The pedestrian bridge at the embankment')).toBe(1);
    await app.post('/judgements/undo', { target: claim.id });
    expect((await sizes()).get(null)).toBe(3);
  });

  it('goes by its name in lists, briefs and files, in the language asked for where it is held', async () => {
    const csv = await (await app.ask('/export/ties.csv?pair=CN-HL~RU-AMU&type=infrastructure')).text();
    expect(csv).toContain(
      'Heihe–Blagoveshchensk cable car,Канатная дорога Благовещенск — Хэйхэ,黑河—布拉戈维申斯克跨江索道',
    );
    const brief = async (lang: string) => (await app.ask(`/regions/CN-HL~RU-AMU/brief?lang=${lang}`)).text();
    expect(await brief('en')).toContain('Heihe–Blagoveshchensk road bridge (infrastructure)**');
    expect(await brief('ru')).toContain('Автомобильный мост Благовещенск — Хэйхэ (инфраструктура)**');
    expect(await brief('zh')).toContain('黑河—布拉戈维申斯克公路大桥（基础设施）**');
  });
});

/** Texts as they come, read by the reader: what each is about; null where it says "the bridge" and no more. */
const texts: readonly (readonly [text: string, thing: string | null])[] = [
  ['The road bridge between Heihe and Blagoveshchensk was opened for freight on 10 June 2022.', bridge],
  ['Автомобильный мост Благовещенск — Хэйхэ открыли для грузового движения 10 июня 2022 года.', bridge],
  ['黑河—布拉戈维申斯克公路大桥于2022年6月10日开通货运。', bridge],
  ['The cable car between Heihe and Blagoveshchensk is under construction.', cableCar],
  ['Канатная дорога Благовещенск — Хэйхэ строится с июля 2019 года.', cableCar],
  ['黑河与布拉戈维申斯克之间的跨江索道于2019年7月开工建设。', cableCar],
  [
    'The Power of Siberia gas pipeline between Blagoveshchensk and Heihe was put into service on 2 December 2019.',
    pipeline,
  ],
  ['Газопровод «Сила Сибири» между Благовещенском и Хэйхэ введён в строй 2 декабря 2019 года.', pipeline],
  ['黑河与布拉戈维申斯克之间的“西伯利亚力量”天然气管道于2019年12月2日投产。', pipeline],
  ['The bridge between the cities of Blagoveshchensk and Heihe was opened in June 2022.', null],
  ['Мост, соединивший города Благовещенск и Хэйхэ, открыли в июне 2022 года.', null],
  ['黑河与布拉戈维申斯克之间的大桥于2022年6月开通。', null],
];

it('is told apart in texts in three languages as the reader reads them', async () => {
  const read = await openTestApp();
  const file = new TextDecoder().decode(repositoryFile('data/cases/china-russia.json'));
  await loadCase(read.ports, JSON.parse(file), 'china-russia');
  for (const [text] of texts) {
    const answer = await read.post('/documents', { text, title: text, published: '2024-05-03' });
    expect(answer.status).toBe(201);
  }
  const asked = (await (await read.ask('/review?type=infrastructure&limit=100')).json()) as ReviewView;
  const found = await Promise.all(
    asked.items.map(async ({ claim, tie }) => {
      const { apart = null } = (await (await read.ask(`/ties/${tie!.id}`)).json()) as TieView;
      return [claim.document!.title, apart, claim.mayBe.map((each) => each.apart)];
    }),
  );
  expect(found.sort()).toEqual(
    texts.map(([text, thing]) => [text, thing, thing === null ? [bridge, pontoon] : []]).sort(),
  );
  await read.close();
});
