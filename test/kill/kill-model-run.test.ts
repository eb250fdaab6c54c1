/** A run of 200 texts by a language model that is killed at any point goes on where it was: nothing is read twice, nothing is half written. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { amur } from '../../src/cli/run-for-tests.ts';
import { type ModelServer, startModelServer } from '../fixtures/model-server.ts';
import { recorded, recordedTexts } from '../fixtures/recorded-answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'amur-kill-model-'));
const env = { AMUR_DATA: join(folder, 'data'), AMUR_OFFLINE: '' };
const texts = join(folder, 'texts');
const editions = 5;
let server: ModelServer;

beforeAll(async () => {
  mkdirSync(texts);
  for (const { coded } of recordedTexts())
    for (let i = 0; i < editions; i++)
      writeFileSync(join(texts, `${coded.id}-${i}.txt`), `${coded.text}\nEdition ${i}\n`);
  server = await startModelServer((asked) => (response) => {
    // As long as a real answer never takes, and long enough to be killed in.
    const done = recorded(asked);
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const content = typeof done === 'function' ? '' : done.answer;
      response.end(JSON.stringify({ model: 'recorded-1', choices: [{ message: { content }, finish_reason: 'stop' }] }));
    }, 5);
  });
  const args = [
    'model',
    'add',
    'own',
    '--kind',
    'openai',
    '--url',
    server.url,
    '--model',
    'recorded',
    '--context',
    '32000',
  ];
  const added = await amur([...args, '--concurrency', '2', '--requests-a-minute', '10000'], { env });
  expect(added.code, added.err).toBe(0);
});
afterAll(() => server.close());

/** Begins the run and kills it when the model has been asked so often. */
function killedAt(questions: number): Promise<void> {
  const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'add', texts, '--model', 'own'], {
      env: { ...process.env, AMUR_USER: 'tester', ...env },
      stdio: 'ignore',
    });
    const watch = setInterval(() => {
      if (server.asked.length >= questions) child.kill('SIGKILL');
    }, 2);
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

it('goes on where it was, however often it is killed', async () => {
  const all = recordedTexts().length * editions;
  for (const questions of [7, 60, 61, 140]) await killedAt(questions);
  expect(server.asked.length).toBeLessThan(all);
  const last = await amur(['add', texts, '--model', 'own', '--json'], { env });
  expect(last.code, last.err).toBe(0);
  // What was under way at a kill is asked again, and no more.
  expect(server.asked.length).toBeLessThanOrEqual(all + 4 * 2);
  const again = await amur(['add', texts, '--model', 'own'], { env });
  expect(again.err).toContain(`0 added, ${all} already held, 0 not added`);
  expect(server.asked.length).toBeLessThanOrEqual(all + 4 * 2);
  expect((await amur(['reread', '--model', 'own', '--dry-run'], { env })).out).toContain('0 documents: about 0 tokens');
  const [line] = last.out.split('\n');
  const { document, held } = JSON.parse(line!) as { document?: { id: string }; held?: string };
  const why = await amur(['read', '--why', document?.id ?? held!, '--reader', 'both'], { env });
  expect(why.out, why.err).toContain('recorded-1, not told tokens asked');
  const doctor = await amur(['doctor'], { env });
  expect(doctor.code, doctor.out + doctor.err).toBe(0);
  await amur(['stop'], { env });
});
