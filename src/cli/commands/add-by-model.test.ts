/** Documents added and read by a language model: what would be sent, what an answer without end leaves, and where its key never is. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Asked, type Does, type ModelServer, startModelServer } from '../../../test/fixtures/model-server.ts';
import { recorded, recordedTexts } from '../../../test/fixtures/recorded-answers.ts';
import { testFolder } from '../../store/postgres/server/servers-for-tests.ts';
import { amurHere, type Ran } from '../run-for-tests.ts';
import { startServerIn } from '../start-for-tests.ts';

const { folder, remove } = testFolder();
const key = 'sk-secret-of-the-test-4711';
const texts = join(folder, 'texts');
const data = join(folder, 'data');
let server: ModelServer;
let does: (asked: Asked) => Does = recorded;
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  amurHere(args, { env: { AMUR_DATA: data, MODEL_KEY: key, AMUR_OFFLINE: '', ...env } });
const setModel = (name: string, url: string, ...more: readonly string[]): Promise<Ran> =>
  run(['model', 'add', name, '--url', url, '--model', `${name}-1`, '--context', '32000', ...more]);

beforeAll(async () => {
  mkdirSync(texts, { recursive: true });
  for (const { coded } of recordedTexts().slice(0, 2)) writeFileSync(join(texts, `${coded.id}.txt`), coded.text);
  server = await startModelServer((asked) => does(asked));
  for (const kind of ['openai', 'ollama', 'anthropic'])
    await setModel(kind, server.url, '--kind', kind, '--key-variable', 'MODEL_KEY', '--requests-a-minute', '6000');
  await setModel('elsewhere', 'https://models.example.org', '--kind', 'openai', '--budget', '9000', '--price', '3/15');
});
afterAll(async () => {
  await server?.close();
  await run(['stop']);
  await remove();
});

it('amur add --dry-run says what would be sent where, and neither sends nor keeps anything', async () => {
  writeFileSync(join(texts, 'empty.txt'), '');
  const told = await run(['add', texts, 'https://example.org/', '--model', 'elsewhere', '--dry-run'], {
    AMUR_OFFLINE: '1',
  });
  expect(told.out).toMatch(
    /^2 texts would go to models\.example\.org, with title and date, for elsewhere-1: 2 questions, about \d{4,5} tokens with the answers at most, 0\.0\d by your prices; nothing was sent\n$/,
  );
  expect(told.err).toContain('models.example.org is another machine: to let texts go there say --send-texts, once');
  expect(told.err).toContain('the budget of 9000 tokens a run is less');
  expect(told.err).toContain('1 web address not fetched, and not counted');
  expect([told.code, told.err]).toEqual([1, expect.stringMatching(/empty\.txt/)]);
  writeFileSync(join(texts, 'empty.txt'), 'Nothing.');
  const json = await run(['add', '-', '--model', 'openai', '--dry-run', '--json', '--reader', 'veto'], {});
  expect(json.code).toBe(1);
  const counted = await amurHere(['add', '-', '--model', 'openai', '--dry-run', '--json'], {
    env: { AMUR_DATA: data },
    input: 'One text.',
  });
  expect(JSON.parse(counted.out)).toMatchObject({
    ...{ name: 'openai', model: 'openai-1', host: new URL(server.url).host, loopback: true, sendTexts: false },
    ...{ texts: 1, questions: 1, tokens: expect.any(Number), cost: null, budget: null },
  });
  const { asked, answered, tokens, cost } = JSON.parse(
    (await run(['read', join(texts, 'empty.txt'), '--model', 'elsewhere', '--dry-run', '--json'])).out,
  ) as { asked: number; answered: number; tokens: number; cost: number };
  expect([asked + answered, (asked * 3 + answered * 15) / 1e6]).toEqual([tokens, cost]);
  expect((await run(['add', texts, '--dry-run'])).err).toContain('--dry-run counts tokens: name a language model');
  expect((await run(['reread', '--model', 'openai', '--dry-run'])).out).toMatch(/^0 texts would go to 127/);
  expect(server.asked).toEqual([]);
});

it('texts that the model has read are not counted again', async () => {
  does = (asked) => (asked.turns[0]!.includes('Nothing.') ? { answer: '{"places":[],"claims":[]}' } : recorded(asked));
  const added = await run(['add', texts, '--model', 'openai']);
  expect([added.code, added.err]).toEqual([0, expect.stringMatching(/3 added, 0 already held, 0 not added\n$/)]);
  const told = await run(['add', texts, '--model', 'openai', '--dry-run']);
  expect(told.out).toMatch(/^0 texts would go to /);
  expect(told.err).toBe('3 texts read by it before, and not sent again\n');
  expect((await run(['add', texts, '--model', 'ollama', '--dry-run'])).out).toMatch(/^3 texts would go to /);
});

it('an answer that drips for ever leaves the document as the rules read it, and says what to do', async () => {
  does = () => (response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const drip = setInterval(() => response.write('{"message":{"content":" "},"done":false}\n'), 100);
    response.on('close', () => clearInterval(drip));
  };
  await setModel('dripping', server.url, '--kind', 'ollama', '--timeout', '1');
  const file = join(folder, 'dripping.txt');
  writeFileSync(file, 'Heihe and Blagoveshchensk became sister cities in 2004.');
  const asked = server.asked.length;
  const added = await run(['add', file, '--model', 'dripping']);
  expect(added.code).toBe(1);
  expect(added.err).toContain('was still answering one question after 6 seconds');
  expect(added.err).toContain('amur model add --timeout');
  expect(server.asked).toHaveLength(asked + 1);
  const held = JSON.parse((await run(['add', file, '--json'])).out) as { held: string };
  const why = await run(['read', '--why', held.held, '--reader', 'both']);
  expect(why.err).toContain(`No language model has read ${held.held}`);
  expect((await run(['reread', '--model', 'dripping', '--dry-run'])).out).toMatch(/^4 texts would go/);
});

it('an evaluation that its budget ends goes on when it is called again, and pays for each text once', async () => {
  does = recorded;
  const coded = join(folder, 'five.jsonl');
  writeFileSync(
    coded,
    recordedTexts()
      .slice(0, 5)
      .map((each) => JSON.stringify(each.coded))
      .join('\n'),
  );
  await setModel('frugal', server.url, '--kind', 'openai', '--budget', '12000');
  const asked = server.asked.length;
  const runs: Ran[] = [];
  do runs.push(await run(['read', '--evaluate', coded, '--model', 'frugal', '--reader', 'model', '--json']));
  while (runs.at(-1)!.code !== 0 && runs.length < 9);
  expect(runs.at(-1)!.code, runs.at(-1)!.err).toBe(0);
  expect(runs.length).toBeGreaterThan(1);
  expect(runs[0]!.err).toContain('The budget of 12000 tokens for the model "frugal" is used up');
  expect(server.asked).toHaveLength(asked + 5);
});

/** Files below a folder, of any depth. */
const filesIn = (place: string): readonly string[] =>
  readdirSync(place, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory() ? filesIn(join(place, each.name)) : each.isFile() ? [join(place, each.name)] : [],
  );

