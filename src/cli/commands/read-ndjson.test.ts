import { describe, expect, test } from 'vitest';
import { readNdjson } from './read-ndjson.ts';

const en =
  'On June 17, 2019 the governors of Amur Oblast and Heilongjiang Province signed a cooperation agreement in Harbin.';
const ru =
  '17 июня 2019 года губернаторы Амурской области и провинции Хэйлунцзян подписали соглашение о сотрудничестве.';
const zh = '2019年6月17日，阿穆尔州州长与黑龙江省省长在哈尔滨签署合作协议。双方多年来一直友好往来。';

describe('one document a line', () => {
  const documents = [en, ru, zh].map((text, i) => JSON.stringify({ id: i, text }));
  const run = async (lines: readonly string[], jobs: number): Promise<{ errors: number; out: string[] }> => {
    const out: string[] = [];
    async function* source(): AsyncIterable<string> {
      yield* lines;
    }
    return { errors: await readNdjson(source(), (line) => void out.push(line), { jobs }), out };
  };

  test('a bad line gives an error on its line and the run goes on', async () => {
    const { errors, out } = await run([documents[0]!, '{"id":"bad"}', '', 'nonsense', documents[1]!], 1);
    expect(errors).toBe(2);
    expect(out.map((line) => JSON.parse(line)).map((r) => [r.id, r.lang ?? r.error.code])).toEqual([
      [0, 'en'],
      ['bad', 'invalid-input'],
      [null, 'invalid-input'],
      [1, 'ru'],
    ]);
  });

  test('several processes give the same lines in the same order', async () => {
    const lines = [...Array.from({ length: 40 }, (_, i) => documents[i % 3]!), 'nonsense', ...documents];
    expect(await run(lines, 2)).toEqual(await run(lines, 1));
  });
});
