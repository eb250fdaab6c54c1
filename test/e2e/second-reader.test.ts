/** A language model on this machine as second reader, from the dialog to the queue: what it finds stands beside what the rules found. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualSettings } from '../../src/app/language-models/model-settings.ts';
import { keepModel } from '../../src/io/language-models/models-file.ts';
import { type ModelServer, startModelServer } from '../fixtures/model-server.ts';
import { violations } from './violations.ts';
import { Workbench } from './workbench.ts';

const signed = 'Hainan Province and Sakhalin Oblast signed a cooperation agreement on 2 March 2015.';
const hidden = 'Children of Primorsky Krai spent that summer with families in Jilin Province, and will again.';
const text = `${signed}\n\n${hidden}`;
/** What the server answers with a refusal, of its own. */
const unanswered = 'It holds for five years.';
const claim = { speaker: null, named: null, fields: [], modality: 'fact', date_words: null, date: null };
/** What the server reads otherwise than the rules: an agreement of which the text says this is in force, not signed. */
const applied = 'It is applied to this day.';
const answerTo = (asked: string): string =>
  JSON.stringify({ places, claims: asked.includes(applied) ? [{ ...claims[0], stage: 'active' }, claims[1]] : claims });
const places = [
  { words: 'Hainan Province', name: 'Hainan', country: 'CN', code: 'CN-HI', level: 'region' },
  { words: 'Sakhalin Oblast', name: 'Sakhalin Oblast', country: 'RU', code: 'RU-SAK', level: 'region' },
  { words: 'Primorsky Krai', name: 'Primorsky Krai', country: 'RU', code: 'RU-PRI', level: 'region' },
  { words: 'Jilin Province', name: 'Jilin', country: 'CN', code: 'CN-JL', level: 'region' },
];
const claims = [
  { ...claim, parties: [0, 1], type: 'agreement', stage: 'signed', quote: signed },
  // Of a year for which it gives no words of the text.
  { ...claim, parties: [2, 3], type: 'cooperation', stage: 'active', quote: hidden, date: '2013' },
];

