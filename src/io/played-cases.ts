/** The cases that the model is replayed on, as they ship. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlayedCase, readPlayedCase } from '../foresight/scenario/played-case.ts';
import { packagePath } from './package-files.ts';

/** The cases of data/scenarios, by id. */
export async function playedCases(): Promise<readonly PlayedCase[]> {
  const folder = packagePath('data', 'scenarios');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => readPlayedCase(JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown)),
  );
}
