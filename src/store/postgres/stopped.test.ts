/** A database that has stopped answering (SIGSTOP, a disk that hangs) is told of in a sentence, once, and asked again when it is back. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { startUrlServer, type UrlServer } from './server/servers-for-tests.ts';

let server: UrlServer;
beforeAll(async () => {
  server = await startUrlServer();
});
afterAll(() => server.stop());

it('a question whose connection is silent ends with an error, and the next one has another connection', async () => {
  const connection = { connectionString: server.url };
  const database = openDatabase({ connection, schema: 'amur', location: 'there', patience: 500 });
  const own = { name: 'test-own-process', sql: 'SELECT pg_backend_pid() AS pid' };
  const [{ pid } = { pid: 0 }] = await database.run<{ pid: number }>(own);
  process.kill(pid, 'SIGSTOP');
  try {
    await expect(database.run(own)).rejects.toMatchObject({
      code: 'unavailable',
      message: 'The database at there does not answer: Query read timeout.',
    });
    const [next] = await database.run<{ pid: number }>(own);
    expect(next?.pid).not.toBe(pid);
  } finally {
    process.kill(pid, 'SIGCONT');
    await database.close();
  }
});
