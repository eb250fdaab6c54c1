/** Takes a file into the ledger, whatever its form. */
import type { ImportHow } from '../../ledger/imports-port.ts';
import { InvalidInput } from '../../model/errors.ts';
import { loadCase, readCase } from '../load-case.ts';
import type { Desk } from '../ports.ts';
import { importLedger } from './import-ledger.ts';
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
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new InvalidInput(`${file.name} is not JSON`, { cause });
  }
  const how: ImportHow = { format: 'case', source: `file:${file.name}`, case: null, confidence: null, mode: null };
  const dryRun = options.dryRun === true;
  const stamp = () => ({ by: desk.user, at: desk.now() });
  if (dryRun) {
    const { facts, events } = readCase(desk.gazetteer, data, file.name);
    const rows = facts.length + events.length;
    return { ...about, rows, created: rows, held: 0, run: null, dryRun };
  }
  const { name, hash, bytes } = file;
  const run = await desk.ledger.imports.begin({ name, hash, bytes }, how, stamp());
  const loaded = await loadCase(desk, data, file.name);
  const rows = loaded.facts + loaded.events;
  const created = loaded.newFacts + loaded.newEvents;
  const step = { rows, created, held: rows - created, refused: {}, remarks: {}, finished: true };
  await desk.ledger.imports.note(run.id, step, stamp());
  return { ...about, ...step, run: run.id, dryRun };
}

const about = { format: 'case', resumedAt: 0, mode: null, refused: {}, remarks: {}, finished: true } as const;
