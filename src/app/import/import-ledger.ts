/**
 * A whole ledger from its lines. Into an empty ledger it is put as it was, with who recorded what when. Into one that holds
 * something its records are taken as they are learnt of: now, by whoever imports them (docs/decisions/0019).
 */
import { checkLedger, type RecordOnLine, recordsIn } from '../../formats/ledger-file.ts';
import type { Rejection } from '../../formats/rejects.ts';
import type { ImportHow } from '../../store/ports/imports.ts';
import { restoreLedger } from '../backup/restore-ledger.ts';
import type { Ports } from '../ports.ts';
import {
  counted,
  type ImportableFile,
  type ImportOptions,
  type ImportReport,
  nothingDone,
  sumOf,
} from './import-table.ts';
import { mergeFacts, mergeRecord } from './merge-record.ts';

type Needed = Pick<Ports, 'ledger' | 'now' | 'user'>;

/** Records that are put in together, and how much text of them. */
const together = 500;
const textTogether = 4_000_000;

/** Takes in a ledger. Throws InvalidInput where the file is damaged: then nothing of it is taken. */
export async function importLedger(
  ports: Needed,
  file: ImportableFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  return (await ports.ledger.copy.isEmpty()) ? restored(ports, file, options) : merged(ports, file, options);
}

/** What is put back as it was is not noted as an import: the list of imports is put back too. */
async function restored(
  ports: Needed,
  file: ImportableFile,
  { dryRun = false, redactions = [] }: ImportOptions,
): Promise<ImportReport> {
  const { end } = dryRun
    ? await checkLedger(file.open(), file.name)
    : await restoreLedger(ports, file.name, file.open, redactions);
  const { records } = end;
  const done = { ...nothingDone, rows: records, created: records, finished: true };
  return { ...done, run: null, format: 'ledger', dryRun, resumedAt: 0, mode: 'restore' };
}

async function merged(ports: Needed, file: ImportableFile, options: ImportOptions): Promise<ImportReport> {
  await checkLedger(file.open(), file.name);
  const dryRun = options.dryRun === true;
  const how: ImportHow = { format: 'ledger', source: `file:${file.name}`, case: null, confidence: null, mode: 'merge' };
  const stamp = () => ({ by: ports.user, at: ports.now() });
  const { name, hash, bytes } = file;
  const run = dryRun ? null : await ports.ledger.imports.begin({ name, hash, bytes }, how, stamp());
  const resumedAt = run?.done.rows ?? 0;
  let done = run?.done ?? nothingDone;
  let waiting: RecordOnLine[] = [];
  let text = 0;
  let rows = 0;
  let refused: string[] = [];

  async function refuse({ at }: RecordOnLine, why: Rejection): Promise<void> {
    refused.push(why.class);
    await options.onRejected?.({ ...why, line: at.line, row: { text: at.text } });
  }

  async function write(finished: boolean): Promise<void> {
    let created = 0;
    let held = 0;
    if (dryRun) created = waiting.length;
    else {
      const told = waiting.flatMap(({ record }) =>
        record.kind === 'fact' || record.kind === 'case-event' ? [record] : [],
      );
      created += await mergeFacts(ports, told, stamp());
      held += told.length - created;
      for (const each of waiting) {
        const { record } = each;
        // What is taken in has the order of the ledger that takes it.
        if (record.kind === 'fact' || record.kind === 'case-event' || record.kind === 'commit') continue;
        const merged = await mergeRecord(ports, record, stamp());
        if (typeof merged === 'object') await refuse(each, merged);
        else if (merged) created++;
        else held++;
      }
    }
    const step = { rows, created, held, refused: counted(refused), remarks: {}, finished };
    if (run) await ports.ledger.imports.note(run.id, step, stamp());
    done = sumOf(done, step);
    [waiting, text, refused] = [[], 0, []];
    options.onStep?.(done);
  }

  for await (const each of recordsIn(file.open())) {
    rows++;
    if (rows <= resumedAt) continue;
    waiting.push(each);
    text += each.at.text.length;
    if (waiting.length >= together || text >= textTogether) await write(false);
  }
  if (waiting.length > 0) await write(false);
  // What was put in counts only when it is added up; a run that dies before is not finished.
  if (!dryRun) await ports.ledger.whenIndexed();
  await write(true);
  return { ...done, run: run?.id ?? null, format: 'ledger', dryRun, resumedAt, mode: 'merge' };
}
