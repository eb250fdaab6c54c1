/** Takes a file into the ledger, whatever its form. */
import { importForm, type OwnFormat } from '../../formats/import-formats.ts';
import { parseJson } from '../../formats/parse-json.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { ImportHow } from '../../store/ports/imports.ts';
import type { LoadedCase } from '../cases/load-case.ts';
import { loadCase } from '../cases/load-case.ts';
import { type LoadedFigures, loadFigures } from '../figures/load-figures.ts';
import type { Ports } from '../ports.ts';
import { importLedger } from './import-ledger.ts';
import { type ImportableFile, type ImportOptions, type ImportReport, importTable } from './import-table.ts';
import { headOf } from './mapped-rows.ts';
import { type Mapping, mappingOf } from './mapping.ts';

type Needed = Pick<Ports, 'ledger' | 'bulk' | 'gazetteer' | 'now' | 'user'>;

/** What a file is, and of a table by which mapping it is read. */
export type FileForm =
  | { readonly is: OwnFormat }
  | { readonly is: 'table'; readonly delimiter: ',' | ';' | '\t'; readonly mapping: Mapping };

/** What a file is, by its beginning; throws InvalidInput where it cannot be imported. */
export async function formOf(file: ImportableFile, mapping?: Mapping): Promise<FileForm> {
  let beginning = '';
  for await (const chunk of file.open()) {
    beginning += chunk;
    if (beginning.length > 65_536) break;
  }
  const form = importForm(beginning);
  if (form.is === null) throw new InvalidInput(`${file.name} cannot be imported: ${form.what}`, { hint: form.todo });
  if (form.is === 'table') {
    const { delimiter } = form;
    return { is: 'table', delimiter, mapping: mappingOf(file.name, await headOf(file.open, delimiter), mapping) };
  }
  if (mapping === undefined) return form;
  throw new InvalidInput(`${file.name} is no table: it takes no mapping`, {
    hint: 'Leave --mapping out: what Amur itself writes is known by its form.',
  });
}

/** Takes in a file; twice is once. Throws InvalidInput where it is no form that can be taken in. */
export async function importFile(
  ports: Needed,
  file: ImportableFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const form = await formOf(file, options.mapping);
  if (form.is === 'table') return importTable(ports, file, form, options);
  return form.is === 'ledger' ? importLedger(ports, file, options) : importWhole(ports, file, options, form.is);
}

/** More than a file that people have written holds. */
const longest = 32_000_000;

/** What is one piece of JSON is taken whole or not at all. */
async function importWhole(
  ports: Needed,
  file: ImportableFile,
  options: ImportOptions,
  format: 'case' | 'figures',
): Promise<ImportReport> {
  let text = '';
  for await (const chunk of file.open()) {
    text += chunk;
    if (text.length > longest)
      throw new InvalidInput(`${file.name} is too long: it is read as one piece`, {
        hint: 'Split it into smaller files.',
      });
  }
  const data = parseJson(text, file.name);
  const dryRun = options.dryRun === true;
  const load = async () =>
    format === 'case'
      ? caseTaken(await loadCase(ports, data, file.name, { dryRun }))
      : figuresTaken(await loadFigures(ports, [{ name: file.name, data }], { dryRun }));
  const caseTaken = (loaded: LoadedCase) => {
    options.onCase?.(loaded);
    return stepOf(loaded);
  };
  const about = { format, resumedAt: 0, mode: null, refused: {}, finished: true, dryRun } as const;
  if (dryRun) return { ...about, ...(await load()), run: null };
  // What is wrong with it is said before the import is noted: else it would stand in the list as cut off.
  await (format === 'case'
    ? loadCase(ports, data, file.name, { dryRun: true })
    : loadFigures(ports, [{ name: file.name, data }], { dryRun: true }));
  const how: ImportHow = { format, source: `file:${file.name}`, case: null, confidence: null, mode: null };
  const stamp = () => ({ by: ports.user, at: ports.now() });
  const { name, hash, bytes } = file;
  const run = await ports.ledger.imports.begin({ name, hash, bytes }, how, stamp());
  const step = { ...(await load()), refused: {}, finished: true };
  await ports.ledger.imports.note(run.id, step, stamp());
  return { ...about, ...step, run: run.id };
}

function figuresTaken({ figures, newFigures }: LoadedFigures) {
  return { rows: figures, created: newFigures, held: figures - newFigures, remarks: {} };
}

/** How many rows are new, and how many of those that were held say something else or nothing from now on. */
function stepOf({ facts, events, newFacts, newEvents, changes }: LoadedCase) {
  const rows = facts + events;
  const created = newFacts + newEvents;
  const remarks: Record<string, number> = {};
  for (const { what } of changes) remarks[what] = (remarks[what] ?? 0) + 1;
  return { rows, created, held: rows - created, remarks };
}
