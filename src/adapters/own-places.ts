/**
 * The places and names that a user adds to the gazetteer: one readable JSON file in the data folder. Only its shape is
 * checked here; that ids and codes are held is checked where it is laid over the gazetteer.
 */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type GazetteerAdditions, withAdditions } from '../gazetteer/additions.ts';
import type { OpenedGazetteer } from '../gazetteer/open.ts';
import { InvalidInput, Unavailable } from '../model/errors.ts';
import { prepareDataFolder, reasonOf } from './data-folder.ts';

/** Where the additions of a data folder are kept. */
export function additionsFile(dataFolder: string): string {
  return join(dataFolder, 'gazetteer-additions.json');
}

/** Whether nothing was added. */
export function isEmpty({ places, names }: GazetteerAdditions): boolean {
  return places.length === 0 && names.length === 0;
}

/** What the user has added; nothing where there is no file. Throws InvalidInput for a file that is not one of ours. */
export async function readAdditions(dataFolder: string): Promise<GazetteerAdditions> {
  const file = additionsFile(dataFolder);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { places: [], names: [] };
    throw new Unavailable(`The added places in ${file} cannot be read: ${reasonOf(error)}.`, {
      hint: 'Make the file readable, or move it away.',
      cause: error,
    });
  }
  const { parseAdditions } = await import('./own-places-format.ts');
  return parseAdditions(text, file);
}

/** Keeps the additions: written beside the file and put in its place, so that it is never seen half written. */
export async function writeAdditions(dataFolder: string, { places, names }: GazetteerAdditions): Promise<void> {
  await prepareDataFolder(dataFolder);
  const file = additionsFile(dataFolder);
  const draft = `${file}.${process.pid}.new`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ places, names }, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new Unavailable(`The added places cannot be written to ${file}: ${reasonOf(error)}.`, {
      hint: 'Choose another folder with --data FOLDER or AMUR_DATA, or make room in this one.',
      cause: error,
    });
  }
}

/** The gazetteer with a data folder's additions over it; a message about them names the file. */
export function withOwnPlaces(
  gazetteer: OpenedGazetteer,
  additions: GazetteerAdditions,
  dataFolder: string,
): OpenedGazetteer {
  try {
    return withAdditions(gazetteer, additions);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(`${additionsFile(dataFolder)}: ${error.message}`, {
      hint: `${error.hint ?? ''} "amur gazetteer remove ID" takes an addition out.`.trim(),
      cause: error,
    });
  }
}
