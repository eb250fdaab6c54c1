/** `amur case`, as a user calls it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { testFolder } from '../adapters/postgres/servers-for-tests.ts';
import { amur } from './run-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: join(folder, 'data') };
const shipped = 'data/cases/soviet-bloc.json';

afterAll(async () => {
  await amur(['stop'], { env });
  await remove();
});

it('loads a case once, lists it and shows what is thin in it and who acted', async () => {
  expect((await amur(['case', 'list'], { env })).err).toContain('no cases are held');
  const loaded = await amur(['case', 'load', shipped], { env });
  expect(loaded.out).toBe('soviet-bloc: 19 coded facts, 19 of them new; 7 events, 7 of them new\n');
  expect((await amur(['case', 'load', shipped], { env })).out).toContain('0 of them new; 7 events, 0 of them new');
  const rows = JSON.parse((await amur(['case', 'list', '--json'], { env })).out) as unknown;
  expect(rows).toMatchObject([{ id: 'soviet-bloc', events: 7, about: { thin: expect.stringContaining('Harghita') } }]);
  const { out } = await amur(['case', 'show', 'soviet-bloc'], { env });
  expect(out).toContain('Soviet-bloc border regions\n  well documented: ');
  expect(out).toContain('  1945/1990  centre-reaction  RU-KGD  verified\n');
  expect(out).toContain('    acted: the centre (Soviet Union); upon the rise of Solidarity in Poland (1980)\n');
  expect(await amur(['case', 'show', 'nothing'], { env })).toMatchObject({ code: 1, out: '' });
});

it('says what is wrong with a file', async () => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'case.json');
  expect((await amur(['case', 'load', file], { env })).err).toContain(`${file} cannot be read`);
  writeFileSync(file, '# a case');
  expect((await amur(['case', 'load', file], { env })).err).toContain(`${file} is no JSON`);
  writeFileSync(file, '{"id":"mine"}');
  expect(await amur(['case', 'load', file], { env })).toMatchObject({
    code: 1,
    err: expect.stringContaining(`${file} cannot be loaded: title`),
  });
});
