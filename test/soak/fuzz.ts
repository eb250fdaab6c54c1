/** Every test that draws its cases by chance, many times as often as `npm test` does. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Test files that draw by chance; those of the ledger's contract run in the one that opens it. */
function drawing(): readonly string[] {
  const files = ['src', 'test'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  return files.filter(
    (name) => name.endsWith('.test.ts') && /fast-check|ledgerContract/.test(readFileSync(`${root}${name}`, 'utf8')),
  );
}

/** Runs them with `times` as many cases, those of a fuzz (test/runs.ts) from `seed` on; gives whether all pass. A failure says its seed. */
export function soakFuzz(times: number, seed: number): boolean {
  console.log(`${times} times as many cases, seed ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', '--project', 'contract', ...drawing()], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, AMUR_FUZZ: String(times), AMUR_SEED: String(seed) },
  });
  return status === 0;
}
