import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ModelQuestion, ModelReply, OpenModel } from '../../app/language-models/model-port.ts';
import { type ModelSettings, usualSettings } from '../../app/language-models/model-settings.ts';
import { keptAnswersIn, withKeptAnswers } from './kept-answers.ts';

/** A model that says what it is given to say, and counts. */
function speaking(
  reply: Partial<ModelReply> = {},
  model = 'm',
): { readonly model: OpenModel; readonly asked: string[] } {
  const asked: string[] = [];
  const settings: ModelSettings = {
    ...usualSettings,
    ...{ name: 'own', kind: 'openai', url: 'http://127.0.0.1:1', model },
    ...{ temperature: 0, sendTexts: false },
  };
  return {
    asked,
    model: {
      settings,
      parameters: { temperature: 0 },
      spent: () => asked.length * 10,
      ask: async ({ user }) => {
        asked.push(user);
        return { text: `{"to":"${user}"}`, model: 'm-1', ended: 'complete', input: 7, output: 3, ...reply };
      },
    },
  };
}
const question = (user: string, more: Partial<ModelQuestion> = {}): ModelQuestion => ({
  ...{ system: 's', user, schema: {}, schemaName: 'ties' },
  ...more,
});
const newPath = (): string => keptAnswersIn(join(mkdtempSync(join(tmpdir(), 'amur-kept-')), 'data'));

it('is asked once, also by the next run; another text, prompt or model is another question', async () => {
  const path = newPath();
  const first = speaking();
  const remembered = await withKeptAnswers(first.model, path, false);
  const reply = await remembered.ask(question('a'));
  await remembered.ask(question('b'));
  const second = speaking();
  const next = await withKeptAnswers(second.model, path, false);
  expect(await next.ask(question('a'))).toEqual(reply);
  expect([second.asked, next.kept(), next.spent()]).toEqual([[], 1, 0]);
  await next.ask(question('c'));
  await next.ask(question('a', { system: 'another' }));
  await next.ask(question('a', { again: { answer: '{', error: 'no JSON' } }));
  expect(second.asked).toEqual(['c', 'a', 'a']);
  const other = speaking({}, 'another');
  await (await withKeptAnswers(other.model, path, false)).ask(question('a'));
  expect(other.asked).toEqual(['a']);
});

it('is asked again for what was cut or is no JSON, and where that is said: the last answer holds', async () => {
  const path = newPath();
  for (const reply of [{ ended: 'cut' }, { text: 'Sure!' }, { text: '"yes' }] as const) {
    const { model, asked } = speaking(reply);
    await (await withKeptAnswers(model, path, false)).ask(question('a'));
    expect(asked).toEqual(['a']);
  }
  await (await withKeptAnswers(speaking({ text: '{"n":1}' }).model, path, false)).ask(question('a'));
  const anew = speaking({ text: '{"n":2}' });
  await (await withKeptAnswers(anew.model, path, true)).ask(question('a'));
  expect(anew.asked).toEqual(['a']);
  const { text } = await (await withKeptAnswers(speaking().model, path, false)).ask(question('a'));
  expect(text).toBe('{"n":2}');
});

it('a line that was left half written spoils no other', async () => {
  const path = newPath();
  await (await withKeptAnswers(speaking().model, path, false)).ask(question('a'));
  const whole = readFileSync(path, 'utf8');
  for (let length = 0; length < whole.length; length += 7) {
    writeFileSync(path, whole.slice(0, length));
    await (await withKeptAnswers(speaking().model, path, false)).ask(question('b'));
    const { model, asked } = speaking();
    await (await withKeptAnswers(model, path, false)).ask(question('b'));
    expect(asked).toEqual([]);
  }
});

it('says what is wrong where it cannot be read or written', async () => {
  const path = newPath();
  mkdirSync(path, { recursive: true });
  await expect(withKeptAnswers(speaking().model, path, false)).rejects.toMatchObject({
    message: `The answers kept at ${path} cannot be read`,
    lasts: true,
  });
  const remembered = await withKeptAnswers(speaking().model, path, true);
  await expect(remembered.ask(question('a'))).rejects.toMatchObject({
    message: `An answer of the model cannot be kept at ${path}`,
    lasts: true,
  });
});
