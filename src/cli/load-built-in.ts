/** What ships with Amur and is loaded on the first start: the coded cases, the figures about regions, the forecasts, the example texts. */
import { readdir, readFile } from 'node:fs/promises';
import type { LoadedCase } from '../app/cases/load-case.ts';
import { loadCase, readCase } from '../app/cases/load-case.ts';
import { addDocument } from '../app/documents/add-document.ts';
import { type LoadedFigures, loadFigures } from '../app/figures/load-figures.ts';
import { type LoadedForecasts, loadForecasts } from '../app/forecasts/load-forecasts.ts';
import type { Ports } from '../app/ports.ts';
import { packagePath } from '../io/package-files.ts';
import { InvalidInput } from '../model/errors.ts';
import { documentId } from '../model/ids.ts';
import { type StoreOptions, withPorts } from './open-ports.ts';
import type { Output } from './output.ts';

/** What the files of the cases say that the ledger does not hold. */
type CaseWords = Required<Pick<Ports, 'caseTitles' | 'caseAbouts' | 'caseUniverses' | 'caseMechanisms'>>;

interface ExampleText {
  readonly file: string;
  readonly lang: string;
  readonly title: string;
  readonly published: string;
}

async function filesIn(
  folder: 'cases' | 'observations' | 'forecasts',
): Promise<readonly { readonly name: string; readonly data: unknown }[]> {
  const names = (await readdir(packagePath('data', folder))).filter((file) => file.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(packagePath('data', folder, name), 'utf8')));
  return texts.map((text, i) => ({ name: names[i]!, data: JSON.parse(text) as unknown }));
}

const wordsOf = (
  cases: readonly Pick<LoadedCase, 'id' | 'title' | 'about' | 'universe' | 'mechanism'>[],
): CaseWords => ({
  caseTitles: new Map(cases.map(({ id, title }) => [id, title])),
  caseAbouts: new Map(cases.flatMap(({ id, about }) => (about === null ? [] : [[id, about] as const]))),
  caseUniverses: new Map(cases.flatMap(({ id, universe }) => (universe === null ? [] : [[id, universe] as const]))),
  caseMechanisms: new Map(cases.flatMap(({ id, mechanism }) => (mechanism === null ? [] : [[id, mechanism] as const]))),
});

/** What the files of the cases that ship say, without loading them. */
export async function shippedCaseWords({ gazetteer }: Pick<Ports, 'gazetteer'>): Promise<CaseWords> {
  return wordsOf((await filesIn('cases')).map(({ name, data }) => readCase(gazetteer, data, name)));
}

/** Opens a store for what also says how far the cases that ship go, and what they are called. */
export function withCasePorts<T>(options: StoreOptions, run: (ports: Ports & CaseWords) => Promise<T>): Promise<T> {
  return withPorts(options, async (ports) => run({ ...ports, ...(await shippedCaseWords(ports)) }));
}

/** Loads the figures that ship, those that are not held yet. */
export async function addShippedFigures(ports: Ports): Promise<LoadedFigures> {
  return loadFigures({ ...ports, user: 'amur' }, await filesIn('observations'));
}

/** Loads the forecasts that ship, those that are not held yet. */
export async function addShippedForecasts(ports: Ports): Promise<LoadedForecasts> {
  return loadForecasts({ ...ports, user: 'amur' }, await filesIn('forecasts'));
}

/** Loads what is not held yet; the second start finds all of it there and adds nothing. Gives the cases' titles and what they say of their sources. */
export async function addBuiltIn(ports: Ports, output: Output): Promise<CaseWords> {
  const cases: LoadedCase[] = [];
  // What ships is signed by the project, not by whoever starts it.
  const builtIn: Ports = { ...ports, user: 'amur' };
  for (const { name, data } of await filesIn('cases')) {
    try {
      const loaded = await loadCase(builtIn, data, name);
      cases.push(loaded);
      if (loaded.newFacts + loaded.newEvents > 0) {
        output.message(`loaded ${loaded.id}: ${loaded.newFacts} coded facts, ${loaded.newEvents} events`);
      }
      if (loaded.changes.length > 0) {
        const withdrawn = loaded.changes.filter(({ what }) => what === 'withdrawn').length;
        output.message(
          `brought ${loaded.id} up to date: ${loaded.changes.length - withdrawn} records changed, ${withdrawn} withdrawn; "amur history ID" tells of each`,
        );
      }
    } catch (error) {
      // A case that does not load must not keep the user from their own work; it is said, and the rest goes on.
      if (!(error instanceof InvalidInput)) throw error;
      output.message(`amur: ${error.message}`);
    }
  }
  const { newFigures } = await addShippedFigures(builtIn);
  if (newFigures > 0) output.message(`loaded ${newFigures} figures about regions`);
  const { newForecasts } = await addShippedForecasts(builtIn);
  if (newForecasts > 0) output.message(`loaded ${newForecasts} forecasts`);
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
  return wordsOf(cases);
}
