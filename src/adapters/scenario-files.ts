/** Scenario files and bundles on the disk. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '../exchange/parse-json.ts';
import type { BundleFile } from '../foresight/scenario/bundle.ts';
import { checkBundle } from '../foresight/scenario/check-bundle.ts';
import { readScenario } from '../foresight/scenario/read-scenario.ts';
import type { Scenario } from '../foresight/scenario/scenario.ts';
import { Conflict, NotFound } from '../model/errors.ts';
import { packagePath } from './package-files.ts';

const jsonTodo =
  'Put the text right there, mostly a comma or a quotation mark; “amur scenario new PAIR” writes a file to begin with.';

/** A scenario from a file; throws NotFound without one, InvalidInput for one that is none. */
export async function scenarioFile(path: string): Promise<Scenario> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new NotFound(`There is no file ${path}`, { cause: error, hint: '“amur scenario list” shows what ships.' });
  });
  return readScenario(parseJson(text, path, jsonTodo), path);
}

/** The scenarios that ship, by id. */
export async function shippedScenarios(): Promise<readonly Scenario[]> {
  const folder = packagePath('data', 'scenarios');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => scenarioFile(join(folder, name))));
}

/** Writes a bundle into a folder that is not there yet, and reads it back. */
export async function writeBundle(folder: string, files: readonly BundleFile[]): Promise<void> {
  if (existsSync(folder)) throw new Conflict(`${folder} is there already`, { hint: 'Name a folder that is not.' });
  await mkdir(folder, { recursive: true });
  for (const { path, text } of files) await writeFile(join(folder, path), text);
  await readBundle(folder);
}

/** Checks a bundle and gives its scenario. */
export async function readBundle(folder: string): Promise<Scenario> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new NotFound(`There is no folder ${folder}`, { cause: error });
  });
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name, await readFile(join(folder, name), 'utf8'));
  return checkBundle((path) => texts.get(path) ?? null);
}
