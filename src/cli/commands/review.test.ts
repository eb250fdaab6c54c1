/** The queue on the command line, of texts that the rules and a language model have read. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../../../test/fixtures/model-server.ts';
import type { WaitingView } from '../../app/review/review-queue.ts';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere, type Ran } from '../run-for-tests.ts';

const { folder, remove } = testFolder();
const run = (...args: readonly string[]): Promise<Ran> =>
  amurHere(args, { env: { AMUR_DATA: join(folder, 'data'), AMUR_OFFLINE: '' } });
const signed =
  'Guangdong Province established sister-region relations with the Sakha Republic on 17 June 2019 in Yakutsk.';
const unread = 'Heilongjiang Province established sister-region relations with Amur Oblast on 17 June 2019.';
const hidden = 'It rained in Primorsky Krai, and it was dry in Jilin Province.';
const place = (words: string, country: string, code: string) => ({
  words,
  name: words,
  country,
  code,
  level: 'region',
});
const claim = { speaker: null, named: null, fields: [], modality: 'fact', date_words: null, date: null };
const answer = JSON.stringify({
  places: [
    place('Guangdong Province', 'CN', 'CN-GD'),
    place('Sakha Republic', 'RU', 'RU-SA'),
    place('Primorsky Krai', 'RU', 'RU-PRI'),
    place('Jilin Province', 'CN', 'CN-JL'),
  ],
  claims: [
    { ...claim, parties: [0, 1], type: 'twinning', stage: 'proposed', quote: signed },
    { ...claim, parties: [2, 3], type: 'cooperation', stage: 'active', quote: hidden },
  ],
});

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(({ turns }) => ({
    answer: turns[0]!.includes(signed) ? answer : '{"places":[],"claims":[]}',
  }));
  const texts = join(folder, 'texts');
  mkdirSync(texts, { recursive: true });
  writeFileSync(join(texts, 'a.txt'), `${signed}\n\n${hidden}\n`);
  writeFileSync(join(texts, 'b.txt'), `${unread}\n`);
  await run('model', 'add', 'own', '--kind', 'openai', '--url', server.url, '--model', 'm', '--context', '32000');
  const added = await run('add', texts, '--model', 'own');
  expect(added.code, added.err).toBe(0);
});
afterAll(async () => {
  await server?.close();
  await run('stop');
  await remove();
});

interface Listed {
  readonly waiting: number;
  readonly more: boolean;
  readonly items: readonly WaitingView[];
}
const listed = async (...args: readonly string[]): Promise<readonly string[]> => {
  const { items } = JSON.parse((await run('review', '--json', ...args)).out) as Listed;
  return items.map(({ claim: { type, agreement } }) => `${type} ${agreement}`);
};

it('is narrowed to who has a claim, and to how sure it is', async () => {
  expect((await listed()).toSorted()).toEqual(['twinning both', 'twinning rules']);
  expect(await listed('--read-by', 'both')).toEqual(['twinning both']);
  expect(await listed('--read-by', 'rules')).toEqual(['twinning rules']);
  expect(await listed('--read-by', 'model')).toEqual(['cooperation model']);
  expect(await listed('--order', 'agreement')).toEqual(['twinning both', 'cooperation model', 'twinning rules']);
  expect(await listed('--order', 'agreement', '--limit', '1')).toEqual(['twinning both']);
  expect(await listed('--order', 'agreement', '--at-least', '1')).toEqual(['twinning both', 'twinning rules']);
  expect(await listed('--read-by', 'model', '--at-least', '1')).toEqual([]);
  expect(await listed('--type', 'twinning', '--region', 'Amur Oblast')).toEqual(['twinning rules']);
  const scores = (JSON.parse((await run('review', '--json')).out) as Listed).items.map(
    ({ claim: { score } }) => score!,
  );
  const most = Math.round(Math.max(...scores) * 100);
  expect((await listed('--at-least', String(most))).length).toBeGreaterThan(0);
  expect((await run('review', '--at-least', '100')).err).toBe('nothing that waits is as sure as that\n');
});

it('shows one entry for one statement, with what the model says otherwise, and is shorter by what is accepted', async () => {
  const { out, err } = await run('review', '--read-by', 'both');
  expect(out).toMatch(/^clm_\w{32} {2}both {2}\d+ % {2}twinning, signed {2}2019-06-17 {2}CN-GD ~ RU-SA\n/);
  expect(out).toContain(`  “${signed}”\n`);
  expect(out).toMatch(/doc_\w{32}\n {2}the model says otherwise: proposed\n$/);
  expect(err).toBe('1 of 1 that wait; amur judge decides\n');
  expect((await run('judge', 'accept', out.slice(0, 36))).code).toBe(0);
  expect((await run('review', '--read-by', 'both')).err).toBe('nothing waits\n');
  // Neither waits as the model's own.
  expect(await listed('--read-by', 'model')).toEqual(['cooperation model']);
});
