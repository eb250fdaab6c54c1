/** Language models from the command line: set, listed, tested, removed; texts read by one, held against codings, and what is refused. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../../../test/fixtures/model-server.ts';
import { recorded, recordedTexts } from '../../../test/fixtures/recorded-answers.ts';
import { workedExamples } from '../../read/by-model/examples.ts';
import { amurHere, type Ran } from '../run-for-tests.ts';

const folder = mkdtempSync(join(tmpdir(), 'amur-model-'));
const data = join(folder, 'data');
const key = 'sk-secret-of-the-test-77';
let server: ModelServer;
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  amurHere(args, { env: { AMUR_DATA: data, MODEL_KEY: key, AMUR_OFFLINE: '', ...env } });
const ok = async (...args: readonly string[]): Promise<Ran> => {
  const ran = await run(args);
  expect(ran.code, ran.err).toBe(0);
  expect(ran.out + ran.err).not.toContain(key);
  return ran;
};
const coded = join(folder, 'coded.jsonl');

beforeAll(async () => {
  server = await startModelServer((asked) =>
    asked.turns[0]!.includes(workedExamples[1]!.text)
      ? { answer: JSON.stringify(workedExamples[1]!.answer) }
      : asked.system.includes('"affirmed"')
        ? { answer: '{"affirmed":[1]}' }
        : recorded(asked),
  );
  writeFileSync(
    coded,
    recordedTexts()
      .map(({ coded: text }) => JSON.stringify(text))
      .join('\n'),
  );
  for (const kind of ['openai', 'ollama', 'anthropic'])
    await ok(
      'model',
      'add',
      kind,
      '--kind',
      kind,
      '--url',
      server.url,
      '--model',
      'tested',
      '--key-variable',
      'MODEL_KEY',
      '--context',
      '32000',
      '--concurrency',
      '4',
      '--requests-a-minute',
      '6000',
    );
});
afterAll(() => server.close());

describe('a model', () => {
  it('is set, listed, tested and removed; its key is kept nowhere', async () => {
    const { out, err } = await ok(
      'model',
      'add',
      'spare',
      '--kind',
      'openai',
      '--url',
      'https://models.example.org/v1/',
      '--model',
      'm',
      '--key-variable',
      'MODEL_KEY',
    );
    expect(out).toContain('key in MODEL_KEY');
    expect(err).toContain(
      'each text that it reads leaves this machine for models.example.org, with its title and date; --send-texts',
    );
    expect((await ok('model', 'list')).out.split('\n')).toHaveLength(5);
    const kept = JSON.parse((await ok('model', '--json')).out) as { name: string; url: string; sendTexts: boolean }[];
    expect(kept.find(({ name }) => name === 'spare')).toMatchObject({
      url: 'https://models.example.org/v1',
      sendTexts: false,
    });
    expect(readFileSync(join(data, 'models.json'), 'utf8')).not.toContain(key);
    const refused = await run(['model', 'test', 'spare']);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toContain('would leave this machine for models.example.org');
    await ok('model', 'remove', 'spare');
    expect((await run(['model', 'remove', 'spare'])).err).toContain('There are: anthropic, ollama, openai.');
    const tested = await ok('model', 'test', 'ollama');
    expect(tested.out).toContain('tested-1 answers in the form asked for');
    expect(tested.err).toContain('3 claims of 3 that the example holds');
  });

  it('is refused with an address or a key that cannot be', async () => {
    const add = async (...args: string[]): Promise<string> =>
      (await run(['model', 'add', 'x', '--kind', 'openai', '--model', 'm', ...args])).err;
    expect(await add('--url', 'ftp://x')).toContain('is not an address of a model');
    expect(await add('--url', `https://u:${key}@x.org`)).not.toContain(key);
    expect(await add('--url', 'https://x.org/v1?api_key=1')).toContain('carries a key or a password');
    const given = await add('--url', 'https://x.org', '--key-variable', key);
    expect(given).toContain('it is never given itself');
    expect(given).not.toContain(key);
    expect(await add('--url', 'http://x.org', '--key-variable', 'MODEL_KEY')).toContain('unprotected');
    expect(await add('--url', 'http://127.0.0.1:1', '--context', '2000')).toContain('is too small');
  });
});

describe('a text', () => {
  const file = join(folder, 'article.txt');
  const { coded: text } = recordedTexts()[2]!;

  it('is read by the rules alone, by the model, by both, by the rules with its word', async () => {
    writeFileSync(file, text.text);
    const read = async (...args: string[]) =>
      JSON.parse((await ok('read', '--json', file, '--published', String(text.published), ...args)).out) as {
        claims: { rule: string; id: string }[];
        model?: { answered: string };
      };
    const rules = await read();
    expect(rules.model).toBeUndefined();
    const model = await read('--reader', 'model', '--model', 'ollama');
    expect(model.model?.answered).toBe('recorded-1');
    expect(model.claims.every(({ rule }) => rule === 'model/read')).toBe(true);
    expect(model.claims.length).toBeGreaterThan(0);
    const both = await read('--model', 'openai');
    expect(both.claims.map(({ id }) => id)).toEqual([...rules.claims, ...model.claims].map(({ id }) => id));
    const veto = await read('--reader', 'veto', '--model', 'anthropic');
    expect(veto.claims.map(({ id }) => id)).toEqual(rules.claims.slice(0, 1).map(({ id }) => id));
    expect((await ok('read', file, '--model', 'openai')).out).toMatch(/recorded-1, \d+ tokens asked/);
  });

  it('is not sent where Amur is offline, or only counted', async () => {
    const before = server.asked.length;
    for (const [args, env] of [
      [['read', file, '--model', 'openai', '--offline'], {}],
      [['read', file, '--model', 'openai'], { AMUR_OFFLINE: '1' }],
      [['model', 'test', 'openai'], { AMUR_OFFLINE: '1' }],
      [['add', file, '--reader', 'both', '--model', 'openai'], { AMUR_OFFLINE: '1' }],
      [['reread', '--reader', 'model', '--model', 'openai'], { AMUR_OFFLINE: '1' }],
      [['read', '--evaluate', coded, '--reader', 'model', '--model', 'openai'], { AMUR_OFFLINE: '1' }],
    ] as const) {
      const { code, err } = await run(args, env);
      expect(code).not.toBe(0);
      expect(err).toContain('Amur is offline');
    }
    const counted =
      /^40 texts would go to 127\.0\.0\.1:\d+, on this machine, for tested: 40 questions, about (\d+) tokens with the answers at most; nothing was sent\n$/;
    const told = (await ok('read', '--evaluate', coded, '--model', 'openai', '--dry-run')).out;
    expect(told).toMatch(counted);
    expect(server.asked).toHaveLength(before);
    expect((await run(['read', file, '--reader', 'model'])).err).toContain('Name one with --model');
    expect((await run(['read', file, '--model', 'openai'], { MODEL_KEY: '' })).err).toContain(
      'the variable MODEL_KEY is not set',
    );
    expect(server.asked).toHaveLength(before);
  });
});

it('forty recorded texts give the same claims in each of the three forms, and the figures of their coding', async () => {
  const figures = await Promise.all(
    ['openai', 'ollama', 'anthropic'].map(async (name) => {
      const { out } = await ok('read', '--evaluate', coded, '--reader', 'model', '--model', name, '--json');
      const { used, ...evaluated } = JSON.parse(out) as {
        used: { tokens: number; failed: number };
        all: { pairs: { f1: number }; ties: { f1: number }; falseAlarms: number };
      };
      expect(used.failed).toBe(0);
      expect(used.tokens).toBeGreaterThan(40 * 3000);
      return evaluated;
    }),
  );
  expect(figures[1]).toEqual(figures[0]);
  expect(figures[2]).toEqual(figures[0]);
  // What one large model reached on these; a floor for how its answers are taken, not for models.
  expect(figures[0]!.all.pairs.f1).toBeGreaterThan(0.8);
});
