/** What ships with Amur and is loaded on the first start: the coded cases and the example texts. */
import { readdir, readFile } from 'node:fs/promises';
import { packagePath } from '../adapters/package-files.ts';
import { addDocument } from '../desk/add-document.ts';
import { loadCase } from '../desk/load-case.ts';
import type { Desk, LoadedCase } from '../desk/ports.ts';
import { InvalidInput } from '../model/errors.ts';
import { documentId } from '../model/ids.ts';
import type { Output } from './output.ts';

/** The titles of the cases, which the ledger does not hold. */
type CaseTitles = NonNullable<Desk['caseTitles']>;

interface ExampleText {
  readonly file: string;
  readonly lang: string;
  readonly title: string;
  readonly published: string;
}

/** Loads what is not held yet; the second start finds all of it there and adds nothing. Gives the cases' titles. */
export async function addBuiltIn(desk: Desk, output: Output): Promise<CaseTitles> {
  const titles = new Map<string, LoadedCase['title']>();
  // What ships is signed by the project, not by whoever starts it.
  const builtIn: Desk = { ...desk, user: 'amur' };
  const folder = packagePath('data', 'cases');
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()) {
    const data: unknown = JSON.parse(await readFile(packagePath('data', 'cases', name), 'utf8'));
    try {
      const loaded = await loadCase(builtIn, data, name);
      titles.set(loaded.id, loaded.title);
      if (loaded.newFacts + loaded.newEvents > 0) {
        output.message(`loaded ${loaded.id}: ${loaded.newFacts} coded facts, ${loaded.newEvents} events`);
      }
    } catch (error) {
      // A case that does not load must not keep the user from their own work; it is said, and the rest goes on.
      if (!(error instanceof InvalidInput)) throw error;
      output.message(`amur: ${error.message}`);
    }
  }
  const index = JSON.parse(await readFile(packagePath('data', 'cases', 'examples', 'index.json'), 'utf8')) as {
    readonly texts: readonly ExampleText[];
  };
  for (const text of index.texts) {
    const bytes = await readFile(packagePath('data', 'cases', 'examples', text.file));
    if ((await builtIn.ledger.document(documentId(bytes))) !== null) continue;
    await addDocument(
      builtIn,
      { bytes, from: `examples/${text.file}`, mediaType: 'text/plain' },
      { title: text.title, published: text.published, origin: 'example' },
    );
  }
  return titles;
}
