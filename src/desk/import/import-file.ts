/** Takes a file into the ledger, whatever its form. */
import { parseJson } from '../../exchange/parse-json.ts';
import type { ImportHow } from '../../ledger/imports-port.ts';
import { InvalidInput } from '../../model/errors.ts';
import { loadCase } from '../load-case.ts';
import type { Desk, LoadedCase } from '../ports.ts';
import { importLedger } from './import-ledger.ts';
import { importObservations } from './import-observations.ts';
import { formatOf, type ImportableFile, type ImportOptions, type ImportReport, importRows } from './import-rows.ts';

type Desks = Pick<Desk, 'ledger' | 'bulk' | 'gazetteer' | 'now' | 'user'>;

/** Takes in a file; twice is once. Throws InvalidInput where it is no form that can be taken in. */
export async function importFile(
  desk: Desks,
  file: ImportableFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { format } = await formatOf(file, options.format);
  if (format === 'ledger') return importLedger(desk, file, options);
  if (format === 'observations') return importObservations(desk, file, options);
  return format === 'case' ? importCase(desk, file, options) : importRows(desk, file, options);
}

/** More than a case that people have written holds. */
const longestCase = 32_000_000;

/** A case is taken whole or not at all. */
async function importCase(desk: Desks, file: ImportableFile, options: ImportOptions): Promise<ImportReport> {
  let text = '';
  for await (const chunk of file.open()) {
    text += chunk;
    if (text.length > longestCase) throw new InvalidInput(`${file.name} is too long for a case`);
  }
  const data = parseJson(text, file.name);
  const how: ImportHow = { format: 'case', source: `file:${file.name}`, case: null, confidence: null, mode: null };
  const dryRun = options.dryRun === true;
  const stamp = () => ({ by: desk.user, at: desk.now() });
  if (dryRun) return { ...about, ...stepOf(await loadCase(desk, data, file.name, { dryRun })), run: null, dryRun };
  const { name, hash, bytes } = file;
  const run = await desk.ledger.imports.begin({ name, hash, bytes }, how, stamp());
  const loaded = await loadCase(desk, data, file.name);
  const step = { ...stepOf(loaded), refused: {}, finished: true };
  await desk.ledger.imports.note(run.id, step, stamp());
  return { ...about, ...step, run: run.id, dryRun };
}

/** How many rows are new, and how many of those that were held say something else or nothing from now on. */
function stepOf({ facts, events, newFacts, newEvents, changes }: LoadedCase) {
  const rows = facts + events;
  const created = newFacts + newEvents;
  const remarks: Record<string, number> = {};
  for (const { what } of changes) remarks[what] = (remarks[what] ?? 0) + 1;
  return { rows, created, held: rows - created, remarks };
}

const about = { format: 'case', resumedAt: 0, mode: null, refused: {}, finished: true } as const;
