/**
 * Takes a table into the ledger, some hundred rows at a time: what is held is not doubled, and an import that was cut off goes on
 * where it stopped. Its rows are then read again, so that its report is whole; only what was acknowledged is not written twice.
 */
import type { RawRow, RejectedRow } from '../../formats/rejects.ts';
import type { FactConfidence } from '../../model/evidence.ts';
import type { ImportFile, ImportHow, ImportStep } from '../../store/ports/imports.ts';
import type { Redaction } from '../../store/ports/redaction.ts';
import type { LoadedCase } from '../cases/load-case.ts';
import type { Ports } from '../ports.ts';
import { type MappedTable, mappedRows, type OpenText } from './mapped-rows.ts';
import type { Mapping } from './mapping.ts';
import { takeFigures } from './take-figures.ts';
import { takePlaces } from './take-places.ts';
import { takeTies } from './take-ties.ts';
import type { Remark, Taking } from './taking.ts';
import { unstorableRow } from './unstorable-row.ts';

/** A file that can be read from its beginning as often as is needed. */
export interface ImportableFile extends ImportFile {
  readonly open: OpenText;
}

export interface ImportOptions {
  /** What the columns of a table mean; found by the names of its columns where it is not given. */
  readonly mapping?: Mapping;
  /** The case that its facts belong to. */
  readonly case?: string;
  /** An address for facts whose row has none; the file's name by default. */
  readonly source?: string;
  readonly confidence?: FactConfidence;
  /** Reads and reports, and writes nothing. */
  readonly dryRun?: boolean;
  /** Of a ledger that is put into an empty one: what was redacted since it was written, and is redacted again. */
  readonly redactions?: readonly Redaction[];
  readonly onRejected?: (row: RejectedRow) => void | Promise<void>;
  /** Called for rows that were taken and that a person may want to look at. */
  readonly onRemark?: (remark: Remark & { readonly line: number }) => void | Promise<void>;
  /** Of a case: called with what was added, changed and withdrawn. */
  readonly onCase?: (loaded: LoadedCase) => void;
  /** Called after each batch. */
  readonly onStep?: (done: ImportStep) => void;
}

export interface ImportReport extends ImportStep {
  /** Null for a dry run. */
  readonly run: string | null;
  /** `ledger`, `case`, `figures`, or the name of the mapping. */
  readonly format: string;
  readonly dryRun: boolean;
  /** Rows that an earlier sitting of the same import had taken in; 0 for one that begins. */
  readonly resumedAt: number;
  /** Of a whole ledger: put in as it was, or taken in as known from now on. */
  readonly mode: ImportHow['mode'] | 'restore';
}

/** Rows that are looked at and written together. */
const together = 1000;

type Needed = Pick<Ports, 'ledger' | 'bulk' | 'gazetteer' | 'now' | 'user'>;

/** Takes in a table by a mapping. */
export async function importTable(
  ports: Needed,
  file: ImportableFile,
  table: Omit<MappedTable, 'open'>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { record } = table.mapping;
  const how: ImportHow = {
    format: table.mapping.name,
    source: options.source ?? `file:${file.name}`,
    case: record === 'tie' ? (options.case ?? null) : null,
    confidence: record === 'tie' ? (options.confidence ?? 'probable') : null,
    mode: null,
  };
  const stamp = () => ({ by: ports.user, at: ports.now() });
  const { gazetteer } = ports;
  const { source } = how;
  const take = <R extends { readonly id: string }>(taking: Taking<R>) =>
    takeRows(ports, file, table, how, taking, options);
  if (record === 'tie') {
    const confidence = options.confidence ?? 'probable';
    return take(takeTies(ports, { gazetteer, source, case: how.case, confidence }, stamp));
  }
  if (record === 'place') return take(await takePlaces(ports));
  const thisYear = Number.parseInt(ports.now().slice(0, 4), 10);
  return take(takeFigures(ports, { gazetteer, source, thisYear }, stamp));
}

/** A row with what it gave. */
interface ReadRow<R> {
  readonly line: number;
  readonly record: R | null;
  readonly isHeld: boolean;
  readonly remark: Remark | null;
  /** The class of the reason for which there is no record. */
  readonly refused: string | null;
}

