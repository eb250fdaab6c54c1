/** A machine whose clock is set back: what is decided then is in what the next command lists. */
import { afterAll, expect, it } from 'vitest';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { amur } from './run-for-tests.ts';

const { folder, remove } = testFolder();
afterAll(remove);

/** The clock of the program, so many days from that of the machine. */
const clock = (days: number) => ({
  AMUR_DATA: folder,
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { given.length ? super(...given) : super(Real.now() + ${days} * 86400000); }
    };`)}`,
});

it('takes a rejection at once', async () => {
  const text = 'Hainan Province established sister-region relations with Sakhalin Oblast in 2004.';
  expect((await amur(['add', '-', '--title', 'daily'], { input: text, env: clock(0) })).code).toBe(0);
  const ties = async (days: number) =>
    JSON.parse((await amur(['ties', '--json'], { env: clock(days) })).out) as unknown[];
  const [{ id } = { id: '' }] = (await ties(0)) as { id: string }[];
  const tie = JSON.parse((await amur(['ties', id, '--json'], { env: clock(0) })).out) as { evidence: { id: string }[] };
  const claim = tie.evidence[0]!.id;
  expect((await amur(['judge', 'accept', claim], { env: clock(0) })).code).toBe(0);
  expect(await ties(0)).toMatchObject([{ backing: 'reviewed' }]);
  expect((await amur(['judge', 'reject', claim, '--reason', 'a wish'], { env: clock(-2) })).code).toBe(0);
  expect(await ties(-2)).toEqual([]);
  expect(await ties(0)).toEqual([]);
});
