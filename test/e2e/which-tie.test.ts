/** A claim that says "the bridge" is asked which one it means, where it is decided on: one key adds it, one takes it back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { Workbench } from './workbench.ts';

const bench = new Workbench();
const text = 'The bridge between the cities of Blagoveshchensk and Heihe was opened in June 2022.';
beforeAll(async () => {
  await bench.start();
  await fetch(`${bench.url}/api/v1/documents`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, title: 'Tourists on the bridge' }),
  });
});
afterAll(() => bench.stop());
const get = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T;

interface Named {
  readonly id: string;
  readonly review: string;
  readonly apart?: string;
}

it('is added to a bridge that is named, or goes by a new name', async () => {
  const { items } = await get<{ items: { claim: Named & { mayBe: Named[] } }[] }>('/review?type=infrastructure');
  const { id } = items.find(({ claim }) => claim.mayBe.length > 0)!.claim;
  const claim = () => get<Named>(`/evidence/${id}`);
  const { page, errors, close } = await bench.open('/review?type=infrastructure');
  const asked = page.getByRole('group', { name: 'Which one does it mean?' });
  const note = page.getByRole('complementary', { name: 'Note' });
  const onTo = async () => {
    for (let i = 0; i < items.length && (await asked.count()) === 0; i++) await page.keyboard.press('j');
    await asked.waitFor();
  };
  await page.locator('section.hand article').waitFor();
  await onTo();
  const offered = await asked.getByRole('button').allTextContents();
  const road = offered.findIndex((name) => name.startsWith('Heihe–Blagoveshchensk road bridge')) + 1;
  expect(offered).toContain(`Heihe–Blagoveshchensk road bridge ${road}`);
  expect(offered.at(-1)).toBe('New 0');
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press(`${road}`);
  await note.getByText('Added to Heihe–Blagoveshchensk road bridge.').waitFor();
  expect(await claim()).toMatchObject({ review: 'accepted', apart: 'Heihe–Blagoveshchensk road bridge' });
  await page.keyboard.press('u');
  await expect.poll(async () => (await claim()).review).toBe('unreviewed');
  expect((await claim()).apart).toBeUndefined();

  await asked.waitFor();
  await page.keyboard.press('0');
  const name = asked.getByRole('textbox', { name: 'Its name' });
  await name.fill('Friendship bridge');
  await name.press('Enter');
  await note.getByText('Added to Friendship bridge.').waitFor();
  const ties = await get<{ items: Named[] }>('/ties?pair=CN-HL~RU-AMU&type=infrastructure');
  expect(ties.items.map(({ apart }) => apart)).toContain('Friendship bridge');
  expect(errors).toEqual([]);
  await close();
});