describe('a second reader', () => {
  const bench = new Workbench();
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer(({ turns }) =>
      turns.at(-1)!.includes(unanswered)
        ? (response) => response.writeHead(401).end('{"error":{"message":"no such key"}}')
        : { answer: answerTo(turns.at(-1)!) },
    );
    const own = { ...usualSettings, kind: 'openai', model: 'tested', context: 32_000, temperature: 0 } as const;
    await keepModel(bench.data, 'own', { ...own, name: 'own', url: server.url, sendTexts: false });
    const big = { ...own, name: 'big', url: 'https://models.example/v1', sendTexts: true };
    await keepModel(bench.data, 'big', big);
    await keepModel(bench.data, 'paid', { ...big, name: 'paid', keyVariable: 'AMUR_TESTS_SET_NO_SUCH_KEY' });
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
    // What the model alone has is possible, and shown where it is asked for, with no more to choose.
    await page.goto(`${bench.url}/review`);
    await page.getByLabel('Read by').selectOption({ label: 'the language model only' });
    await page.getByText('spent that summer').first().waitFor();
    await page.getByText('Of documents that a language model has read too').waitFor();
    expect(new URL(page.url()).searchParams.get('by')).toBe('model');
    await page.getByText('1 waits').waitFor();
    expect(await page.getByRole('button', { name: /^Possible/ }).count()).toBe(0);
    // What decides most is of ties, which possible claims do not bear.
    const order = page.getByLabel('Order');
    expect(await order.getByRole('option', { name: 'What decides most first' }).count()).toBe(0);
    await page.getByLabel('Read by').selectOption({ label: 'Anybody' });
    await page.getByRole('button', { name: 'Possible (1)' }).first().waitFor();
    expect([outside, errors]).toEqual([[], []]);
    await close();
  });

  it('that does not answer takes nothing away', async () => {
    const { page, close } = await bench.open('/docs');
    await page.getByRole('button', { name: 'Add articles' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Paste text' }).click();
    await dialog.getByRole('radio', { name: /language model own/ }).check();
    await dialog.getByRole('textbox', { name: 'Text', exact: false }).first().fill(`${signed} ${unanswered}`);
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

  const file = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });

  it('tells of each of several files what came of it', async () => {
    const { page, errors, close } = await bench.open('/docs');
    await page.getByRole('button', { name: 'Add articles' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /language model own/ }).check();
    expect(await dialog.getByRole('radio', { name: /language model paid cannot be asked/ }).isDisabled()).toBe(true);
    await dialog
      .locator('input[type=file]')
      .setInputFiles([
        file('again.txt', text),
        file('hidden.txt', `${hidden}\n\n${signed}`),
        file('unanswered.txt', `${hidden} ${unanswered}`),
        { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 broken') },
      ]);
    await dialog.getByRole('status').filter({ hasText: '2 added, 1 already held, 1 not added.' }).waitFor();
    await dialog.getByText('Not read by own: 1; what the rules read stands. The list says why.').waitFor();
    const line = (name: string) => dialog.getByRole('listitem').filter({ hasText: name }).textContent();
    expect(await line('again.txt')).toContain('own had read it before');
    expect(await line('hidden.txt')).toContain('own: 2 possible claims; refused: 0');
    expect(await line('unanswered.txt')).toMatch(/Not read by own\. .*no such key.*The reading of the rules stands\./s);
    expect(await line('broken.pdf')).toMatch(/^\s*broken\.pdf\s+Not added\. .*damaged PDF/);
    await dialog.getByRole('button', { name: 'Done' }).click();
    // What the browser itself says of the two that were refused.
    expect(errors.filter((error) => !/status of (400|503)/.test(error))).toEqual([]);
    await close();
  });

  const added = async (words: string): Promise<string> => {
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: words }),
    };
    const { items } = (await (await fetch(`${bench.url}/api/v1/documents`, sent)).json()) as {
      items: readonly { document: { id: string } }[];
    };
    return items[0]!.document.id;
  };

  it('is asked on the page of a document, told first what leaves the machine', async () => {
    const id = await added(`${hidden} ${signed}`);
    const { page, outside, close } = await bench.open(`/docs/${id}`);
    const now = page.getByRole('button', { name: 'Read it now' });
    await page.getByRole('button', { name: 'Have it read by big' }).click();
    expect(await now.isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /may be sent to models\.example/ }).check();
    expect(await now.isEnabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Have it read by paid' }).isDisabled()).toBe(true);
    await page.getByText('the variable AMUR_TESTS_SET_NO_SUCH_KEY of its key is not set').waitFor();
    await page.getByRole('button', { name: 'Have it read by own' }).click();
    await page.getByText('no text leaves it').waitFor();
    expect(await violations(page)).toEqual([]);
    const before = server.asked.length;
    await now.click();
    await page.locator('[data-claim]').filter({ hasText: 'model only' }).first().waitFor();
    await page.getByText('own: 2 possible claims; refused: 0').first().waitFor();
    await page
      .getByText('Look at the date: the model gave one without words of the text, and it was left out.')
      .waitFor();
    await page.getByText('Also read by the language model tested-1').waitFor();
    expect(server.asked.length).toBe(before + 1);
    expect(await page.getByRole('button', { name: 'Have it read by own' }).count()).toBe(0);
    expect(outside).toEqual([]);
    // One that does not answer: why, and what to do; the button is there again.
    await page.goto(`${bench.url}/docs/${await added(`${signed} ${hidden} ${unanswered}`)}`);
    await page.getByRole('button', { name: 'Have it read by own' }).click();
    await now.click();
    await page
      .getByRole('alert')
      .filter({ hasText: /Not read by own\. .*no such key.*--key-variable/ })
      .waitFor();
    expect(await page.getByRole('button', { name: 'Have it read by own' }).isEnabled()).toBe(true);
    await close();
  });

  it.each([
    ['the language model only', 'model', 3],
    ['both readings', 'both', 3],
  ] as const)('what %s found is accepted together, and taken back by one undo', async (label, who, n) => {
    const waiting = async (): Promise<number> => {
      const counted = await fetch(`${bench.url}/api/v1/review/count?readBy=${who}`);
      return ((await counted.json()) as { waiting: number }).waiting;
    };
    expect(await waiting()).toBe(n);
    const { page, close } = await bench.open('/review');
    await page.getByLabel('Read by').selectOption({ label });
    await page.getByText(`${n} wait`, { exact: false }).first().waitFor();
    await page.getByRole('button', { name: `Decide on the ${n} listed…` }).click();
    await page.getByText(`On all ${n} that are listed above and wait.`).waitFor();
    await page.getByRole('button', { name: `Accept all ${n}` }).click();
    await expect.poll(waiting).toBe(0);
    await page.getByText(`Accepted ${n} claims.`).first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(waiting).toBe(n);
    await close();
  });

  it('that has a statement otherwise than the rules is on their card, and taken at its word by a press', async () => {
    const { page, close } = await bench.open(`/docs/${await added(`${signed} ${applied}`)}`);
    await page.getByRole('button', { name: 'Have it read by own' }).click();
    await page.getByRole('button', { name: 'Read it now' }).click();
    const card = page.locator('[data-claim]').filter({ hasText: 'Agreement' });
    await card.getByText('both, not alike').waitFor();
    expect(await card.count()).toBe(1);
    await card.getByText('both readings; the language model has it otherwise: in force').waitFor();
    expect(await card.getByRole('button', { name: /Agreement/ }).textContent()).toContain('signed');
    expect(await violations(page)).toEqual([]);
    await card.getByRole('button', { name: 'Take what the model has' }).click();
    await card.getByText('both readings, alike').waitFor();
    await card.getByText('accepted', { exact: false }).first().waitFor();
    expect(await card.getByRole('button', { name: /Agreement/ }).textContent()).toContain('in force');
    // The keys work on: u takes it back.
    await page.keyboard.press('u');
    await card.getByRole('button', { name: 'Take what the model has' }).waitFor();
    await page.goto(`${bench.url}/review?by=both`);
    await page.getByRole('listitem').filter({ hasText: 'both, not alike' }).getByRole('button').click();
    await page.getByText('the language model has it otherwise: in force').waitFor();
    await close();
  });

  it('is not offered offline, with the reason, and nowhere where none is set', async () => {
    await bench.restart('--offline');
    const { items } = (await (await fetch(`${bench.url}/api/v1/documents`)).json()) as {
      items: { id: string; title: string }[];
    };
    const { page, close } = await bench.open(`/docs/${items[0]!.id}`);
    await page.getByText('cannot be asked: Amur was started offline').first().waitFor();
    expect(await page.getByRole('button', { name: 'Have it read by big' }).isDisabled()).toBe(true);
    for (const name of ['own', 'big', 'paid']) await keepModel(bench.data, name, null);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('button', { name: /Have it read/ }).count()).toBe(0);
    await close();
  });
});
