/**
 * Takes a file of other people's records into the ledger, some hundred rows at a time: what is held is not doubled, and an
 * import that was cut off goes on where it stopped. Its rows are then read again, so that its report is whole; only what was
 * acknowledged is not written twice.
 */
import { type GuessedFormat, guessFormat, type ImportFormat, importFormats } from '../../formats/import-formats.ts';
import type { RejectedRow } from '../../formats/rejects.ts';
import { InvalidInput } from '../../model/errors.ts';
import type { CaseEvent, CodedFact, FactConfidence } from '../../model/evidence.ts';
import type { ImportFile, ImportHow, ImportStep } from '../../store/ports/imports.ts';
import type { Redaction } from '../../store/ports/redaction.ts';
import type { LoadedCase } from '../cases/load-case.ts';
import type { Ports } from '../ports.ts';
import { readFacts } from './read-facts.ts';
import { readFtm } from './read-ftm.ts';
import { readIcews } from './read-icews.ts';
import { readTwinTowns } from './read-twin-towns.ts';
import { type OpenText, type Remark, type RowOutcome, type RowReader, storableOnly } from './row-outcome.ts';

/** A file that can be read from its beginning as often as is needed. */
export interface ImportableFile extends ImportFile {
  readonly open: OpenText;
}

export interface ImportOptions {
  /** Guessed from the content where it is not given. */
  readonly format?: ImportFormat;
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
  /** Told of rows that were taken and that a person may want to look at. */
  readonly onRemark?: (remark: Remark & { readonly line: number }) => void | Promise<void>;
  /** Of a case: told what was added, changed and withdrawn. */
  readonly onCase?: (loaded: LoadedCase) => void;
  /** Told after each batch. */
  readonly onStep?: (done: ImportStep) => void;
}

export interface ImportReport extends ImportStep {
  /** Null for a dry run. */
  readonly run: string | null;
  readonly format: ImportFormat;
  readonly dryRun: boolean;
  /** Rows that an earlier sitting of the same import had taken in; 0 for one that begins. */
  readonly resumedAt: number;
  /** Of a whole ledger: put in as it was, or taken in as known from now on. */
  readonly mode: ImportHow['mode'] | 'restore';
}

/** The forms whose rows become coded facts, with how sure their facts are taken to be. */
const readers: Readonly<Partial<Record<ImportFormat, readonly [RowReader, FactConfidence]>>> = {
  facts: [readFacts, 'probable'],
  'twin-towns': [readTwinTowns, 'probable'],
  icews: [readIcews, 'unverified'],
  ftm: [readFtm, 'probable'],
};

/** Records that are written together. */
const together = 1000;
/** A batch ends after so many rows, also where few of them are taken. */
const rowsTogether = 5000;

/** What a file is, by its beginning; throws InvalidInput where it is no form that can be taken in. */
export async function formatOf(file: ImportableFile, format?: ImportFormat): Promise<GuessedFormat> {
  let beginning = '';
  for await (const chunk of file.open()) {
    beginning += chunk;
    if (beginning.length > 65_536) break;
  }
  const guessed = guessFormat(beginning);
  if (guessed.format !== null && (format === undefined || format === guessed.format)) return guessed;
  if (format === undefined) {
    const { what, todo } = guessed as Exclude<typeof guessed, GuessedFormat>;
    throw new InvalidInput(`${file.name} cannot be imported: ${what}`, { hint: todo });
  }
  // A case has one shape: what is wrong with its JSON is said when it is read.
  if (format === 'case' && guessed.format === null) return { format, shape: 'whole' };
  const instead = guessed.format === null ? `: ${guessed.what}` : `; it looks like ${guessed.format}`;
  throw new InvalidInput(`${file.name} is not of the form ${format}${instead}`, {
    hint:
      format === 'observations'
        ? 'A table of figures has the columns region, indicator, year, value, unit, with these names in its first line; docs/formats/observations.md lists the others.'
        : `Forms are ${importFormats.join(', ')}; docs/formats/imports.md says what each must hold.`,
  });
}

/** Takes in a file whose rows become coded facts. */
export async function importRows(
  ports: Pick<Ports, 'ledger' | 'bulk' | 'gazetteer' | 'now' | 'user'>,
  file: ImportableFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const { format, shape } = await formatOf(file, options.format);
  const reader = readers[format];
  if (!reader) throw new InvalidInput(`${file.name} is a ${format}, which is not read row by row`);
  const [read, usual] = reader;
  const dryRun = options.dryRun === true;
  const confidence = options.confidence ?? usual;
  const how: ImportHow = {
    format,
    source: options.source ?? `file:${file.name}`,
    case: options.case ?? null,
    confidence,
    mode: null,
  };
  const stamp = () => ({ by: ports.user, at: ports.now() });
  const { name, hash, bytes } = file;
  const run = dryRun ? null : await ports.ledger.imports.begin({ name, hash, bytes }, how, stamp());
  const resumedAt = run?.done.rows ?? 0;
  let done: ImportStep = run?.done ?? nothingDone;
  let batch: RowOutcome[] = [];
  let rows = 0;

  /** A batch that was written and not noted, since the import was cut off in between, gives the same receipt again. */
  async function load(facts: readonly CodedFact[], events: readonly CaseEvent[], runId: string) {
    if (facts.length + events.length === 0) return { created: 0, held: 0 };
    const receipt = await ports.bulk.load({ facts, events }, stamp(), { run: runId, part: rows });
    const created = receipt.facts.added + receipt.events.added;
    return { created, held: facts.length + events.length - created };
  }

  /** Writes a batch and notes how far the import has come. */
  async function write(finished: boolean): Promise<void> {
    const facts = batch.flatMap((each) => each.facts);
    const events = batch.flatMap((each) => each.events);
    const { created, held } = run ? await load(facts, events, run.id) : wouldBe(facts, events);
    const step: ImportStep = {
      rows,
      created,
      held,
      refused: counted(batch.flatMap(({ refused }) => refused?.class ?? [])),
      remarks: counted(batch.flatMap(({ remark }) => remark?.class ?? [])),
      finished,
    };
    if (run) await ports.ledger.imports.note(run.id, step, stamp());
    done = sumOf(done, step);
    batch = [];
    options.onStep?.(done);
  }

  const reading = { gazetteer: ports.gazetteer, source: how.source, case: how.case, confidence, shape };
  let records = 0;
  for await (const each of read(file.open, reading)) {
    const outcome = storableOnly(each);
    rows++;
    const { refused, line, row, remark } = outcome;
    if (remark) await options.onRemark?.({ ...remark, line });
    if (refused) await options.onRejected?.({ ...refused, line, row });
    if (rows <= resumedAt) continue;
    // What was refused is told of above; its text need not wait for the batch.
    batch.push(refused ? { ...outcome, row: noRow } : outcome);
    records += outcome.facts.length + outcome.events.length;
    if (records < together && batch.length < rowsTogether) continue;
    await write(false);
    records = 0;
  }
  await write(false);
  // What was taken counts only when it is added up; an import that dies before is not finished.
  if (run) await ports.bulk.settle();
  await write(true);
  return { ...done, run: run?.id ?? null, format, dryRun, resumedAt, mode: null };
}

const noRow = { text: '' } as const;
export const nothingDone: ImportStep = { rows: 0, created: 0, held: 0, refused: {}, remarks: {}, finished: false };

function wouldBe(facts: readonly CodedFact[], events: readonly CaseEvent[]) {
  const created = new Set([...facts, ...events].map(({ id }) => id)).size;
  return { created, held: facts.length + events.length - created };
}

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
