/** Notes, collections, grades and short ids over REST, on a real ledger. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { collectionView } from '../app/annotations/collections.ts';
import { itemView } from '../app/annotations/items.ts';
import { documentView } from '../app/documents/show-document.ts';
import { listOf } from '../app/lists.ts';
import { evidenceView } from '../app/review/evidence-view.ts';
import { describeEvent } from '../app/review/history-words.ts';
import { historyView } from '../app/review/show-history.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

let app: TestApp;
let document = '';
let claim = '';

/** The answer, checked against its schema. */
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

beforeAll(async () => {
  app = await openTestApp();
  const text = 'Hainan Province and Sakhalin Oblast signed a cooperation agreement on 3 March 2015.\n';
  const added = await app.post('/documents', { text, title: 'Island agreement', url: 'https://daily.example/1' });
  document = ((await added.json()) as { items: { document: { id: string } }[] }).items[0]!.document.id;
  claim = (await body(await app.ask(`/documents/${document}`), documentView)).evidence[0]!.id;
});
afterAll(() => app.close());

describe('notes', () => {
  it('are written, changed by a version, withdrawn, brought back, and seen as known then', async () => {
    const note = await body(await app.post('/items', { about: claim, text: ' The **ceremony**. ' }), itemView, 201);
    expect(note).toMatchObject({ about: claim, text: 'The **ceremony**.', by: 'tester', versions: 1 });
    expect(note.on).toMatchObject({ kind: 'claim', words: 'agreement: Hainan – Sakhalin' });
    const edited = await body(
      await app.post(`/items/${note.id}`, { text: 'The signing.', seen: note.version }),
      itemView,
      201,
    );
    expect(edited).toMatchObject({ text: 'The signing.', versions: 2, at: note.at });
    expect(await refused(await app.post(`/items/${note.id}`, { text: 'x', seen: note.version }), 409)).toContain(
      'since',
    );
    // A document shows the notes on its claims.
    const of = async (query: string) => (await body(await app.ask(`/items?${query}`), listOf(itemView))).items;
    expect((await of(`about=${document}`)).map(({ text }) => text)).toEqual(['The signing.']);
    expect((await of(`about=${document}&knownAt=${note.at}`)).map(({ text }) => text)).toEqual(['The **ceremony**.']);
    await body(await app.post(`/items/${note.id}/withdrawal`, { reason: 'of another day' }), itemView, 201);
    expect(await of(`about=${document}`)).toEqual([]);
    await refused(await app.post(`/items/${note.id}/withdrawal`, {}), 409);
    await body(await app.post(`/items/${note.id}`, { text: 'The signing.' }), itemView, 201);
    expect(await of('')).toHaveLength(1);
  });

  it('stand on a stretch of a document, a region, a case or an outlet, and on nothing that is not held', async () => {
    const span = { start: 0, end: 15 };
    const note = await body(await app.post('/items', { about: document, text: 'which one?', span }), itemView, 201);
    expect(note).toMatchObject({ quote: 'Hainan Province', span, on: { words: 'Island agreement' } });
    const region = await body(await app.post('/items', { about: 'ru-sak', text: 'x' }), itemView, 201);
    expect(region.on).toMatchObject({ id: 'RU-SAK', kind: 'place', words: 'Sakhalin' });
    expect(region.on.parts?.names[0]?.ru).toBe('Сахалинская область');
    const ofCase = await body(await app.post('/items', { about: 'case:china-russia', text: 'x' }), itemView, 201);
    expect(ofCase.on.words).toBe('China–Russia regions');
    const outlet = await body(await app.post('/items', { about: 'site:Daily.example', text: 'x' }), itemView, 201);
    expect(outlet.about).toBe('site:daily.example');
    await refused(await app.post('/items', { about: 'doc_00000000000000000000000000000000', text: 'x' }), 404);
    await refused(await app.post('/items', { about: 'case:none', text: 'x' }), 404);
    await refused(await app.post('/items', { about: note.id, text: 'x' }), 400);
    await refused(await app.post('/items', { about: document, text: ' ' }), 400);
    await refused(await app.post('/items', { about: document, text: 'x', span: { start: 80, end: 900 } }), 400);
    await refused(await app.post('/items', { about: claim, text: 'x', span }), 400);
  });
});

