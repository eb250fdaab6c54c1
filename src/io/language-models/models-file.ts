/** The user's language models: a file in the data folder with their settings, and what opens one of them. No key is ever in it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { hostOf, isThisMachine, type ModelSettings, modelSettings } from '../../app/language-models/model-settings.ts';
import { Conflict, InvalidInput, NotFound, Unavailable } from '../../model/errors.ts';

const fileIn = (folder: string): string => join(folder, 'models.json');
const form = z.strictObject({ models: z.array(modelSettings) });

/** The models of a data folder, by name; none where nothing was ever set. */
export async function readModels(folder: string): Promise<readonly ModelSettings[]> {
  const path = fileIn(folder);
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new Unavailable(`The list of language models at ${path} cannot be read`, { cause: error });
  }
  try {
    return form.parse(JSON.parse(content)).models.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new Unavailable(`The list of language models at ${path} is damaged`, {
      hint: 'Put it right or take it away, and set the models again with amur model add.',
      cause,
    });
  }
}

/** Puts a model in the place of one of that name, or beside the others; null takes the one of that name away. */
export async function keepModel(folder: string, name: string, settings: ModelSettings | null): Promise<void> {
  const others = (await readModels(folder)).filter((each) => each.name !== name);
  const models = settings === null ? others : [...others, settings];
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = fileIn(folder);
  await writeFile(`${path}.new`, `${JSON.stringify({ models }, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** The model of that name; without one the only one there is. Throws NotFound where there is none. */
export function modelNamed(models: readonly ModelSettings[], name: string | undefined): ModelSettings {
  const names = models.map((each) => each.name).join(', ');
  if (name === undefined) {
    if (models.length === 1) return models[0]!;
    if (models.length > 1)
      throw new InvalidInput(`There are several language models: ${names}`, { hint: 'Name one with --model.' });
    throw new NotFound('No language model is set', { hint: 'Set one with amur model add; docs/models.md shows how.' });
  }
  const found = models.find((each) => each.name === name);
  if (found !== undefined) return found;
  throw new NotFound(`There is no language model "${name.slice(0, 40)}"`, {
    hint: names === '' ? 'Set one with amur model add; docs/models.md shows how.' : `There are: ${names}.`,
  });
}

/** Throws Unavailable where Amur is offline, InvalidInput where texts may not leave this machine for the model. */
export function mayBeAsked(settings: ModelSettings, offline: boolean): void {
  if (offline) {
    throw new Unavailable('Amur is offline: no language model is asked, on this machine or any other', {
      hint: 'Leave --offline and AMUR_OFFLINE away to ask one.',
      lasts: true,
    });
  }
  if (settings.sendTexts || isThisMachine(settings.url)) return;
  throw new Conflict(
    `Text, title and date of each document would leave this machine for ${hostOf(settings)}, where the model "${settings.name}" is`,
    {
      hint: 'Say --send-texts once to allow that; documents that must stay here are read by a model of this machine alone.',
    },
  );
}
