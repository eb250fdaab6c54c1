/** Scenario files on the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readScenario } from '../foresight/scenario/read-scenario.ts';
import type { Scenario } from '../foresight/scenario/scenario.ts';
import { parseJson } from '../formats/parse-json.ts';
import { NotFound } from '../model/errors.ts';
import { packagePath } from './package-files.ts';

const jsonTodo =
  'Put the text right there, mostly a comma or a quotation mark; “amur scenario new PAIR” writes a file to begin with.';

/** A scenario from a file; throws NotFound without one, InvalidInput for one that is none. */
export async function scenarioFile(path: string): Promise<Scenario> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new NotFound(`There is no file ${path}`, { cause: error, hint: '“amur scenario” shows what ships.' });
  });
  return readScenario(parseJson(text, path, jsonTodo), path);
}

/** The scenarios that ship, by id. */
export async function shippedScenarios(): Promise<readonly Scenario[]> {
  const folder = packagePath('data', 'scenarios');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => scenarioFile(join(folder, name))));
}