describe('collections', () => {
  it('hold what was put there, with a note on it, by name or id, now and as known then', async () => {
    const made = await body(await app.post('/collections', { name: 'Islands' }), collectionView, 201);
    await refused(await app.post('/collections', { name: ' islands ' }), 409);
    const put = async (about: string, text?: string) =>
      body(await app.post('/items', { about, text, collection: 'Islands' }), itemView, 201);
    const item = await put(document.slice(0, 14));
    expect(item).toMatchObject({ about: document, in: 'Islands', text: '', on: { words: 'Island agreement' } });
    const noted = await put('CN-HI', 'For chapter two.');
    expect((await put('CN-HI')).version).toBe(noted.version);
    const shown = async (query = '') => body(await app.ask(`/collections/${made.id}${query}`), collectionView);
    expect((await shown()).items.map(({ about, on, text }) => [about, on.words, text])).toEqual([
      [document, 'Island agreement', ''],
      ['CN-HI', 'Hainan', 'For chapter two.'],
    ]);
    await body(await app.post(`/items/${item.id}/withdrawal`, {}), itemView, 201);
    await refused(await app.post(`/items/${item.id}/withdrawal`, {}), 409);
    expect((await shown()).items).toHaveLength(1);
    expect((await shown(`?knownAt=${noted.at}`)).items).toHaveLength(2);
    const holding = async (thing: string) =>
      (await body(await app.ask(`/items?about=${thing}`), listOf(itemView))).items.flatMap((each) => each.in ?? []);
    expect(await holding('CN-HI')).toEqual(['Islands']);
    expect(await holding(document)).toEqual([]);
    expect(await put(document)).toMatchObject({ id: item.id, versions: 3, withdrawn: false });
    await body(await app.post(`/items/${item.id}/withdrawal`, { reason: 'of a ferry' }), itemView, 201);
    await body(await app.post(`/collections/${made.id}`, { name: 'Isles' }), collectionView, 201);
    await app.post('/collections/Isles/withdrawal', {});
    expect(await holding('CN-HI')).toEqual([]);
    const history = await body(await app.ask(`/history/${made.id}`), historyView);
    const described = history.events.map((event) => describeEvent(event, history));
    expect(described.flatMap(({ reason }) => reason ?? [])).toEqual(['For chapter two.', 'of a ferry']);
    expect(described.map(({ what }) => what)).toEqual([
      'named “Islands”',
      'put in: Island agreement',
      'put in: Hainan',
      'taken out: Island agreement',
      'put in: Island agreement',
      'taken out: Island agreement',
      'named “Isles”',
      'withdrawn',
    ]);
  });
});

describe('a history in words', () => {
  it('says what happened to what, why, and by which record', async () => {
    await app.post('/judgements', { act: 'accept', target: claim, reason: 'seen in the paper' });
    await app.post('/judgements', { act: 'edit', target: claim, edit: { parties: ['CN-HI/Sanya', 'RU-SAK'] } });
    await app.post('/judgements/undo', {});
    const history = await body(await app.ask(`/history/${document.slice(0, 12)}`), historyView);
    expect(history.things[document]).toEqual({ id: document, kind: 'document', words: 'Island agreement' });
    const told = history.events
      .filter(({ what }) => what === 'judged')
      .map((event) => describeEvent(event, history))
      .map(({ what, of, reason }) => [what, of?.words, reason]);
    const on = 'agreement: Hainan – Sakhalin';
    expect(told).toEqual([
      ['accepted', on, 'seen in the paper'],
      ['put right: agreement, Sanya – Sakhalin, signed, 2015-03-03', on, null],
      ['taken back: put right: agreement, Sanya – Sakhalin, signed, 2015-03-03', on, null],
    ]);
  });
});

describe('a beginning of an id', () => {
  it('is enough where it fits one thing, and names the candidates where it fits several', async () => {
    expect((await body(await app.ask(`/evidence/${claim.slice(0, 12)}`), evidenceView)).id).toBe(claim);
    await refused(await app.ask('/evidence/clm_ffffff0'), 404);
    const ids = ['a', 'b', 'c'].map((name) => app.post('/collections', { name }));
    const made = await Promise.all(ids.map(async (answer) => (await body(await answer, collectionView, 201)).id));
    expect(await refused(await app.ask('/history/col_'), 404)).toContain('col_');
    // Among seventeen collections two begin alike.
    for (let i = 0; i < 14; i++)
      made.push((await body(await app.post('/collections', { name: `n${i}` }), collectionView, 201)).id);
    const firsts = made.map((id) => id.slice(0, 5));
    const shared = firsts.find((first, i) => firsts.indexOf(first) !== i)!;
    const several = await refused(await app.ask(`/collections/${shared}`), 409);
    for (const id of made.filter((each) => each.startsWith(shared))) expect(several).toContain(id);
  });
});

describe('grades', () => {
  it('stand beside the sources of evidence, with the outlet', async () => {
    const target = 'site:daily.example';
    expect(await refused(await app.post('/judgements', { act: 'grade', target, grade: 'B' }), 400)).toContain('reason');
    await refused(await app.post('/judgements', { act: 'grade', target, grade: 'Z', reason: 'x' }), 400);
    expect(
      (await app.post('/judgements', { act: 'grade', target, grade: 'b', reason: 'corrects itself' })).status,
    ).toBe(201);
    expect((await app.post('/judgements', { act: 'grade', target: claim, grade: '2', reason: 'fits' })).status).toBe(
      201,
    );
    const shown = await body(await app.ask(`/evidence/${claim}`), evidenceView);
    expect(shown.sources).toEqual([
      { label: 'daily.example', address: 'https://daily.example/1', outlet: target, reliability: 'B' },
    ]);
    expect(shown).toMatchObject({ credibility: 2, review: 'accepted' });
    const { items } = (await (await app.ask('/sources')).json()) as { items: object[] };
    expect(items[0]).toMatchObject({
      id: target,
      documents: 1,
      independent: 1,
      grade: { reliability: 'B', by: 'tester' },
    });
    await app.post('/judgements/undo', { target });
    const one = (await (await app.ask('/sources/daily.example')).json()) as { grade: null; judgements: object[] };
    expect(one.grade).toBeNull();
    expect(one.judgements).toHaveLength(2);
    await refused(await app.ask('/sources/nothing.example'), 404);
  });
});
