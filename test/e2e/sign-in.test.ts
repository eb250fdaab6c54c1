/** A server that people come in to: signing in, what a role sees, signing out, a session that ends; light and dark. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amur } from '../../src/cli/run-for-tests.ts';
import { violations } from './violations.ts';
import { Workbench } from './workbench.ts';

describe('a page that people sign in to', () => {
  const bench = new Workbench();
  const env = { AMUR_DATA: bench.data };
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    bench.copyLoaded();
    for (const role of ['viewer', 'coder', 'reviewer']) {
      await amur(['people', 'add', `the ${role}`, '--role', role], { env });
      tokens[role] = (await amur(['people', 'token', `the ${role}`], { env })).out.trim();
    }
    await bench.start('--require-tokens');
  });
  afterAll(() => bench.stop());

  const signIn = async (role: string, path = '/', colorScheme: 'light' | 'dark' = 'light') => {
    const opened = await bench.open(path, { colorScheme });
    await opened.page.getByLabel('Your token').fill(tokens[role] ?? '');
    await opened.page.getByRole('button', { name: 'Sign in' }).click();
    await opened.page.getByRole('region', { name: 'Who you are' }).waitFor();
    return opened;
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`asks for a token first, says what is wrong with one, and goes on at the same address, ${colorScheme}`, async () => {
      const { page, outside, close, errors } = await bench.open('/ties?type=twinning', { colorScheme });
      await expect.poll(() => page.title()).toBe('Sign in · Amur');
      expect(await page.getByRole('navigation').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      const field = page.getByLabel('Your token');
      expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
      expect(errors).toEqual([]);
      await field.fill('amur_nothing');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: 'This token lets nobody in' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await field.fill(tokens.viewer ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Ties' }).waitFor();
      expect(page.url()).toContain('type=twinning');
      expect(await page.title()).toBe('Ties · Amur');
      expect(
        await page.evaluate(() => `${document.cookie}${JSON.stringify({ ...localStorage, ...sessionStorage })}`),
      ).not.toMatch(/amur_|amur-session/);
      // What the page keeps is out of reach of its scripts; a reload is signed in still.
      await page.reload();
      const who = page.getByRole('region', { name: 'Who you are' });
      await who.getByText('the viewer').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(outside).toEqual([]);
      await close();
    });
  }

  it('shows a role what it may do, and says why the rest is not there', async () => {
    for (const [role, adds, judges] of [
      ['viewer', false, false],
      ['coder', true, false],
      ['reviewer', true, true],
    ] as const) {
      const { page, close } = await signIn(role, '/docs');
      // Of the page alone: the closed dialog for adding holds the same words.
      const main = page.getByRole('main');
      const article = main.getByRole('link', { name: 'Three governors sign a trade memorandum by video link' });
      await article.waitFor();
      expect([role, await page.getByRole('button', { name: 'Add articles' }).count()]).toEqual([role, adds ? 1 : 0]);
      expect([role, await main.getByText(`Adding documents needs a coder; you are ${role}.`).count()]).toEqual([
        role,
        adds ? 0 : 1,
      ]);
      await article.click();
      await page.locator('[data-claim]').first().waitFor();
      const accept = page.getByRole('button', { name: 'Accept' });
      await (judges ? accept : page.getByText(`Judging claims needs a reviewer; you are ${role}.`)).first().waitFor();
      expect([role, (await accept.count()) > 0]).toEqual([role, judges]);
      expect([role, await page.getByText(`Judging claims needs a reviewer; you are ${role}.`).count()]).toEqual([
        role,
        judges ? 0 : 1,
      ]);
      expect(await violations(page)).toEqual([]);
      if (judges) {
        await accept.first().click();
        await page.getByText('Judged', { exact: true }).first().waitFor();
        await page
          .getByText(/^the reviewer, /)
          .first()
          .waitFor();
      } else {
        await page.locator('section.claims').focus();
        await page.keyboard.press('a');
        await page
          .getByText(/^Judging claims needs a reviewer/)
          .nth(1)
          .waitFor();
      }
      await close();
    }
  });

  it('signs out, and comes back to the form when the session ends elsewhere', async () => {
    const { page, close } = await signIn('coder');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in to Amur' }).waitFor();
    expect(await page.getByText('Your session has ended').count()).toBe(0);
    await close();

    const other = await signIn('coder');
    await amur(['people', 'change', 'the coder', '--sign-out'], { env });
    await other.page.getByRole('link', { name: 'Documents' }).first().click();
    await other.page.getByText('Your session has ended').waitFor();
    await other.close();
  });

  it('needs no sideways scrolling, signed in and not', async () => {
    for (const width of [640, 1024]) {
      const { page, close } = await signIn('viewer');
      await page.setViewportSize({ width, height: 500 });
      const over = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await over()).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in to Amur' }).waitFor();
      expect(await over()).toBeLessThanOrEqual(0);
      await close();
    }
  });
});
