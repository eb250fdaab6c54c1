/** The reading room: until a text is open with all its marks, and from one claim to the next; the queue's next claim too. */
import type { Page } from 'playwright-core';
import type { DocumentView } from '../../src/brief/document-types.ts';
import type { ClaimView } from '../../src/brief/views.ts';
import { atMost, type Figure, told } from '../ledger/figure.ts';
import { quantile } from '../quantile.ts';
import { listed, opened, type WebBench, type WebMeasure } from './web-bench.ts';

const sentence = 'On Monday the Hainan Province delegation met Sakhalin Oblast officials; trade grew, they said. ';

/** A text of so many characters with so many spans, of which some are claims that overlap. */
function longText(like: DocumentView, characters: number, spans: number, claims: number): DocumentView {
  const text = Array.from(
    { length: Math.ceil(characters / sentence.length) },
    (_, i) => `${sentence}${i % 4 === 3 ? '\n' : ''}`,
  )
    .join('')
    .slice(0, characters);
  const claim = like.evidence[0]!;
  const at = (i: number, of: number, length: number) => {
    const start = Math.min(Math.floor((i * characters) / of), characters - length - 1);
    return { start, end: start + length };
  };
  const evidence = Array.from({ length: claims }, (_, i): ClaimView => {
    const { start, end } = at(i, claims, 60 + (i % 5) * 45);
    const id = `clm_${String(i).padStart(32, '0')}`;
    return { ...claim, id, text: text.slice(start, end), document: { ...claim.document!, start, end } };
  });
  const place = like.mentions.find(({ kind }) => kind === 'place')!;
  const mentions = Array.from({ length: spans - claims }, (_, i) => ({ ...place, ...at(i, spans - claims, 14) }));
  return { ...like, text, evidence, mentions, citations: [], quotes: [], forecasts: [], nonclaims: [], claims };
}

/** Milliseconds from the click on a text in the list to its claims and marks on the screen; the answer of the server is at hand. */
async function openText(page: Page, id: string, body: string): Promise<number> {
  await page.evaluate(
    ([document_, answer]) => {
      const real = window.fetch;
      window.fetch = (input, init) =>
        String(input).includes(`/documents/${document_}`) && !init?.method
          ? Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } }))
          : real(input, init);
    },
    [id, body] as const,
  );
  return page.evaluate(async (document_) => {
    const link = document.querySelector<HTMLElement>(`a[href^="/docs/${document_}"]`)!;
    const began = performance.now();
    link.click();
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector('[data-claim]') || (CSS.highlights.get('amur-claim')?.size ?? 0) === 0)
      await frame();
    document.body.getBoundingClientRect();
    await frame();
    return performance.now() - began;
  }, id);
}

/** Milliseconds of work from the key to the next claim marked and laid out, for each of so many claims. */
function nextClaims(page: Page, selector: string, times: number): Promise<number[]> {
  return page.evaluate(
    async ([pane, n]) => {
      const section = document.querySelector<HTMLElement>(pane)!;
      section.focus();
      const taken: number[] = [];
      for (let i = 0; i < n; i++) {
        const began = performance.now();
        section.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
        // What follows the key is done before the next task; asking for a box waits for the layout.
        await new Promise((resolve) => setTimeout(resolve));
        document.body.getBoundingClientRect();
        taken.push(performance.now() - began);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return taken;
    },
    [selector, times] as const,
  );
}

async function ofText({ bench, rounds }: WebBench, characters: number, spans: number, claims: number) {
  const { items } = (await (await fetch(`${bench.url}/api/v1/documents`)).json()) as {
    items: readonly { id: string; claims: number }[];
  };
  const { id } = items.find((row) => row.claims > 0)!;
  const like = (await (await fetch(`${bench.url}/api/v1/documents/${id}`)).json()) as DocumentView;
  const body = JSON.stringify(longText(like, characters, spans, claims));
  const open: number[] = [];
  const next: number[] = [];
  for (let i = 0; i < rounds; i++) {
    // The code of the page is at hand, as for whoever reads a second text.
    const { page, close } = await opened(bench, `/docs/${id}`);
    await page.locator('[data-claim]').first().waitFor();
    await page.getByRole('link', { name: 'Documents', exact: true }).first().click();
    await page.locator(`a[href^="/docs/${id}"]`).waitFor();
    open.push(await openText(page, id, body));
    await page.waitForTimeout(300);
    next.push(quantile(await nextClaims(page, 'section.claims', 25)));
    await close();
  }
  return { open, next };
}

/** Texts of 20,000 and 100,000 characters, and the review queue. */
export const room: WebMeasure = async (given) => {
  const { bench, rounds } = given;
  const usual = await ofText(given, 20_000, 400, 100);
  const dense = await ofText(given, 20_000, 400, 400);
  const long = await ofText(given, 100_000, 2000, 200);
  const queue: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const { page, close } = await opened(bench, '/review');
    await page.locator('section.hand article').waitFor();
    await page.waitForTimeout(400);
    queue.push(quantile(await nextClaims(page, 'section.hand', 15)));
    await close();
  }
  const opening = (goal: number | null, values: readonly number[], what: string): Figure => {
    const how = `${what}, from the click on, median of ${listed(values)}`;
    return goal === null ? told(quantile(values), 'ms', how) : atMost(goal, quantile(values), 'ms', how);
  };
  const stepping = (values: readonly number[], what: string): Figure =>
    atMost(16, quantile(values), 'ms', `${what}: from the key to the layout, median of ${listed(values)}`);
  return {
    openText: opening(150, usual.open, '20,000 characters, 400 spans, 100 of them claims'),
    nextClaim: stepping(usual.next, 'in that text'),
    openTextOfClaims: opening(null, dense.open, '20,000 characters, 400 claims'),
    nextClaimOfMany: stepping(dense.next, 'in that text'),
    openLongText: opening(null, long.open, '100,000 characters, 2,000 spans, 200 of them claims'),
    nextClaimInLongText: stepping(long.next, 'in that text'),
    nextInQueue: stepping(queue, 'in the review queue'),
  };
};
