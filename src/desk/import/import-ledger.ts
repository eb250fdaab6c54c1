/**
 * A whole ledger from its lines. Into an empty ledger it is put as it was, with who recorded what when. Into one that holds
 * something its records are taken as they are learnt of: now, by whoever imports them (docs/decisions/0019).
 */
import { checkLedgerHead, type LedgerLine, readLedgerLine } from '../../exchange/ledger-lines.ts';
import { type Line, readLines } from '../../exchange/lines.ts';
import type { Rejection } from '../../exchange/rejects.ts';
import type { ImportHow, ImportRun } from '../../ledger/imports-port.ts';
import type { Desk } from '../ports.ts';
import {
  counted,
  type ImportableFile,
  type ImportOptions,
  type ImportReport,
  nothingDone,
  sumOf,
} from './import-rows.ts';
import { mergeFacts, mergeRecord } from './merge-record.ts';

type Desks = Pick<Desk, 'ledger' | 'now' | 'user'>;

/** Records that are put in together, and how much text of them. */
const together = 500;
const textTogether = 4_000_000;

interface Waiting {
  readonly at: Line;
  readonly record: LedgerLine;
}

/** Takes in a ledger. */
export async function importLedger(
  desk: Desks,
  file: ImportableFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const dryRun = options.dryRun === true;
  const mode = await modeFor(desk, file);
  const how: ImportHow = { format: 'ledger', source: `file:${file.name}`, case: null, confidence: null, mode };
  const stamp = () => ({ by: desk.user, at: desk.now() });
  const { name, hash, bytes } = file;
  const run: ImportRun | null = dryRun ? null : await desk.ledger.imports.begin({ name, hash, bytes }, how, stamp());
  const resumedAt = run?.done.rows ?? 0;
  let done = run?.done ?? nothingDone;
  let waiting: Waiting[] = [];
  let text = 0;
  let rows = 0;
  let refused: string[] = [];

  async function refuse(at: Line, why: Rejection): Promise<void> {
    if (rows > resumedAt) refused.push(why.class);
    await options.onRejected?.({ ...why, line: at.line, row: { text: at.text } });
  }

  async function write(finished: boolean): Promise<void> {
    let created = 0;
    let held = 0;
    if (dryRun) created = waiting.length;
    else if (mode === 'restore') {
      const put = await desk.ledger.copy.restore(waiting.map(({ record }) => record));
      created = put.created;
      held = waiting.length - created;
      for (const { id, why } of put.refused) {
        const at = waiting.find(({ record }) => names(record, id))?.at;
        if (at)
          await refuse(at, {
            class: id.startsWith('clm_') ? 'unanchored-claim' : 'altered-document',
            why: `${id}: ${why}`,
            todo: 'Export the ledger again; this record was changed on the way.',
          });
      }
    } else {
      const told = waiting.flatMap(({ record }) =>
        record.kind === 'fact' || record.kind === 'case-event' ? [record] : [],
      );
      created += await mergeFacts(desk, told, stamp());
      held += told.length - created;
      for (const { at, record } of waiting) {
        if (record.kind === 'fact' || record.kind === 'case-event') continue;
        const merged = await mergeRecord(desk, record, stamp());
        if (typeof merged === 'object') await refuse(at, merged);
        else if (merged) created++;
        else held++;
      }
    }
    const step = { rows, created, held, refused: counted(refused), remarks: {}, finished };
    if (run) await desk.ledger.imports.note(run.id, step, stamp());
    done = sumOf(done, step);
    [waiting, text, refused] = [[], 0, []];
    options.onStep?.(done);
  }

  let records = 0;
  let end: number | null = null;
  for await (const at of readLines(file.open())) {
    if (at.line === 1) {
      checkLedgerHead(at.text);
      continue;
    }
    const read = readLedgerLine(at.text);
    if (read.is === 'end') {
      end = read.records;
      continue;
    }
    rows++;
    records++;
    if (read.is === 'wrong')
      await refuse(at, { class: 'line', why: read.why, todo: 'Put the line right, or export the ledger again.' });
    else if (isSavedView(read.record)) await refuse(at, savedViewLeftOut(read.record));
    else if (rows > resumedAt) {
      waiting.push({ at, record: read.record });
      text += at.text.length;
    }
    if (waiting.length >= together || text >= textTogether) await write(false);
  }
  if (end !== records) {
    const why =
      end === null
        ? 'the file has no last line: it was cut off'
        : `the last line tells of ${end} records, and there are ${records}`;
    await refuse(
      { line: rows + 2, text: '' },
      { class: 'cut-off', why, todo: 'Export the ledger again; what is in this file was taken.' },
    );
  }
  if (waiting.length > 0 || refused.length > 0) await write(false);
  // What was put in counts only when it is added up; a run that dies before is not finished.
  if (!dryRun) await (mode === 'restore' ? desk.ledger.copy.derive() : desk.ledger.settled());
  await write(true);
  return { ...done, run: run?.id ?? null, format: 'ledger', dryRun, resumedAt, mode };
}

function names(record: LedgerLine, id: string): boolean {
  return record.kind === 'document' && (record.id === id || record.claims.some((claim) => claim.id === id));
}

type SavedViewLine = Extract<LedgerLine, { kind: 'annotation' }>;

/** A page under a filter, saved by name: files of an older Amur hold such records. */
function isSavedView(record: LedgerLine): record is SavedViewLine {
  return record.kind === 'annotation' && record.what === 'view';
}

function savedViewLeftOut({ annotation }: SavedViewLine): Rejection {
  const { name = '', address = '' } = annotation as { readonly name?: string; readonly address?: string };
  return {
    class: 'saved-view',
    why: `Amur saves no views by name any more: “${name}” was ${address}`,
    todo: 'Keep its address as a bookmark; it opens the same page.',
  };
}

/** Restored where the ledger is empty, or holds nothing but what a restore of this very file put into it before it was cut off. */
async function modeFor(desk: Desks, file: ImportableFile): Promise<'restore' | 'merge'> {
  if (await desk.ledger.copy.isEmpty()) return 'restore';
  const runs = await desk.ledger.imports.list(100);
  const cut = runs.find((run) => run.mode === 'restore' && run.file.hash === file.hash);
  return cut && !cut.done.finished && (await desk.ledger.copy.isEmpty(cut.at)) ? 'restore' : 'merge';
}
