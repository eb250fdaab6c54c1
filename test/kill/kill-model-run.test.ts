/** A run of many texts by a language model that is killed at any point goes on where it was: nothing is asked twice, nothing is half written. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { amur } from '../../src/cli/run-for-tests.ts';
import { type ModelServer, startModelServer } from '../fixtures/model-server.ts';
import { recorded, recordedTexts } from '../fixtures/recorded-answers.ts';
import { runs } from '../runs.ts';

const folder = mkdtempSync(join(tmpdir(), 'amur-kill-model-'));
const env = { AMUR_DATA: join(folder, 'data'), AMUR_OFFLINE: '' };
const texts = join(folder, 'texts');
/** Of each text, so that there are enough to be killed among: 80 texts, in the soak 200. */
const editions = Math.min(5, runs(2));
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
  for (const name of ['own', 'other']) {
    const args = ['model', 'add', name, '--kind', 'openai', '--url', server.url, '--model', name, '--context', '32000'];
    const added = await amur([...args, '--concurrency', '2', '--requests-a-minute', '10000'], { env });
    expect(added.code, added.err).toBe(0);
  }
});
afterAll(() => server.close());

/** Begins a run and kills it when the model has been asked so often since then. */
function killedAt(questions: number, args: readonly string[]): Promise<void> {
  const before = server.asked.length;
  const program = fileURLToPath(new URL('../../bin/amur.js', import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, AMUR_USER: 'tester', ...env },
      stdio: 'ignore',
    });
    const watch = setInterval(() => {
      if (server.asked.length >= before + questions) child.kill('SIGKILL');
    }, 2);
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      resolve();
    });
  });
}

const all = recordedTexts().length * editions;

/** Runs a command, killed at so many questions each time and then left alone; how often the model was asked in all, and what the last run printed. */
async function killedOften(
  args: readonly string[],
  points: readonly number[],
): Promise<{ readonly asked: number; readonly out: string }> {
  const before = server.asked.length;
  for (const questions of points) await killedAt(questions, args);
  expect(server.asked.length - before).toBeLessThan(all);
  const last = await amur(args, { env });
  expect(last.code, last.err).toBe(0);
  const asked = server.asked.length - before;
  // What was under way at a kill is asked again, and no more.
  expect(asked).toBeGreaterThanOrEqual(all);
  expect(asked).toBeLessThanOrEqual(all + points.length * 2);
  return { asked, out: last.out };
}

it('amur add and reread go on where they were, however often they are killed', async () => {
  const { out } = await killedOften(['add', texts, '--model', 'own', '--json'], [7, 30, 2, 20]);
  const asked = server.asked.length;
  const again = await amur(['add', texts, '--model', 'own'], { env });
  expect(again.err).toContain(`0 added, ${all} already held, 0 not added`);
  for (const args of [
    ['reread', '--model', 'own', '--dry-run'],
    ['add', texts, '--model', 'own', '--dry-run'],
  ])
    expect((await amur(args, { env })).out).toMatch(/^0 texts would go to .*; nothing was sent\n$/);
  expect(server.asked).toHaveLength(asked);
  const { document, held } = JSON.parse(out.split('\n')[0]!) as { document?: { id: string }; held?: string };
  const why = await amur(['read', '--why', document?.id ?? held!, '--reader', 'both'], { env });
  expect(why.out, why.err).toContain('recorded-1, not told tokens asked');
  // The other model has read none of them.
  await killedOften(['reread', '--model', 'other', '--json'], [40]);
  expect((await amur(['reread', '--model', 'other', '--dry-run'], { env })).out).toMatch(/^0 texts would go to/);
  const doctor = await amur(['doctor'], { env });
  expect(doctor.code, doctor.out + doctor.err).toBe(0);
  await amur(['stop'], { env });
});

it('amur read --evaluate goes on where it was, and tells the same as in one run', async () => {
  const coded = join(folder, 'coded.jsonl');
  const editionsOf = recordedTexts().flatMap(({ coded: text }) =>
    Array.from({ length: editions }, (_, i) => ({
      ...text,
      id: `${text.id}-${i}`,
      text: `${text.text}\nEdition ${i}`,
    })),
  );
  writeFileSync(coded, editionsOf.map((text) => JSON.stringify(text)).join('\n'));
  const args = ['read', '--evaluate', coded, '--reader', 'model', '--model', 'own', '--json'];
  const parsed = (out: string) => JSON.parse(out) as { all: object; used: { kept: number; tokens: number } };
  const killed = parsed((await killedOften(args, [7, 30, 20])).out);
  expect(killed.used.kept).toBeGreaterThan(0);
  const asked = server.asked.length;
  const again = parsed((await amur(args, { env })).out);
  expect([again.used.kept, again.used.tokens, server.asked.length]).toEqual([all, 0, asked]);
  const anew = parsed((await amur([...args, '--again'], { env })).out);
  expect([anew.used.kept, server.asked.length]).toEqual([0, asked + all]);
  expect([killed.all, again.all]).toEqual([anew.all, anew.all]);
});
