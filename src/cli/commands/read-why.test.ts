import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere as amur, type Ran } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const article = join(folder, 'article.txt');
const text =
  'The Amur Oblast and Heilongjiang Province became sister regions on 16 June 2023. Rivers flooded as trade with Jilin Province fell.\n';

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(article, text);
});
afterAll(remove);

const explain = (...args: string[]): Promise<Ran> => amur(['read', '--why', ...args], { env });
const idIn = (out: string): string => /clm_[0-9a-f]{32}/.exec(out)![0];

it('explains a claim of a file, with names in brackets and no colour where it is piped', async () => {
  const list = await explain(article);
  expect(list.code).toBe(0);
  expect(list.out).toMatch(/en\/twinning +\d+ %/);
  const { code, out } = await explain(article, idIn(list.out).slice(4, 12));
  expect(code).toBe(0);
  expect(out).toContain('[Amur Oblast|party]');
  expect(out).toContain('[sister regions|kind]');
  expect(out).toContain('[16 June 2023|date]');
  expect(out).toContain('codebook: Sister, twin, friendship or partner status of the places');
  expect(out).toMatch(/That the two are tied: [−\d.]+; [−\d.]+ are needed\./);
  expect(out).toContain('a clear word for twinning');
  expect(out).toMatch(/The reader is \d+ % sure that the text says so: .* Claims stand from \d+ % on\./);
  expect(out).not.toContain('\u001b');
});

it('tells of a held document what it told of the file, by the beginning of its id', async () => {
  const added = JSON.parse((await amur(['add', article, '--json'], { env })).out) as { document: { id: string } };
  const file = JSON.parse((await explain(article, '--json')).out) as { claims: { id: string; why: object }[] };
  const held = JSON.parse((await explain(added.document.id.slice(0, 14), '--json')).out) as typeof file;
  expect(held.claims.length).toBeGreaterThan(0);
  expect(held.claims).toEqual(file.claims);
  expect(held.claims[0]!.why).toMatchObject({ bar: expect.any(Number), strictFrom: expect.any(Number) });
});

it('lists what came near to a claim', async () => {
  const fair = join(folder, 'fair.txt');
  writeFileSync(
    fair,
    text.replace(/Rivers.*/, 'Jilin Province, Liaoning and Primorsky Krai signed nothing at the fair.'),
  );
  const { code, out } = await amur(['read', '--near', fair], { env });
  expect(code).toBe(0);
  expect(out).toMatch(/CN-JL ~ RU-PRI/);
  expect(out).toContain('not claimed.');
});

it('says what to do where a document or a claim is not there', async () => {
  const none = await explain('doc_ffff');
  expect(none.code).toBe(1);
  expect(none.err).toContain('Name a file, or the id of a document');
  const claim = await explain(article, 'clm_zz');
  expect(claim.code).toBe(1);
  expect(claim.err).toContain('lists those that it has');
});
