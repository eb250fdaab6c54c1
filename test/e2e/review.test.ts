/** The review queue and the reading room by hand: twenty claims by keyboard with one undo, a claim added, nothing lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { Workbench } from './workbench.ts';

interface Claim {
  readonly id: string;
  readonly review: string;
  readonly text: string;
  readonly rule: string;
}
interface Judged {
  readonly act: string;
  readonly target: string;
  readonly reason: string | null;
}

describe('reviewing', () => {
  const bench = new Workbench();
  // More to decide on than the examples hold.
  const more = [
    'Oulu and Harbin became sister cities in May 1993. The mayors of Oulu and Harbin signed an agreement on schools in Oulu in June 2015.',
    'Tromsø and Bodø are in Norway. Tromsø and Luleå established a joint council in 2016. Luleå gave Tromsø two fire engines in 2019.',
  ];
  beforeAll(async () => {
    await bench.start();
    for (const text of more)
      await fetch(`${bench.url}/api/v1/documents`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, title: text.slice(0, 40) }),
      });
  });
  afterAll(() => bench.stop());
  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T;
  const claim = async (id: string): Promise<Claim> => get(`/evidence/${id}`);

  it('decides on twenty claims by keyboard, takes one back, and the ledger has it so', async () => {
    const { page, errors, outside, close } = await bench.open('/review');
    const hand = page.locator('section.hand');
    await hand.locator('article').waitFor();
    await expect.poll(() => hand.evaluate((node) => node === document.activeElement)).toBe(true);
    const queue = (await get<{ items: { claim: Claim }[] }>('/review?limit=25')).items.map((item) => item.claim.id);
    expect(queue.length).toBeGreaterThanOrEqual(21);
    const before = (await get<{ items: Judged[] }>('/judgements?limit=1000')).items.length;
    // Nine accepted, one rejected with a reason, one left unsure, one skipped; and again, but for the skip.
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 8; i++) await page.keyboard.press('a');
      await page.keyboard.press('x');
      await hand.getByRole('group', { name: 'Why is it rejected?' }).waitFor();
      await page.keyboard.press('4');
      await page.keyboard.press('s');
      if (round === 0) await page.keyboard.press('Space');
    }
    await page.getByText('20 decided here').waitFor();
    // One undo: the last of them waits again, and is in hand.
    await page.keyboard.press('u');
    await page.getByText('19 decided here').waitFor();
    await expect.poll(() => hand.locator('article .state').textContent()).toBe('unreviewed');
    await page.keyboard.press('a');
    await page.getByText('20 decided here').waitFor();
    await expect
      .poll(async () => (await get<{ items: Judged[] }>('/judgements?limit=1000')).items.length - before)
      .toBe(22);
    const made = (await get<{ items: Judged[] }>('/judgements?limit=22')).items.reverse();
    expect(made.map(({ act }) => act).join(' ')).toBe(
      `${[...Array(2)].map(() => `${'accept '.repeat(8)}reject unsure`).join(' ')} undo accept`,
    );
    expect(made.filter(({ act }) => act === 'reject').map(({ reason }) => reason)).toEqual([
      'Wrong date',
      'Wrong date',
    ]);
    const decided = [...queue.slice(0, 10), ...queue.slice(11, 21)];
    expect(made.filter(({ act }) => act !== 'undo').map(({ target }) => target)).toEqual([...decided, decided[19]]);
    const states = await Promise.all(decided.map(async (id) => (await claim(id)).review));
    expect(states.join(' ')).toBe(
      [...Array(8).fill('accepted'), 'rejected', 'unsure', ...Array(8).fill('accepted'), 'rejected', 'accepted'].join(
        ' ',
      ),
    );
    expect((await claim(queue[10]!)).review).toBe('unreviewed');
    // What is skipped comes first when the queue is opened again.
    expect(
      (await get<{ items: { claim: Claim }[] }>('/review?limit=100')).items.map((item) => item.claim.id),
    ).toContain(queue[10]);
    expect([errors, outside]).toEqual([[], []]);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it('shows after an undo the decision that stands, in the queue and beside the text', async () => {
    const { page, close } = await bench.open('/review');
    const hand = page.locator('section.hand');
    await hand.locator('article').waitFor();
    await expect.poll(() => hand.evaluate((node) => node === document.activeElement)).toBe(true);
    const { id, document: text } = (
      await get<{ items: { claim: Claim & { document: { id: string } } }[] }>('/review?limit=1')
    ).items[0]!.claim;
    await page.keyboard.press('a');
    await expect.poll(async () => (await claim(id)).review).toBe('accepted');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await hand.getByRole('group', { name: 'Why is it rejected?' }).waitFor();
    await page.keyboard.press('4');
    await expect.poll(async () => (await claim(id)).review).toBe('rejected');
    await page.keyboard.press('k');
    await hand.locator('article dl').getByText('Wrong date').waitFor();
    await page.keyboard.press('u');
    await expect.poll(async () => (await claim(id)).review).toBe('accepted');
    await hand.locator('article .state', { hasText: 'accepted' }).waitFor();
    expect(await hand.locator('article').getByText('Wrong date').count()).toBe(0);
    await close();
    const beside = await bench.open(`/docs/${text.id}`);
    const card = beside.page.locator(`li[data-claim="${id}"]`);
    await card.locator('.review', { hasText: 'accepted' }).waitFor();
    expect(await card.getByText('Wrong date').count()).toBe(0);
    expect(await card.locator('dl').getByText('Judged').count()).toBe(1);
    await beside.close();
    expect((await (await fetch(`${bench.url}/api/v1/judgements/undo`, { method: 'POST' })).json()).judgement.act).toBe(
      'undo',
    );
  });

  it('decides on all that is listed at once, and takes that back at once', async () => {
    const { page, close } = await bench.open('/review');
    await page.locator('section.hand article').waitFor();
    const opener = page.getByRole('button', { name: /Decide on the \d+ listed/ });
    const many = Number(/\d+/.exec((await opener.textContent()) ?? '')?.[0]);
    await opener.click();
    await page.getByRole('button', { name: `Accept all ${many}` }).click();
    await page.getByRole('complementary', { name: 'Note' }).getByText(`Accepted ${many} claims.`).waitFor();
    const accepted = (await get<{ items: Judged[] }>(`/judgements?limit=${many}`)).items;
    expect(new Set(accepted.map(({ act }) => act))).toEqual(new Set(['accept']));
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByRole('complementary', { name: 'Note' }).getByText(`Undone: ${many} judgements.`).waitFor();
    for (const { target } of accepted) expect((await claim(target)).review).toBe('unreviewed');
    await close();
  });

  it('loses nothing while the program is away, a claim in other words neither', async () => {
    const { page, close } = await bench.open('/review');
    const hand = page.locator('section.hand');
    await hand.locator('article').waitFor();
    const [first, second] = (await get<{ items: { claim: Claim }[] }>('/review?limit=2')).items;
    const port = await bench.halt();
    await page.keyboard.press('a');
    await page.getByText('1 decision not recorded yet').waitFor();
    const banner = page.getByRole('alert').filter({ hasText: 'Amur does not answer.' });
    await banner.waitFor();
    await page.keyboard.press('e');
    const form = hand.getByRole('form', { name: 'Correct it' });
    const words = form.getByLabel('Words of the text');
    expect(await words.evaluate((node) => node === document.activeElement)).toBe(true);
    const send = form.getByRole('button', { name: 'Correct', exact: true });
    expect(await send.isDisabled()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Begin a word later');
    await page.keyboard.press('Enter');
    const shorter = await words.inputValue();
    expect(second!.claim.text.endsWith(shorter) && shorter.length < second!.claim.text.length).toBe(true);
    expect(await hand.locator('article mark').textContent()).toBe(shorter);
    // A letter on a button of the form decides on nothing.
    await page.keyboard.press('x');
    await form.getByLabel('Date', { exact: true }).fill('2019-13');
    await form.getByText('13 is no month').waitFor();
    expect(await send.isDisabled()).toBe(true);
    await form.getByLabel('Date', { exact: true }).fill('2019-12');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    // Who goes on and comes back finds what was written.
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.keyboard.press('k');
    await page.keyboard.press('e');
    expect(await words.inputValue()).toBe(shorter);
    await page.keyboard.press('Escape');
    await bench.restart('--port', port);
    await banner.waitFor({ state: 'detached' });
    await page.getByText('1 decision not recorded yet').waitFor({ state: 'detached' });
    expect((await claim(first!.claim.id)).review).toBe('accepted');
    const made = (await get<{ items: Judged[] }>('/judgements?limit=5')).items;
    expect(made.filter(({ target }) => target === first!.claim.id)).toHaveLength(1);
    await expect.poll(async () => (await claim(second!.claim.id)).review).toBe('rejected');
    const replaced = (await get<{ items: Judged[] }>('/judgements?limit=3')).items;
    expect(replaced.map(({ act }) => act).sort()).toEqual(['accept', 'edit', 'reject']);
    const put = replaced.find(({ act }) => act === 'edit')!.target;
    expect(await claim(put)).toMatchObject({ text: shorter, date: '2019-12', review: 'accepted' });
    await hand.locator('article .state', { hasText: 'accepted' }).waitFor();
    expect(await hand.locator('article mark').textContent()).toBe(shorter);
    // One undo takes back both.
    await hand.focus();
    await page.keyboard.press('u');
    await expect.poll(async () => (await claim(second!.claim.id)).review).toBe('unreviewed');
    await expect.poll(() => hand.locator('article mark').textContent()).toBe(second!.claim.text);
    await close();
  });

  it('adds a claim of selected words, and takes it apart', async () => {
    const text =
      'Hainan Province established sister-region relations with Sakhalin Oblast in 2004, and a joint office was opened on the island.';
    const added = await fetch(`${bench.url}/api/v1/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, title: 'Two islands' }),
    });
    const { items } = (await added.json()) as { items: { document: { id: string } }[] };
    const id = items[0]!.document.id;
    const { page, errors, close } = await bench.open(`/docs/${id}`);
    const claims = async (): Promise<readonly Claim[]> =>
      (await get<{ evidence: Claim[] }>(`/documents/${id}`)).evidence;
    const read = (await claims()).length;
    await page.locator('article p').first().waitFor();
    await page.evaluate((words) => {
      const node = document.querySelector('article p')!.firstChild!;
      const range = document.createRange();
      range.setStart(node, node.textContent!.indexOf(words) - 1);
      range.setEnd(node, node.textContent!.indexOf(words) + words.length);
      window.getSelection()!.removeAllRanges();
      window.getSelection()!.addRange(range);
    }, 'a joint office was opened');
    await page.getByRole('button', { name: 'Add a claim of these words' }).click();
    const form = page.getByRole('form', { name: 'Add a claim' });
    expect(await form.getByLabel('Words of the text').inputValue()).toBe('a joint office was opened');
    await form.getByLabel('Type').selectOption('body');
    await form.getByLabel('Stage').selectOption('active');
    await form.getByLabel('Date', { exact: true }).fill('May 2005');
    await form.getByText('Written with the year first').waitFor();
    await form.getByRole('button', { name: '2005-05' }).click();
    await form.getByText('any day from 2005-05-01 to 2005-05-31').waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await expect.poll(async () => (await claims()).length).toBe(read + 1);
    const mine = (await claims()).find(({ rule }) => rule === 'person');
    expect(mine).toMatchObject({ text: 'a joint office was opened', review: 'accepted' });
    const card = page.locator(`[data-claim="${mine!.id}"]`);
    await card.getByText(/added by/).waitFor();
    // Undone it is gone, done again it is there.
    await page.locator('section.claims').focus();
    await page.keyboard.press('u');
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Do again' }).click();
    await card.waitFor();
    await card.getByRole('button', { name: /^\d/ }).click();
    await card.getByRole('button', { name: 'Split' }).click();
    const split = page.getByRole('form', { name: 'Take the claim apart' });
    await split.getByLabel('Type').nth(0).selectOption('agreement');
    await split.getByLabel('Words of the text').nth(1).fill('joint office was opened on the island');
    await split.getByRole('button', { name: 'Take apart' }).click();
    await split.waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await claims()).map(({ review }) => review).filter((state) => state === 'rejected').length)
      .toBe(1);
    expect((await claims()).filter(({ rule }) => rule === 'person')).toHaveLength(3);
    expect(errors).toEqual([]);
    await close();
  });
});
