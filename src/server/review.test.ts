/** The review queue over REST: what comes, with what around it, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewView } from '../app/review/review-queue.ts';
import { openTestApp, type TestApp } from './app-for-tests.ts';

let app: TestApp;
const page = async (query = ''): Promise<ReviewView> => {
  const answer = await app.ask(`/review${query}`);
  const body = (await answer.json()) as ReviewView;
  expect(answer.status, JSON.stringify(body)).toBe(200);
  return body;
};

beforeAll(async () => {
  app = await openTestApp();
  const texts = [
    [
      'daily',
      'On Monday it rained. Hainan Province and Sakhalin Oblast became sister regions in 2004. It rains still.',
    ],
    ['weekly', 'В 2006 году Хайнань и Сахалинская область подписали соглашение о сотрудничестве.'],
  ];
  for (const [paper, text] of texts) {
    const answer = await app.post('/documents', { text, title: paper, url: `https://${paper}.example/1` });
    expect(answer.status).toBe(201);
  }
});
afterAll(() => app.close());

describe('the review queue', () => {
  it('gives claims with the text around them, the tie they would bear, and the words they were read by', async () => {
    const { items, next } = await page('?types=twinning');
    expect(next).toBeNull();
    expect(items).toHaveLength(1);
    const [item] = items;
    expect(item!.before + item!.claim.text + item!.after).toBe(
      'On Monday it rained. Hainan Province and Sakhalin Oblast became sister regions in 2004. It rains still.',
    );
    expect(item).toMatchObject({ tie: { reviewed: false, pieces: 1 }, doubts: [], claim: { review: 'unreviewed' } });
    expect(item!.claim.why?.cues.length).toBeGreaterThan(1);
    expect(item!.claim.document?.title).toBe('daily');
  });

  it('is narrowed and counted alike', async () => {
    const all = (await page()).items.length;
    expect(await (await app.ask('/review/count')).json()).toEqual({ waiting: all, more: false });
    const russian = (await page('?lang=ru&order=newest')).items;
    expect(new Set(russian.map(({ claim }) => claim.lang))).toEqual(new Set(['ru']));
    expect((await page('?grades=A,B')).items).toEqual([]);
    await app.post('/judgements', { act: 'grade', target: 'site:daily.example', grade: 'B', reason: 'known' });
    expect((await page('?grades=A,B')).items.map(({ claim }) => claim.document?.title)).toContain('daily');
    const [first] = (await page('?limit=1')).items;
    const { next } = await page('?limit=1');
    await app.post('/judgements', { act: 'reject', target: first!.claim.id });
    // The place in the queue holds although the claim it names has left.
    expect((await page(`?after=${next}`)).items).toHaveLength(all - 1);
  });

  it('shows after an undo the decision that stands, with its reason, wherever the claim is shown', async () => {
    const item = (await page('?limit=1')).items[0]!;
    const { id } = item.claim;
    const tie = item.tie!.id;
    const decide = async (act: string, more: object = {}) => {
      const answer = await app.post('/judgements', { act, target: id, ...more });
      expect(answer.status, await answer.clone().text()).toBe(201);
    };
    const undo = async (target?: string) => {
      expect((await app.post('/judgements/undo', target === undefined ? {} : { target })).status).toBe(201);
    };
    interface Card {
      readonly id: string;
      readonly review: string;
      readonly date: string | null;
      readonly decision: { readonly act: string; readonly reason: string | null } | null;
    }
    const ask = async <T>(path: string): Promise<T> => (await (await app.ask(path)).json()) as T;
    /** Review state and reason as the card, the document, the tie and the queue have them; alike in all. */
    const shown = async () => {
      const cards = [
        await ask<Card>(`/evidence/${id}`),
        (await ask<{ evidence: readonly Card[] }>(`/documents/${item.claim.document!.id}`)).evidence.find(
          (each) => each.id === id,
        )!,
        // A tie that nothing bears any more is none.
        ...((await ask<{ evidence?: readonly Card[] }>(`/ties/${tie}`)).evidence ?? []).filter(
          (each) => each.id === id,
        ),
        ...(await page('?unsure=true')).items.map(({ claim }) => claim as Card).filter((each) => each.id === id),
      ];
      const [first, ...others] = cards.map(({ review, decision, date }) => [
        review,
        decision?.act ?? null,
        decision?.reason ?? null,
        date,
      ]);
      for (const other of others) expect(other).toEqual(first);
      return first;
    };
    const { date } = item.claim;
    await decide('accept', { reason: 'the mayor says so' });
    await decide('reject', { reason: 'Wrong date' });
    expect(await shown()).toEqual(['rejected', 'reject', 'Wrong date', date]);
    await undo();
    expect(await shown()).toEqual(['accepted', 'accept', 'the mayor says so', date]);
    await decide('edit', { edit: { date: '1999' }, reason: 'a slip' });
    expect(await shown()).toEqual(['accepted', 'edit', 'a slip', '1999']);
    await undo();
    expect(await shown()).toEqual(['accepted', 'accept', 'the mayor says so', date]);
    await undo();
    expect(await shown()).toEqual(['unreviewed', null, null, date]);
    await decide('unsure', { reason: 'ask the office' });
    expect(await shown()).toEqual(['unsure', 'unsure', 'ask the office', date]);
    await undo(id);
    expect(await shown()).toEqual(['unreviewed', null, null, date]);
  });

  it('refuses what is no order, no letter, no place, no page', async () => {
    for (const query of [
      'order=best',
      'grades=G',
      'after=x',
      'limit=0',
      'limit=500',
      'tie=tie_0',
      'unit=XX-1',
      'lang=RU',
    ])
      expect([query, [400, 404].includes((await app.ask(`/review?${query}`)).status)]).toEqual([query, true]);
    expect(app.faults).toEqual([]);
  });
});
