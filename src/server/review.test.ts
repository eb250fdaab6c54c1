/** The review queue over REST: what comes, with what around it, and what is refused. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentView } from '../app/documents/show-document.ts';
import { exportClaims } from '../app/export/export-evidence.ts';
import type { ReviewView } from '../app/review/review-queue.ts';
import { sampleEntry } from '../store/contract/sample-entry.ts';
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
      'On Monday it rained. Hainan Province established sister-region relations with Sakhalin Oblast in 2004. It rains still.',
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
    const { items, next } = await page('?type=twinning');
    expect(next).toBeNull();
    expect(items).toHaveLength(1);
    const [item] = items;
    expect(item!.before + item!.claim.text + item!.after).toBe(
      'On Monday it rained. Hainan Province established sister-region relations with Sakhalin Oblast in 2004. It rains still.',
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
    expect((await page('?grade=A,B')).items).toEqual([]);
    await app.post('/judgements', { act: 'grade', target: 'site:daily.example', grade: 'B', reason: 'known' });
    expect((await page('?grade=A,B')).items.map(({ claim }) => claim.document?.title)).toContain('daily');
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

  it('gives the possible claims apart; they count nowhere until they are accepted', async () => {
    const text = 'Heihe and Blagoveshchensk became sister cities in 2004. The two towns traded timber.';
    const parties = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'];
    const entry = sampleEntry(
      text,
      [
        { quote: 'became sister cities', type: 'twinning', parties, stage: 'signed', score: 0.97, strict: true },
        {
          quote: 'The two towns traded timber',
          type: 'trade',
          parties,
          stage: 'active',
          score: 0.41,
          strict: false,
          carried: parties,
        },
      ],
      { source: 'https://possible.example/1' },
    );
    await app.ports.ledger.appendDocument(entry, { by: 'tester', at: '2026-11-25T02:00:00.000Z' });
    await app.ports.ledger.whenIndexed();
    const [, trade] = entry.reading.claims;
    const idsIn = ({ items }: ReviewView) => items.map(({ claim }) => claim.id);
    expect(idsIn(await page('?limit=100'))).not.toContain(trade!.id);
    expect(idsIn(await page('?possible=true&order=weight'))).toEqual([trade!.id]);
    const { claim, tie } = (await page('?possible=true')).items[0]!;
    expect(tie).toBeNull();
    expect(claim).toMatchObject({ score: 0.41, strict: false, review: 'unreviewed' });
    expect(claim.carried.map(({ names }) => names.en)).toEqual(['Heihe', 'Blagoveshchensk']);
    const rowNow = async () => documentView.parse(await (await app.ask(`/documents/${entry.document.id}`)).json());
    expect(await rowNow()).toMatchObject({ claims: 1, unreviewed: 1, possible: 1 });
    const exported = async (): Promise<readonly string[]> => {
      let table = '';
      for await (const line of exportClaims(app.ports)) table += line;
      return table.split('\r\n');
    };
    const [head, ...rows] = await exported();
    expect(head).toContain(',where,reader,score,edited,');
    expect(rows.filter((row) => row.includes(trade!.id))).toEqual([]);
    await app.post('/judgements', { act: 'accept', target: trade!.id });
    expect(await rowNow()).toMatchObject({ claims: 2, unreviewed: 1, possible: 0 });
    expect((await exported()).filter((row) => row.includes(trade!.id))[0]).toContain(',0.41,');
    expect(await (await app.ask('/review/count?possible=true')).json()).toEqual({ waiting: 0, more: false });
  });

  it('refuses what is no order, no letter, no place, no page', async () => {
    for (const query of [
      'order=best',
      'grade=G',
      'after=x',
      'limit=0',
      'limit=500',
      'tie=tie_0',
      'region=XX-1',
      'lang=RU',
    ])
      expect([query, [400, 404].includes((await app.ask(`/review?${query}`)).status)]).toEqual([query, true]);
    expect(app.faults).toEqual([]);
  });
});
