/**
 * Runs the contract of the ledger, the registry of queries and the lint of the schema on the server that AMUR_TEST_CITUS_URL names: for
 * whoever has a Citus. Its database must hold no schema `amur`; the schemas that the tests make are removed at the end.
 */
import { spawnSync } from 'node:child_process';
import pg from 'pg';

const url = process.env.AMUR_TEST_CITUS_URL;
if (!url) {
  console.error('test:citus: AMUR_TEST_CITUS_URL is not set.');
  console.error('  Set it to the coordinator of a Citus for tests, e.g. postgres://user:password@localhost:9700/test');
  process.exit(2);
}

const ours = `nspname = 'amur' OR nspname ~ '^(workspace_[0-9]+|named)$'`;

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const [server] = await ask<{ version: string; citus: string | null }>(
  `SELECT current_setting('server_version') AS version, (SELECT extversion FROM pg_extension WHERE extname = 'citus') AS citus`,
).catch((error: Error) => {
  console.error(`test:citus: the server does not answer: ${error.message}`);
  process.exit(2);
});
const held = await ask<{ nspname: string }>(`SELECT nspname FROM pg_namespace WHERE ${ours} ORDER BY 1`);
if (held.length > 0) {
  console.error(
    `test:citus: the database holds ${held.map((row) => row.nspname).join(', ')}; use one that is for tests alone.`,
  );
  process.exit(2);
}
console.log(
  server!.citus === null
    ? `PostgreSQL ${server!.version} without Citus: the tests run, and say nothing about Citus.`
    : `PostgreSQL ${server!.version} with Citus ${server!.citus}.`,
);

const folder = 'src/adapters/postgres';
const runs = [
  [`${folder}/schema-lint.test.ts`],
  [`${folder}/queries/registry.test.ts`],
  [`${folder}/postgres-ledger.test.ts`, '-t', 'A server by URL'],
];
let failed = 0;
for (const run of runs) {
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'contract', ...run], { stdio: 'inherit' });
  if (status !== 0) failed++;
}
const made = await ask<{ nspname: string }>(`SELECT nspname FROM pg_namespace WHERE ${ours} ORDER BY 1`);
for (const { nspname } of made) await ask(`DROP SCHEMA ${nspname} CASCADE`);
console.log(failed === 0 ? 'All of it is green here.' : `${failed} of ${runs.length} runs failed.`);
process.exit(failed === 0 ? 0 : 1);