it('the key of a model is in no file, log, message or answer, whatever a server does with it', async () => {
  const page = (status: number, headers: Record<string, string>, body: string) => (): Does => (response) =>
    void response.writeHead(status, headers).end(body);
  const said = JSON.stringify({ error: { message: `Wrong key: ${key}`, detail: key } });
  const faults: readonly ((asked: Asked) => Does)[] = [
    page(401, { 'content-type': 'application/json' }, said),
    page(400, { 'content-type': 'application/json' }, said),
    page(500, { 'content-type': 'application/json' }, said),
    page(404, { 'content-type': 'text/html' }, `<p>${key}</p>`),
    page(302, { location: `http://127.0.0.1:9/?key=${key}` }, key),
    page(200, { 'content-type': 'text/html' }, `<html>${key}</html>`),
    page(200, { 'content-type': 'application/json' }, said),
    () => ({ answer: `not JSON, but ${key}`, model: key }),
    () => ({ answer: `{"places":[],"claims":[],"${key}":1}`, model: key }),
    () => ({ answer: '{"places":[],"claims":[]}', model: key }),
  ];
  const told: string[] = [];
  const keep = (ran: Ran): void => void told.push(ran.out, ran.err);
  process.env.MODEL_KEY = key;
  const started = await startServerIn({ folder: data }, '--empty').finally(() => delete process.env.MODEL_KEY);
  try {
    for (const [i, fault] of faults.entries()) {
      does = fault;
      const model = ['openai', 'ollama', 'anthropic'][i % 3]!;
      const document = (
        await started.json<{ items: { document: { id: string } }[] }>('/documents', {
          text: `Jilin Province and Primorsky Krai signed an agreement. Edition ${i}.`,
        })
      ).items[0]!.document.id;
      told.push(await (await started.ask(`/documents/${document}/model-readings`, { model })).text());
      told.push(await (await started.ask(`/documents/${document}`)).text());
    }
    const file = join(folder, 'told.txt');
    writeFileSync(file, 'Hainan Province and Sakhalin Oblast signed an agreement.');
    for (const fault of [faults[0]!, faults.at(-1)!]) {
      does = fault;
      keep(await run(['read', file, '--model', 'ollama', '--json']));
      keep(await run(['add', file, '--model', 'anthropic', '--json']));
    }
    const coded = join(folder, 'coded.jsonl');
    writeFileSync(coded, JSON.stringify(recordedTexts()[0]!.coded));
    keep(await run(['read', '--evaluate', coded, '--model', 'ollama', '--reader', 'model', '--json']));
    keep(await run(['model', 'list', '--json']));
    keep(await run(['model', 'test', 'openai']));
    keep(await run(['export', 'ledger', '-o', join(folder, 'ledger.ndjson')]));
    told.push(await (await started.ask('/language-models')).text());
  } finally {
    await started.stop();
    told.push(started.log());
  }
  expect(server.asked.some(({ headers }) => JSON.stringify(headers).includes(key))).toBe(true);
  expect(told.join('\n')).toContain('does not let the model');
  expect(told.join('\n')).not.toContain(key);
  const files = filesIn(folder).filter((path) => statSync(path).size > 0);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => readFileSync(path).includes(key))).toEqual([]);
});
