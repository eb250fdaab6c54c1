/** Takes a table of figures into the ledger, some hundred rows at a time; twice is once, and one that was cut off goes on. */

import type { Observation } from '../../model/observation.ts';
import type { ImportHow, ImportStep } from '../../store/ports/imports.ts';
import type { Ports } from '../ports.ts';
import { remarkOn } from './figure-remarks.ts';
import {
  counted,
  formatOf,
  type ImportableFile,
  type ImportOptions,
  type ImportReport,
  nothingDone,
  sumOf,
} from './import-rows.ts';
import { readObservation } from './read-observations.ts';
import { type Remark, type TableRow, tableRows, unstorableRow } from './row-outcome.ts';

/** Rows that are looked at and written together. */
const together = 500;

interface Row {
  readonly at: TableRow;
  readonly figure: Observation | null;
  /** The class of the reason for which there is none. */
  readonly refused: string | null;
}

/** Takes in a table of figures. */
export async function importObservations(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now' | 'user'>,
  file: ImportableFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { shape } = await formatOf(file, 'observations');
  const dryRun = options.dryRun === true;
  const source = options.source ?? `file:${file.name}`;
  const how: ImportHow = { format: 'observations', source, case: null, confidence: null, mode: null };
  const stamp = () => ({ by: ports.user, at: ports.now() });
  const { name, hash, bytes } = file;
  const run = dryRun ? null : await ports.ledger.imports.begin({ name, hash, bytes }, how, stamp());
  const resumedAt = run?.done.rows ?? 0;
  const reading = { gazetteer: ports.gazetteer, source, thisYear: Number.parseInt(ports.now().slice(0, 4), 10) };
  /** Those of the file so far, by what they are of: the rows after them are held against them. */
  const before = new Map<string, Observation[]>();
  const seen = new Set<string>();
  let done: ImportStep = run?.done ?? nothingDone;
  let batch: Row[] = [];
  let rows = 0;

  async function write(finished: boolean): Promise<void> {
    const figures = batch.flatMap(({ figure }) => figure ?? []);
    const remarks = await remarksOn(figures);
    for (const { at, figure } of batch) {
      const remark = figure === null ? null : (remarks.get(figure.id) ?? null);
      if (remark !== null) await options.onRemark?.({ ...remark, line: at.line });
    }
    // Rows of an earlier sitting were only read again, so that what is told of them is whole.
    const from = rows - batch.length;
    const fresh = batch.filter((_, i) => from + i >= resumedAt);
    const taken = fresh.flatMap(({ figure }) => figure ?? []);
    const created = run
      ? await ports.ledger.appendObservations(taken, stamp())
      : taken.filter(({ id }) => !seen.has(id) && seen.add(id)).length;
    const step: ImportStep = {
      rows: Math.max(rows, resumedAt),
      created,
      held: taken.length - created,
      refused: counted(fresh.flatMap(({ refused }) => refused ?? [])),
      remarks: counted(taken.flatMap(({ id }) => remarks.get(id)?.class ?? [])),
      finished,
    };
    batch = [];
    if (run && (fresh.length > 0 || finished)) await ports.ledger.imports.note(run.id, step, stamp());
    done = sumOf(done, step);
    options.onStep?.(done);
  }

  async function remarksOn(figures: readonly Observation[]): Promise<ReadonlyMap<string, Remark>> {
    const found = new Map<string, Remark>();
    if (figures.length === 0) return found;
    const held = new Map<string, Observation[]>();
    const regions = [...new Set(figures.map(({ region }) => region))];
    for (const each of await ports.ledger.observations({ regions })) add(held, each);
    for (const figure of figures) {
      const cell = cellOf(figure);
      const remark = remarkOn(figure, [...(held.get(cell) ?? []), ...(before.get(cell) ?? [])]);
      if (remark !== null) found.set(figure.id, remark);
      add(before, figure);
    }
    return found;
  }

  for await (const at of tableRows(file.open, shape)) {
    rows++;
    const read = unstorableRow(at.row) ?? readObservation(at, reading);
    const refused = 'why' in read ? read.class : null;
    if ('why' in read) await options.onRejected?.({ ...read, line: at.line, row: at.row });
    batch.push({ at, figure: 'why' in read ? null : read, refused });
    if (batch.length === together) await write(false);
  }
  await write(true);
  return { ...done, run: run?.id ?? null, format: 'observations', dryRun, resumedAt, mode: null };
}

function cellOf({ indicator, region, counterpart, period }: Observation): string {
  return `${indicator} ${region} ${counterpart ?? ''} ${period ?? ''}`;
}

function add(to: Map<string, Observation[]>, each: Observation): void {
  const cell = to.get(cellOf(each));
  if (cell) cell.push(each);
  else to.set(cellOf(each), [each]);
}
