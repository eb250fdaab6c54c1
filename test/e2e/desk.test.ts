/** What people add besides accepting and rejecting: edits, grades, notes, collections; and the search. By keys. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleClaim, sampleEntry } from '../../src/store/contract/sample-entry.ts';
import { openLedger } from '../../src/store/postgres/open-ledger.ts';
import { Workbench } from './workbench.ts';

describe('the desk', () => {
  const bench = new Workbench();
  const ids: string[] = [];
  beforeAll(async () => {
    await bench.start('--empty');
    const texts = [
      ['daily', 'Hainan Province and Sakhalin Oblast became sister regions in 2004.', '2004'],
      ['weekly', 'In 2006 Hainan Province and Sakhalin Oblast became sister regions.', '2006'],
    ] as const;
    // Read as they are meant, whatever the reader makes of a sentence by itself.
    const ledger = await openLedger({ dataFolder: bench.data, linger: 1 });
    for (const [paper, text, date] of texts) {
      const claim: SampleClaim = { quote: text, type: 'twinning', parties: ['CN-HI', 'RU-SAK'], stage: 'signed', date };
      const { document, ...rest } = sampleEntry(text, [claim], { source: `https://${paper}.example/1` });
      const entry = { ...rest, document: { ...document, title: `The ${paper}` } };
      ids.push((await ledger.appendDocument(entry, { by: 'tester', at: new Date().toISOString() })).id);
    }
    await ledger.close();
  });
  afterAll(() => bench.stop());

  it('is searched from any page, and the results are walked with the keys', async () => {
    const { page, errors, close } = await bench.open('/cases');
    await page.keyboard.press('/');
    await page.keyboard.type('sister regions');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=sister/);
    const results = page.getByRole('list', { name: 'Results' });
    await results.getByRole('listitem').nth(1).waitFor();
    expect(await results.getByRole('listitem').count()).toBe(2);
    await expect.poll(() => results.locator('mark').first().textContent()).toBe('sister');
    await page.getByLabel('Words').press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toMatch(/^The (daily|weekly)$/);
    const first = await focused();
    await page.keyboard.press('j');
    await expect.poll(focused).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/docs\/doc_/);
    expect(errors).toEqual([]);
    await close();
  });

  it('puts a claim right, takes it back, does it again', async () => {
    const { page, close } = await bench.open(`/docs/${ids[0]}`);
    const card = page.locator('[data-claim]').first();
    await card.waitFor();
    await page.locator('section.claims').focus();
    await page.keyboard.press('e');
    await card.getByLabel('Date').fill('2005-06');
    await card.getByRole('button', { name: 'Take away Sakhalin' }).click();
    const box = card.getByRole('combobox', { name: 'Add a party by name' });
    await box.fill('якут');
    await card.getByRole('option', { name: /Sakha/ }).waitFor();
    await box.press('Enter');
    await card.getByLabel('Why').fill('the yearbook has it');
    await card.getByLabel('Why').press('Enter');
    await card.getByText('June 2005', { exact: true }).waitFor();
    await card.getByText(/Read as: Twinning, CN-HI – RU-SAK, signed, 2004/).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await card.getByText('2004', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Do again' }).click();
    await card.getByText('June 2005', { exact: true }).waitFor();
    await page.locator('section.claims').focus();
    await page.keyboard.press('u');
    await card.getByText('unreviewed', { exact: true }).waitFor();
    // A note on the claim, and the document into a collection.
    await page.keyboard.press('n');
    await page.keyboard.type('Ask the **archive**.');
    await page.keyboard.press('Control+Enter');
    await card.locator('strong', { hasText: 'archive' }).waitFor();
    await page.getByText('Notes on the document').click();
    await page.getByLabel('Put the document into a collection').fill('Islands');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Islands' }).waitFor();
    await close();
  });

  it('grades a source by a key, and the more reliable date is shown; another is preferred, and taken back', async () => {
    const { page, close } = await bench.open('/sources');
    await page.getByRole('row', { name: /daily/ }).locator('button.grade').focus();
    await page.keyboard.press('b');
    await page.keyboard.type('corrects its mistakes');
    await page.keyboard.press('Enter');
    await page
      .getByRole('row', { name: /daily/ })
      .getByText(/corrects its mistakes/)
      .waitFor();
    const { items } = (await (await fetch(`${bench.url}/api/v1/ties?type=twinning`)).json()) as {
      items: { id: string }[];
    };
    await page.goto(`${bench.url}/ties/${items[0]!.id}`);
    const first = page.locator('.side h3').first();
    await expect.poll(() => first.textContent()).toMatch(/^2004/);
    await page.getByRole('button', { name: 'Prefer this date' }).nth(1).click();
    await expect.poll(() => first.textContent()).toMatch(/^2006/);
    await page.locator('.side').first().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => first.textContent()).toMatch(/^2004/);
    await close();
  });

  it('shows what stands in a collection, and the history of what was decided', async () => {
    const { page, close } = await bench.open('/');
    await page.getByRole('link', { name: 'Collections', exact: true }).click();
    await page.goto(`${bench.url}/collections?q=Islands`);
    await page.getByRole('link', { name: 'The daily' }).waitFor();
    await page.goto(`${bench.url}/history/${ids[0]}`);
    await page.getByText('Put into the collection “Islands”').waitFor();
    await page
      .getByText(/Taken back: put right: twinning, Hainan – Sakha Republic, signed, 2005-06/)
      .first()
      .waitFor();
    await close();
  });

  it('enters a forecast, which becomes due, is resolved and scored', async () => {
    const { page, errors, close } = await bench.open('/forecasts');
    await page.getByRole('button', { name: 'Enter a forecast' }).click();
    const form = page.getByRole('dialog', { name: 'Enter a forecast' });
    const statement = 'Hainan and Sakhalin open a joint office';
    await form.getByLabel('The forecast in short').fill(statement);
    await form.getByLabel('Who, or what it happens to').fill('Hainan and Sakhalin');
    await form.getByLabel('What would be seen').fill('a joint office is opened');
    for (const code of ['CN-HI', 'RU-SAK']) {
      await form.getByRole('combobox').fill(code);
      await form.getByRole('option', { name: code }).waitFor();
      await page.keyboard.press('Enter');
    }
    const nextYear = new Date().getUTCFullYear() + 1;
    await form.getByLabel('By when').fill(`${nextYear}`);
    await form.getByLabel('Which source tells').fill('the daily');
    await form.getByLabel('In per cent').fill('80');
    await form.getByLabel('When', { exact: true }).fill('2004');
    await form.getByRole('button', { name: 'Keep' }).click();
    const card = page.getByRole('listitem').filter({ hasText: statement });
    await card.getByText('Open', { exact: true }).waitFor();
    const due = page.getByRole('button', { name: /^Due/ });
    expect(await due.textContent()).toMatch(/0$/);
    // Its last day is put right, and is over: it is due, here and at the start.
    await card.getByRole('button', { name: /^Correct/ }).click();
    const change = page.getByRole('dialog', { name: 'Correct the forecast' });
    await change.getByLabel('By when').fill('2006');
    await change.getByLabel('Why it is corrected').fill('the day was another');
    await change.getByRole('button', { name: /^Correct/ }).click();
    await card.getByText('Due', { exact: true }).waitFor();
    await expect.poll(() => due.textContent()).toMatch(/1$/);
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: /1 forecast/ }).waitFor();
    await page.getByText(statement).waitFor();
    await page.goBack();
    await card.getByRole('button', { name: 'Resolve' }).click();
    const resolve = page.getByRole('dialog', { name: 'How did it come out?' });
    await resolve.getByRole('radio', { name: /^Yes/ }).check();
    await resolve.getByLabel('What shows it').fill('the daily of 1 May 2006');
    // (1 − .8)²
    await resolve.getByText(/Brier score that comes of it: 0?\.04/).waitFor();
    await resolve.getByRole('button', { name: 'Resolve' }).click();
    await card.getByText('Came true').waitFor();
    expect(await card.locator('.score').textContent()).toMatch(/\.04/);
    const scores = (await (await fetch(`${bench.url}/api/v1/forecasts/scores`)).json()) as object;
    expect(JSON.stringify(scores)).toMatch(/"middle":0\.0(4|39999)/);
    expect(errors).toEqual([]);
    await close();
  });
});
