/** `amur brief`, as a user calls it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await amur(['import', 'data/cases/soviet-bloc.json'], { env });
});
afterAll(async () => {
  await amur(['stop'], { env });
  await remove();
});

it('writes a brief to the screen, and files by their endings, the same again for the same state', async () => {
  const { out, err, code } = await amur(['brief', 'hu-za'], { env });
  expect(code).toBe(0);
  expect(out).toContain('# Brief: Zala (HU-ZA)\n');
  expect(out).toContain(
    'A party official of Zala county, with a delegation to Ukrainian–Hungarian days, comes to Kherson',
  );
  const known = /as known at (\S+)\n$/.exec(err)?.[1] ?? '';
  expect(out).toContain(`--known-at ${known}`);
  const again = ['brief', 'HU-ZA', '--valid-at', known.slice(0, 10), '--known-at', known];
  expect((await amur(again, { env })).out).toBe(out);
  for (const [file, begins] of [
    ['zala.pdf', '%PDF-'],
    ['zala.csl.json', '[\n'],
  ] as const) {
    const path = join(folder, file);
    expect((await amur([...again, '--out', path], { env })).err).toContain(`wrote ${path}: `);
    expect(readFileSync(path, 'latin1').startsWith(begins)).toBe(true);
  }
});

it('says what is wrong', async () => {
  expect(await amur(['brief', 'Zalaq'], { env })).toMatchObject({
    code: 1,
    err: 'amur: "Zalaq" is no region, pair, tie or collection that is known\n  Did you mean HU-ZA (Zala)?\n',
  });
  expect(await amur(['brief', 'HU-ZA', '--out', join(folder, 'no', 'x.md')], { env })).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be written (ENOENT)\n  Name a file in a folder you may write to'),
  });
  expect((await amur(['brief', 'HU-ZA', '--format', 'docx'], { env })).code).toBe(2);
  expect((await amur(['brief', 'HU-ZA', '--page', 'javascript:1'], { env })).code).toBe(1);
  const empty = await amur(['brief', 'BR-SP'], { env });
  expect(empty.out).toContain('Nothing is held on this subject as of this day.');
  expect(empty.err).toMatch(/^0 notes, 0 sources, as known at /);
});
