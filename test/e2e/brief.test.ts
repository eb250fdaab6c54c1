/** A journey: a brief is exported from the page of a region, and each of its notes is checked against what is held. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sliceCodePoints } from '../../src/model/code-points.ts';
import { violations } from './violations.ts';
import { markedTexts, Workbench } from './workbench.ts';

/** The notes of a brief in Markdown that quote a document. */
const quoting =
  /^\[\^(\d+)\]: [“«](.+)[”»] – .+, characters (\d+)–(\d+)\..*\[clm\\_\w+\]\(<[^>]+\/docs\/(doc_\w+)\?sel=claim%3A(clm_\w+)>\)\.$/;

const unescaped = (markdown: string): string => markdown.replace(/\\([\\`*_[\]<>|~])/g, '$1');

describe('a brief', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T;

  it('is exported from the page of a region, and its notes are what the ledger holds', async () => {
    const { page, outside, errors, close } = await bench.open('/regions/CN-HL');
    const menu = page.locator('details', { hasText: 'Brief on Heilongjiang' });
    await menu.locator('summary').click();
    await menu.getByRole('link', { name: 'Markdown' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      menu.getByRole('link', { name: 'Markdown' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^amur-brief-CN-HL-\d{4}-\d\d-\d\d\.md$/);
    const text = readFileSync(await download.path(), 'utf8');

    const lines = text.split('\n').filter((line) => /^\[\^\d+\]: /.test(line));
    const notes = lines.flatMap((line) => {
      const [, number, quote, start, end, document, claim] = quoting.exec(line) ?? [];
      return document === undefined ? [] : [{ number, quote, start, end, document, claim }];
    });
    expect(notes.length).toBeGreaterThan(10);
    expect(notes).toHaveLength(lines.filter((line) => line.includes('characters')).length);
    for (const { number, quote, start, end, document, claim } of notes) {
      const held = await ask<{ text: string }>(`/documents/${document}`);
      const words = sliceCodePoints(held.text, Number(start), Number(end));
      expect([number, words.replace(/\s+/g, ' ')]).toEqual([number, unescaped(quote!)]);
      const evidence = await ask<{ text: string; review: string }>(`/evidence/${claim}`);
      expect([number, evidence.text, evidence.review]).toEqual([number, words, 'unreviewed']);
      // The text leads to the note, starred, since nobody has reviewed it.
      expect(text).toContain(`[^${number}]\\*`);
    }

    // A file of each kind comes.
    await menu.getByLabel('Written in').selectOption('ru');
    const pdf = await Promise.all([page.waitForEvent('download'), menu.getByRole('link', { name: 'PDF' }).click()]);
    expect(
      readFileSync(await pdf[0].path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    // To read and print: in a tab of its own, where nothing can run; from a note to the words in their place.
    await menu.getByLabel('Written in').selectOption('en');
    const [shown] = await Promise.all([
      page.context().waitForEvent('page'),
      menu.getByRole('link', { name: /^Read or print it/ }).click(),
    ]);
    await shown.getByRole('heading', { level: 1, name: 'Brief: Heilongjiang (CN-HL)' }).waitFor();
    const quoted = notes.find(({ quote }) => /\p{Script=Han}/u.test(quote!))!;
    await shown.locator(`a[role="doc-noteref"][href="#n${quoted.number}"]`).first().click();
    await shown.waitForURL(new RegExp(`#n${quoted.number}$`));
    await shown.locator(`#n${quoted.number} a[href*="/docs/"]`).click();
    await shown.waitForURL(/\/docs\/doc_\w+\?sel=claim(:|%3A)clm_/);
    await expect.poll(async () => (await markedTexts(shown, 'current')).join('')).toContain(unescaped(quoted.quote!));
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('can be read by everybody, in light and dark', async () => {
    const html = await (await fetch(`${bench.url}/api/v1/regions/RU-SA/brief?format=html`)).text();
    // As it was saved: in a folder, without the server.
    const file = join(bench.data, 'brief.html');
    writeFileSync(file, html);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await bench.open('/method', { colorScheme });
      await page.goto(pathToFileURL(file).href);
      await page.getByRole('heading', { level: 1, name: 'Brief: Sakha Republic (RU-SA)' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await close();
    }
  });
});
