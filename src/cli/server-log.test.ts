/** The log of a server that runs: one JSON object a line, and in it no text, token, name of a thing or question of anybody. */
import { openSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testFolder } from '../store/postgres/server/servers-for-tests.ts';
import { amur } from './run-for-tests.ts';
import { type StartedServer, startServerIn } from './start-for-tests.ts';

const { folder, remove } = testFolder();
const env = { AMUR_DATA: folder };
let server: StartedServer;
let token = '';
beforeAll(async () => {
  await amur(['people', 'add', 'Anna Secretperson', '--role', 'admin'], { env });
  token = (await amur(['people', 'token', 'Anna Secretperson'], { env })).out.trim();
  server = await startServerIn({ folder }, '--empty', '--require-tokens', '--offline');
});
afterAll(async () => {
  await server?.stop();
  await remove();
});

const sentence = 'Heilongjiang Province established sister-region relations with Amur Oblast on 17 June 2019.';

it('tells of every answer, and gives nothing away', async () => {
  expect(token).toMatch(/^amur_/);
  const headers = { authorization: `Bearer ${token}` };
  const ask = async (path: string, body?: unknown, more: Record<string, string> = headers) =>
    (await server.ask(path, body, { headers: more })).status;
  const asked = [
    await ask('/documents', { text: sentence, title: 'Secrettitle', author: 'Secretauthor' }),
    await ask('/search?words=secretquestion'),
    await ask('/documents?after=secretplace'),
    await ask('/documents', '{"text": "secretly cut off'),
    await ask('/items', { about: 'tie_secret', text: 'Secretnote' }),
    await ask(`/people/${encodeURIComponent('Anna Secretperson')}`, { role: 'nothing' }),
    await ask('/ties', undefined, { authorization: 'Bearer amur_secretguess_password' }),
    await ask('/session', { token: 'secretguess' }, { origin: server.url }),
    await ask('/session', { token }, { origin: server.url }),
    await ask('/ties', undefined, { authorization: 'Basic c2VjcmV0OnBhc3N3b3Jk' }),
    await ask('/secretpath', undefined, { ...headers, cookie: 'amur-session=secretcookie' }),
    (await fetch(`${server.url}/secretpage?token=secrettoken`)).status,
  ];
  expect(asked).toEqual([201, 200, 400, 400, 404, 400, 401, 401, 201, 401, 404, 404]);
  await server.stop();
  const lines = server
    .log()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const answers = lines.filter(({ event }) => event === 'answered');
  expect(answers.map(({ status }) => status)).toEqual(asked);
  expect(answers[0]).toEqual({
    ...{ at: expect.stringMatching(/^20\d\d-.*Z$/), level: 'info', event: 'answered' },
    ...{ method: 'POST', route: '/api/v1/documents', status: 201, ms: expect.any(Number), from: '127.0.0.1' },
  });
  expect(answers[2]).toMatchObject({ route: '/api/v1/documents', problem: 'is-no-place-in-this-list-to' });
  expect(answers[5]).toMatchObject({ route: '/api/v1/people/:name', status: 400 });
  expect(answers[10]).toMatchObject({ route: '/*', status: 404 });
  expect(lines.map(({ message }) => message)).toContain('stopping…');
  expect(server.log()).not.toMatch(/secret|c2Vj|Heilongjiang|sister|Anna/i);
  expect(server.log()).not.toContain(token.slice(5));
});

it('goes on where its log cannot be written: the disk is full', async () => {
  const full = openSync('/dev/full', 'w');
  const other = await startServerIn({ folder, log: full }, '--empty', '--require-tokens');
  for (let n = 0; n < 20; n++) expect((await other.ask('/session')).status).toBe(200);
  await other.stop();
});
