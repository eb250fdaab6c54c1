/** When the program behind the page stops: the page says so, loses nothing, and goes on by itself when it is back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workbench } from './workbench.ts';

describe('a page whose program has stopped', () => {
  const bench = new Workbench();
  beforeAll(() => bench.start());
  afterAll(() => bench.stop());

  it('says so, keeps what it shows and what was decided, and records it when it is back', async () => {
    const { page, close } = await bench.open('/docs');
    await page.getByRole('link', { name: 'Three governors sign a trade memorandum by video link' }).click();
    const first = page.locator('[data-claim]').first();
    await first.waitFor();
    const port = await bench.halt();

    await first.getByRole('button', { name: 'Accept' }).click();
    await page
      .getByText(/^Not recorded yet: Amur does not answer/)
      .first()
      .waitFor();
    await page.getByText('1 decision not recorded yet').waitFor();
    await first.getByText('accepted', { exact: true }).waitFor();
    const banner = page.getByRole('alert').filter({ hasText: 'Amur does not answer.' });
    await banner.waitFor();
    expect(await page.getByRole('article').textContent()).toContain('Khabarovsk Krai');

    await bench.restart('--port', port);
    await banner.waitFor({ state: 'detached' });
    await page.getByText('1 decision not recorded yet').waitFor({ state: 'detached' });
    await first.getByText('Judged', { exact: true }).waitFor();
    await close();
  });
});