async function takeRows<R extends { readonly id: string }>(
  ports: Needed,
  file: ImportableFile,
  table: Omit<MappedTable, 'open'>,
  how: ImportHow,
  taking: Taking<R>,
  options: ImportOptions,
): Promise<ImportReport> {
  const dryRun = options.dryRun === true;
  const stamp = () => ({ by: ports.user, at: ports.now() });
  const { name, hash, bytes } = file;
  const run = dryRun ? null : await ports.ledger.imports.begin({ name, hash, bytes }, how, stamp());
  const resumedAt = run?.done.rows ?? 0;
  const seen = new Set<string>();
  let done: ImportStep = run?.done ?? nothingDone;
  let batch: ReadRow<R>[] = [];
  let rows = 0;

  /** Looks at a batch, writes it and notes how far the import has come. */
  async function write(finished: boolean): Promise<void> {
    const others = await taking.remarksOn(batch.flatMap(({ record }) => record ?? []));
    const remarks = batch.map(({ record, remark }) => remark ?? others.get(record?.id ?? '') ?? null);
    for (const [i, remark] of remarks.entries())
      if (remark !== null) await options.onRemark?.({ ...remark, line: batch[i]?.line ?? 0 });
    // Rows of an earlier sitting were only read again, so that what is told of them is whole.
    const from = rows - batch.length;
    const isFresh = (_: unknown, i: number): boolean => from + i >= resumedAt;
    const fresh = batch.filter(isFresh);
    const taken = fresh.flatMap(({ record, isHeld }) => (record === null || isHeld ? [] : [record]));
    const unseen = taken.filter(({ id }) => !seen.has(id) && seen.add(id));
    const created =
      run === null ? unseen.length : taken.length === 0 ? 0 : await taking.write(taken, { run: run.id, part: rows });
    const step: ImportStep = {
      rows: Math.max(rows, resumedAt),
      created,
      held: fresh.filter(({ record }) => record !== null).length - created,
      refused: counted(fresh.flatMap(({ refused }) => refused ?? [])),
      remarks: counted(remarks.filter(isFresh).flatMap((remark) => remark?.class ?? [])),
      finished,
    };
    batch = [];
    if (run && (fresh.length > 0 || finished)) await ports.ledger.imports.note(run.id, step, stamp());
    done = sumOf(done, step);
    options.onStep?.(done);
  }

  for await (const at of mappedRows({ ...table, open: file.open })) {
    rows++;
    const read = unstorableRow(at.row) ?? taking.read(at);
    const refused = 'why' in read ? read : unstorableRow(noCells, read.record);
    if (refused !== null) await options.onRejected?.({ ...refused, line: at.line, row: at.row });
    batch.push(
      refused !== null || 'why' in read
        ? { line: at.line, record: null, isHeld: false, remark: null, refused: refused?.class ?? null }
        : { line: at.line, record: read.record, isHeld: read.isHeld === true, remark: read.remark, refused: null },
    );
    if (batch.length === together) await write(false);
  }
  if (batch.length > 0) await write(false);
  // An import that dies before what it wrote is added up is not finished.
  if (run) await taking.index();
  await write(true);
  return { ...done, run: run?.id ?? null, format: how.format, dryRun, resumedAt, mode: null };
}

const noCells: RawRow = { text: '' };

/** An import that has not begun. */
export const nothingDone: ImportStep = { rows: 0, created: 0, held: 0, refused: {}, remarks: {}, finished: false };

/** How many there are of each. */
export function counted(classes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const each of classes) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

/** What two steps did together; as far as the second came. */
export function sumOf(a: ImportStep, b: ImportStep): ImportStep {
  const both = (x: ImportStep['refused'], y: ImportStep['refused']): ImportStep['refused'] =>
    Object.fromEntries(
      [...new Set([...Object.keys(x), ...Object.keys(y)])].map((key) => [key, (x[key] ?? 0) + (y[key] ?? 0)]),
    );
  return {
    rows: b.rows,
    created: a.created + b.created,
    held: a.held + b.held,
    refused: both(a.refused, b.refused),
    remarks: both(a.remarks, b.remarks),
    finished: b.finished,
  };
}
