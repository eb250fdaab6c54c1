/** Claims that are only possible: folded on the page of their text and in the queue until they are asked for, and claims once accepted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleEntry } from '../../src/store/contract/sample-entry.ts';
import { openLedger } from '../../src/store/postgres/open-ledger.ts';
import { violations } from './violations.ts';
import { Workbench } from './workbench.ts';

const parties = ['CN-HL/Heihe', 'RU-AMU/Blagoveshchensk'];
const entry = sampleEntry(
  'Heihe and Blagoveshchensk became sister cities in 2004. The two towns traded timber. Their students met in May.',
  [
    {
      quote: 'became sister cities',
      type: 'twinning',
      parties,
      stage: 'signed',
      date: '2004',
      score: 0.97,
      strict: true,
    },
    ...(['trade', 'exchange'] as const).map((type, i) => ({
      quote: ['The two towns traded timber', 'Their students met in May'][i]!,
      type,
      parties,
      stage: 'active' as const,
      score: [0.31, 0.48][i]!,
      strict: false,
      carried: parties,
    })),
  ],
  { source: 'https://possible.example/1' },
);
const [, trade, exchange] = entry.reading.claims.map(({ id }) => id);

describe('possible claims', () => {
  const bench = new Workbench();
  beforeAll(async () => {
    await bench.start();
    const ledger = await openLedger({ dataFolder: bench.data, linger: 1 });
    await ledger.appendDocument(entry, { by: 'tester', at: new Date().toISOString() });
    await ledger.close();
  });
  afterAll(() => bench.stop());
  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T;
  const review = async (id: string): Promise<string> => (await get<{ review: string }>(`/evidence/${id}`)).review;

  it('are folded below the claims of a text, say where their parties come from, and move up once accepted', async () => {
    const { page, errors, close } = await bench.open(`/docs/${entry.document.id}`);
    await page.getByRole('heading', { name: '1 claim, 0 reviewed' }).waitFor();
    const cards = page.locator('li[data-claim]');
    expect(await cards.count()).toBe(1);
    const fold = page.getByRole('button', { name: 'Possible (2)' });
    expect(await fold.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('p');
    await expect.poll(() => cards.count()).toBe(3);
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    const card = page.locator(`li[data-claim="${trade}"]`);
    expect(await card.getAttribute('aria-current')).toBe('true');
    await card.getByText('possible, unreviewed').waitFor();
    await card.getByText('Taken from another sentence: Heihe and Blagoveshchensk.').waitFor();
    await card.getByText('31 %').waitFor();
    expect(await violations(page)).toEqual([]);
    // Accepted it is a claim as any other, and the next possible one comes in hand.
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: '2 claims, 1 reviewed' }).waitFor();
    await page.getByRole('button', { name: 'Possible (1)' }).waitFor();
    await expect.poll(() => page.locator(`li[data-claim="${exchange}"]`).getAttribute('aria-current')).toBe('true');
    await expect.poll(() => review(trade!)).toBe('accepted');
    await page.keyboard.press('p');
    await expect.poll(() => cards.count()).toBe(2);
    expect(errors).toEqual([]);
    await close();
  });

  it('are unfolded where the address names one', async () => {
    const { page, close } = await bench.open(`/docs/${entry.document.id}?sel=claim:${exchange}`);
    await expect.poll(() => page.locator(`li[data-claim="${exchange}"]`).getAttribute('aria-current')).toBe('true');
    await close();
  });

  it('stand in the queue apart, surest first, in three languages', async () => {
    const { page, errors, close } = await bench.open('/review');
    const hand = page.locator('section.hand');
    await hand.locator('article').waitFor();
    await expect.poll(() => hand.evaluate((node) => node === document.activeElement)).toBe(true);
    const sure = (await get<{ items: { claim: { score: number | null } }[] }>('/review?limit=100')).items;
    const scores = sure.map(({ claim }) => claim.score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    await hand.getByText(/^The reader is \d+ % sure that the text says so\./).waitFor();
    const { waiting } = await get<{ waiting: number }>('/review/count?possible=true');
    expect(waiting).toBeGreaterThan(0);
    await page.getByRole('button', { name: `Possible (${waiting})` }).waitFor();
    await page.keyboard.press('p');
    await hand.getByText('possible, unreviewed').waitFor();
    expect(new URL(page.url()).searchParams.get('possible')).toBe('yes');
    await hand.getByText('Accepted, it counts as a claim, and bears a tie.').waitFor();
    expect(await page.getByRole('button', { name: `Possible (${waiting})` }).getAttribute('aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);
    for (const [locale, words] of [
      ['ru-RU', /^Программа на \d+ % уверена/],
      ['zh-CN', /^读取有\d+%的把握/],
    ] as const) {
      const other = await bench.open('/review?possible=yes', { locale, viewport: { width: 390, height: 844 } });
      await other.page.locator('section.hand').getByText(words).waitFor();
      const wide = await other.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([locale, wide]).toEqual([locale, 0]);
      expect(other.errors).toEqual([]);
      await other.close();
    }
    expect(errors).toEqual([]);
    await close();
  });
});
