/** A language model on this machine as second reader, from the dialog to the queue: what it finds stands beside what the rules found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualSettings } from '../../src/app/language-models/model-settings.ts';
import { keepModel } from '../../src/io/language-models/models-file.ts';
import { type ModelServer, startModelServer } from '../fixtures/model-server.ts';
import { Workbench } from './workbench.ts';

const signed = 'Hainan Province and Sakhalin Oblast signed a cooperation agreement on 2 March 2015.';
const hidden = 'Children of Primorsky Krai spent that summer with families in Jilin Province, and will again.';
const text = `${signed}\n\n${hidden}`;
const claim = { speaker: null, named: null, fields: [], modality: 'fact', date_words: null, date: null };
const answer = JSON.stringify({
  places: [
    { words: 'Hainan Province', name: 'Hainan', country: 'CN', code: 'CN-HI', level: 'region' },
    { words: 'Sakhalin Oblast', name: 'Sakhalin Oblast', country: 'RU', code: 'RU-SAK', level: 'region' },
    { words: 'Primorsky Krai', name: 'Primorsky Krai', country: 'RU', code: 'RU-PRI', level: 'region' },
    { words: 'Jilin Province', name: 'Jilin', country: 'CN', code: 'CN-JL', level: 'region' },
  ],
  claims: [
    { ...claim, parties: [0, 1], type: 'agreement', stage: 'signed', quote: signed },
    { ...claim, parties: [2, 3], type: 'cooperation', stage: 'active', quote: hidden },
  ],
});

describe('a second reader', () => {
  const bench = new Workbench();
  let server: ModelServer;
  let answers = true;
  beforeAll(async () => {
    server = await startModelServer(() =>
      answers ? { answer } : (response) => response.writeHead(401).end('{"error":{"message":"no such key"}}'),
    );
    const own = { ...usualSettings, kind: 'openai', model: 'tested', context: 32_000, temperature: 0 } as const;
    await keepModel(bench.data, 'own', { ...own, name: 'own', url: server.url, sendTexts: false });
    const big = { ...own, name: 'big', url: 'https://models.example/v1', sendTexts: true };
    await keepModel(bench.data, 'big', big);
    await bench.start('--empty');
  });
  afterAll(async () => {
    await bench.stop();
    await server.close();
  });

  it('is chosen in the dialog; its claims are marked on the cards and filtered in the queue', async () => {
    const { page, outside, errors, close } = await bench.open('/docs');
    await page.getByRole('button', { name: 'Add articles' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Paste text' }).click();
    // One elsewhere: what would leave and where to, and nothing before that is allowed.
    await dialog.getByRole('radio', { name: /language model big/ }).check();
    const box = dialog.getByRole('checkbox', { name: /may be sent to models\.example/ });
    expect(await box.isChecked()).toBe(false);
    await dialog.getByText('the rules read alone').waitFor();
    await dialog.getByRole('radio', { name: /language model own/ }).check();
    await dialog.getByText('no text leaves it').waitFor();
    await dialog.getByRole('textbox', { name: 'Text', exact: false }).first().fill(text);
    await dialog.getByRole('button', { name: 'Add the text' }).click();
    await page.waitForURL(/\/docs\/doc_/);
    await page.getByText(/^Possible \(/).click();
    const cards = page.locator('[data-claim]');
    await cards.filter({ hasText: 'model only' }).first().waitFor();
    expect(await cards.filter({ hasText: 'both' }).count()).toBeGreaterThan(0);
    expect(server.asked.length).toBe(1);
    await page.goto(`${bench.url}/review?possible=yes`);
    await page.getByLabel('Read by').selectOption({ label: 'the language model only' });
    await page.getByText('spent that summer').first().waitFor();
    expect(new URL(page.url()).searchParams.get('by')).toBe('model');
    const { waiting } = (await (
      await fetch(`${bench.url}/api/v1/review/count?possible=true&agreement=model`)
    ).json()) as { waiting: number };
    expect(waiting).toBe(1);
    expect([outside, errors]).toEqual([[], []]);
    await close();
  });

  it('that does not answer takes nothing away', async () => {
    answers = false;
    const { page, close } = await bench.open('/docs');
    await page.getByRole('button', { name: 'Add articles' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Paste text' }).click();
    await dialog.getByRole('radio', { name: /language model own/ }).check();
    await dialog
      .getByRole('textbox', { name: 'Text', exact: false })
      .first()
      .fill(`${signed} It holds for five years.`);
    await dialog.getByRole('button', { name: 'Add the text' }).click();
    await page.waitForURL(/\/docs\/doc_/);
    await page.getByText('The reading of the rules stands.').last().waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const { evidence, model } = (await (await fetch(`${bench.url}/api/v1/documents/${id}`)).json()) as {
      evidence: readonly unknown[];
      model?: unknown;
    };
    expect([evidence.length > 0, model]).toEqual([true, undefined]);
    await close();
  });
});
