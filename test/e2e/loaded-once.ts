/**
 * A data folder with the built-in cases and texts, made once by a first start of the program. Every workbench that does not ask for
 * a first start of its own begins with a copy of it: loading takes most of a start, and does the same each time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amur } from '../../src/cli/run-for-tests.ts';
import { startAmur } from './workbench.ts';

export default async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'amur-loaded-'));
  const program = await startAmur(folder);
  await program.stop();
  // What is copied is no running database.
  const { code, err } = await amur(['stop', '--data', folder]);
  if (code !== 0) throw new Error(`The database of the loaded folder did not stop: ${err}`);
  process.env.AMUR_LOADED = folder;
  return () => {
    delete process.env.AMUR_LOADED;
    rmSync(folder, { recursive: true, force: true });
  };
}
