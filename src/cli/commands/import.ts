/** `amur import`: other people's records, and our own, into the ledger. A run that was cut off goes on when called again. */

import { once } from 'node:events';
import { createWriteStream, existsSync, type WriteStream } from 'node:fs';
import { Command, Option } from 'commander';
import type { LoadedCase } from '../../app/cases/load-case.ts';
import { formOf, importFile } from '../../app/import/import-file.ts';
import type { ImportableFile, ImportReport } from '../../app/import/import-table.ts';
import { type Mapping, parseMapping, shippedMappings } from '../../app/import/mapping.ts';
import type { Remark } from '../../app/import/taking.ts';
import type { Ports } from '../../app/ports.ts';
import { type RejectedRow, rejectLine, rejectsHeader } from '../../formats/rejects.ts';
import { importFileOf } from '../../io/import-files.ts';
import { fileResource } from '../../io/input-files.ts';
import { readRedactions, redactionLog } from '../../io/redaction-log.ts';
import { Unavailable } from '../../model/errors.ts';
import type { FactConfidence } from '../../model/evidence.ts';
import type { ImportRun } from '../../store/ports/imports.ts';
import type { Redaction } from '../../store/ports/redaction.ts';
import { UsageError } from '../exit.ts';
import { addShippedFigures, addShippedForecasts } from '../load-built-in.ts';
import { type StoreOptions, storePlace, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';
import { loadedLines } from './case-lines.ts';

interface Options extends StoreOptions {
  readonly mapping?: string;
  readonly case?: string;
  readonly source?: string;
  readonly confidence?: FactConfidence;
  readonly dryRun?: boolean;
  readonly report?: string;
  readonly list?: boolean;
  readonly shipped?: boolean;
  readonly json?: boolean;
}

export function importCommand(output: Output): Command {
  return withStore(new Command('import'))
    .description('Import a table by a mapping, a case file or an exported ledger.')
    .argument('[file]', 'a CSV file, a case in JSON, a ledger')
    .option(
      '--mapping <name-or-file>',
      `what the columns of a table mean: ${names}, or a JSON file of your own (default: told by the columns)`,
    )
    .option('--case <id>', 'the case that its facts belong to', caseId)
    .option(
      '--source <address>',
      'where the file is from; its facts name it as their source (default: the file’s name)',
    )
    .addOption(
      new Option('--confidence <word>', 'how sure its facts are').choices([
        'verified',
        'probable',
        'contested',
        'unverified',
      ]),
    )
    .option('--dry-run', 'say what would be imported, and write nothing')
    .option('--report <file>', 'write every row that was left out, with the reason; correct it and import it')
    .option('--shipped', 'instead of a file: the figures and forecasts that come with Amur')
    .option('--list', 'what was imported when, by whom, and what became of it')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Twice the same file gives nothing new. Rows that do not fit are counted by reason and never guessed; a report of them has the
form of the file. docs/formats/imports.md says what a mapping holds and which columns those that ship look for.

Examples:
  $ amur import twin_cities.csv --dry-run --report rejected.csv
  $ amur import my-figures.csv
  $ amur import agreements.csv --mapping my-mapping.json`,
    )
    .action(async (file: string | undefined, options: Options) => {
      if (options.shipped) {
        if (file !== undefined) throw new UsageError('--shipped takes no file');
        if (options.dryRun) throw new UsageError('--shipped goes without --dry-run: twice is once');
        await withPorts(options, (ports) => addShipped(ports, options, output));
        return;
      }
      if (options.list) {
        if (file !== undefined) throw new UsageError('--list takes no file');
        await withPorts(options, async (ports) =>
          list(await ports.ledger.imports.list(1000), options.json === true, output),
        );
        return;
      }
      if (file === undefined) throw new UsageError('name a file to import, or --list');
      // Before the ledger is opened: most mistakes are in the file.
      const looked = await importFileOf(file);
      const mapping = options.mapping === undefined ? undefined : await mappingNamed(options.mapping);
      await formOf(looked, mapping);
      const redactions = await readRedactions(redactionLog((await storePlace(options)).dataFolder));
      await withPorts(options, (ports) => run(ports, looked, mapping, { ...options, redactions }, output));
    });
}

const names = shippedMappings.map(({ name }) => name).join(', ');

/** A mapping that ships, by its name, or one of a file. */
async function mappingNamed(written: string): Promise<Mapping> {
  const shipped = shippedMappings.find(({ name }) => name === written);
  if (shipped !== undefined && !existsSync(written)) return shipped;
  if (!existsSync(written)) {
    throw new UsageError(`"${written}" is no mapping that ships, and no file; there are ${names}, or name a JSON file`);
  }
  const { bytes } = await fileResource(written);
  return parseMapping(new TextDecoder().decode(bytes), written);
}

/** Loads the figures and forecasts that come with Amur; what is stored already is not doubled. */
async function addShipped(ports: Ports, { json }: Options, output: Output): Promise<void> {
  const loaded = { ...(await addShippedFigures(ports)), ...(await addShippedForecasts(ports)) };
  const { figures, newFigures, forecasts, newForecasts } = loaded;
  if (json) {
    output.data(JSON.stringify({ figures, newFigures, forecasts, newForecasts }));
    return;
  }
  const line = (what: string, all: number, added: number): string =>
    `${counted(all, what)} that come with Amur; ${added} added, ${all - added} already held`;
  output.data(line('figure', figures, newFigures));
  output.data(line('forecast', forecasts, newForecasts));
}

function caseId(value: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return value;
  throw new UsageError(`"${value}" is no short name of a case: small letters, digits and hyphens, e.g. my-region`);
}

type RemarkOnLine = Remark & { readonly line: number };

/** So many rows to look at are told by line, in JSON and in words; all of them are counted. */
const mostRemarks = { json: 1000, words: 20 } as const;

interface RunOptions extends Options {
  readonly redactions: readonly Redaction[];
}

async function run(
  ports: Ports,
  file: ImportableFile,
  mapping: Mapping | undefined,
  options: RunOptions,
  output: Output,
): Promise<void> {
  const rejects = options.report === undefined ? null : rejectsFile(options.report);
  const { source, confidence, dryRun, redactions } = options;
  const shown = process.stderr.isTTY;
  const remarks: RemarkOnLine[] = [];
  let toLookAt = 0;
  let loaded: LoadedCase | null = null;
  const report = await importFile(ports, file, {
    ...(mapping ? { mapping } : {}),
    ...(options.case ? { case: options.case } : {}),
    ...(source ? { source } : {}),
    ...(confidence ? { confidence } : {}),
    ...(dryRun ? { dryRun } : {}),
    redactions,
    ...(rejects ? { onRejected: rejects.add } : {}),
    onRemark: (remark) => {
      toLookAt++;
      if (remarks.length < (options.json ? mostRemarks.json : mostRemarks.words)) remarks.push(remark);
    },
    onCase: (each) => {
      loaded = each;
    },
    onStep: ({ rows, created }) => {
      if (shown) process.stderr.write(`\r${rows} rows, ${created} new\u001b[K`);
    },
  });
  if (shown) process.stderr.write('\r\u001b[K');
  await rejects?.end();
  if (options.json)
    output.data(
      JSON.stringify({
        file: { name: file.name, hash: file.hash, bytes: file.bytes },
        ...report,
        toLookAt: remarks,
        ...(loaded === null ? {} : { case: loaded }),
      }),
    );
  else if (loaded !== null) for (const line of loadedLines(loaded, report.dryRun)) output.data(line);
  else {
    tell(report, options, output);
    for (const { line, class: kind, text } of remarks) output.message(`  line ${line}: ${kind}: ${text}`);
    if (toLookAt > remarks.length) output.message(`  and ${toLookAt - remarks.length} more to look at`);
  }
}

interface RejectsFile {
  readonly add: (row: RejectedRow) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A file that is begun at the file rejected row. */
function rejectsFile(path: string): RejectsFile {
  let stream: WriteStream | null = null;
  let failed: Error | null = null;
  const put = async (text: string): Promise<void> => {
    if (failed) throw cannotWrite(path, failed);
    if (stream && !stream.write(text)) await once(stream, 'drain');
  };
  return {
    async add(row) {
      if (stream === null) {
        stream = createWriteStream(path);
        stream.on('error', (error) => {
          failed = error;
        });
        await put(rejectsHeader(row.row));
      }
      await put(rejectLine(row));
    },
    async end() {
      if (stream) await new Promise<void>((resolve) => stream?.end(resolve));
      if (failed) throw cannotWrite(path, failed);
    },
  };
}

function cannotWrite(path: string, cause: Error): Unavailable {
  return new Unavailable(`${path}: cannot be written`, { hint: 'Name a file in a folder you may write to.', cause });
}

function tell(report: ImportReport, { report: file }: Options, output: Output): void {
  const { rows, created, held, refused, remarks, dryRun, resumedAt, format, mode } = report;
  const left = Object.values(refused).reduce((all, n) => all + n, 0);
  if (resumedAt > 0) output.message(`went on after row ${resumedAt}, which an earlier run had reached`);
  const what = dryRun ? `${created} would be added` : `${created} added, ${held} already held`;
  if (mode === 'restore' && !dryRun)
    output.message('the ledger was empty: its records were put in with who made them and when');
  if (mode === 'merge' && !dryRun)
    output.message('this ledger holds records already: those of the file are known in it from now on, by you');
  output.data(`${format}: ${counted(rows, 'row')}; ${what}, ${left} not added`);
  for (const line of table(Object.entries(refused).map(([name, n]) => ['  not added', String(n), name])))
    output.data(line);
  for (const line of table(Object.entries(remarks).map(([name, n]) => ['  to look at', String(n), name])))
    output.data(line);
  if (left === 0) return;
  output.message(file === undefined ? 'with --report FILE each of them is written with the reason' : `wrote ${file}`);
}

function list(runs: readonly ImportRun[], json: boolean, output: Output): void {
  if (json) {
    output.data(JSON.stringify(runs, null, 2));
    return;
  }
  if (runs.length === 0) output.message('nothing was imported yet');
  const rows = runs.map(({ at, by, format, file, done }) => {
    const left = Object.values(done.refused).reduce((all, n) => all + n, 0);
    const state = done.finished ? 'done' : `cut off after row ${done.rows}`;
    return [
      at.slice(0, 16).replace('T', ' '),
      by,
      format,
      file.name,
      file.hash.slice(0, 12),
      `${done.created} new`,
      `${done.held} held`,
      `${left} not added`,
      state,
    ];
  });
  for (const line of table(rows)) output.data(line);
}
