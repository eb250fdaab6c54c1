/** Articles in Chinese: a page in GB18030 and a PDF, several files at once; the characters show on a bare machine. */
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, markedTexts, Workbench } from './workbench.ts';

const file = (name: string): { name: string; bytes: Buffer } => ({
  name,
  bytes: readFileSync(new URL(`./fixtures/${name}`, import.meta.url)),
});

/** As such a page comes: in the encoding that it names. */
const encoded = (name: string): { name: string; bytes: Buffer } => ({
  name,
  bytes: iconv.encode(file(name).bytes.toString('utf8'), 'gb18030'),
});

describe('articles in Chinese', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start('--empty'));
  afterAll(() => bench.stop());

  it('are read from a page in GB18030 and from a PDF, with a report on each file', async () => {
    const { page, outside, errors, close } = await bench.open('/docs');
    await page.getByText('No documents yet.').waitFor();
    const broken = { name: 'picture.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]) };
    await dropFiles(page, [encoded('yunnan-buryatia.html'), file('liaoning-sakhalin.pdf'), broken]);
    const list = page.getByRole('list', { name: 'Articles being added' });
    await list.getByRole('link', { name: /云南省与布里亚特共和国签署合作协议/ }).waitFor();
    await list
      .getByRole('listitem')
      .filter({ hasText: 'liaoning-sakhalin.pdf' })
      .getByRole('link', { name: /^Added/ })
      .waitFor();
    await list
      .getByRole('listitem')
      .filter({ hasText: 'picture.jpg' })
      .getByText(/binary|picture|not/i)
      .first()
      .waitFor();
    await list.getByRole('link', { name: /云南省与布里亚特共和国签署合作协议/ }).click();

    await page.waitForURL(/\/docs\/doc_/);
    await page.getByRole('heading', { level: 1, name: '云南省与布里亚特共和国签署合作协议' }).waitFor();
    expect(await page.getByRole('article').getAttribute('lang')).toMatch(/^zh/);
    const places = await markedTexts(page, 'place');
    expect(places).toEqual(expect.arrayContaining(['云南省', '布里亚特共和国']));
    expect((await markedTexts(page, 'claim')).length).toBeGreaterThan(0);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check('16px "Noto Sans SC Variable"', '云南省'))).toBe(true);

    await page.getByRole('link', { name: 'Documents' }).first().click();
    await page.getByRole('link', { name: /辽宁|Liaoning/ }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => markedTexts(page, 'place')).toEqual(expect.arrayContaining(['辽宁省', '萨哈林州']));
    expect(outside).toEqual([]);
    expect(errors.filter((text) => !text.includes('status of 4'))).toEqual([]);
    await close();
  });

  it('can be pasted with a title and a date, and taken twice are held once', async () => {
    const { page, close } = await bench.open('/');
    const paste = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Add articles' }).click();
      await page.getByRole('button', { name: 'Paste text', exact: true }).click();
      await page.getByLabel(/^Text/).fill('河北省与车里雅宾斯克州建立友好省州关系。');
      await page.getByLabel(/^Title/).fill('河北与车里雅宾斯克');
      await page.getByLabel(/^Published/).fill('2021-10');
      await page.getByRole('button', { name: 'Add the text' }).click();
      await page.waitForURL(/\/docs\/doc_/);
      await page.getByRole('heading', { level: 1, name: '河北与车里雅宾斯克' }).waitFor();
    };
    await paste();
    await page.getByText(/published October 2021/).waitFor();
    await page.goto(`${bench.url}/`);
    await paste();
    await page
      .getByText(/was held already/)
      .first()
      .waitFor();
    await close();
  });
});
