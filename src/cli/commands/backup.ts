/** `amur backup`: the whole ledger in one file, tried before it is kept; and the check of a file that is there. */
import { Command } from 'commander';
import { backupLedger, type WrittenBackup } from '../../app/backup/backup-ledger.ts';
import { checkLedger, type WholeLedger } from '../../formats/ledger-file.ts';
import { amurVersion } from '../../io/package-files.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly check?: string;
  readonly json?: boolean;
}

export function backupCommand(output: Output): Command {
  return withStore(new Command('backup'))
    .description('Write everything into one file, and try it.')
    .argument('[file]', 'the file to write; one that is there is never written over')
    .option('--check <file>', 'look through a backup instead: every record, their numbers and hash, without a database')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
The file is what amur export ledger writes, compressed (gzip): all records with private texts, people and their roles, but no tokens
and no audit trail (docs/formats/exports.md). It is kept only after it was restored in temporary tables of the same database and gave
the same records there; where the database allows no such tables, this is said and the command fails. Keep it where nobody else reads. amur restore puts it back.

Examples:
  $ amur backup ledger-2026-03-01.ndjson.gz
  $ amur backup --check ledger-2026-03-01.ndjson.gz`,
    )
    .action(async (file: string | undefined, options: Options) => {
      if ((file === undefined) === (options.check === undefined)) {
        throw new UsageError('name the file to write, or one to look through: --check FILE');
      }
      await (file === undefined ? check(options.check!, options, output) : write(file, options, output));
    });
}

async function write(file: string, options: Options, output: Output): Promise<void> {
  const { backupFile, sweepPartial } = await import('../../io/backup-file.ts');
  for (const swept of await sweepPartial(file, Date.now()))
    output.message(`removed ${swept}, which a backup that was cut off had left`);
  await withPorts(options, async (ports) => {
    const { waiting, taken } = await ports.work.counts(ports.now());
    if (waiting + taken > 0)
      output.message(`${counted(waiting + taken, 'document')} in the queue: what they bring is not in the backup yet`);
    // At once: where the note in the trail cannot be written after it, the file is good nevertheless.
    tell(file, await backupLedger(ports, await backupFile(file), amurVersion()), options, output);
  });
}

function tell(file: string, written: WrittenBackup, options: Options, output: Output): void {
  if (!written.tried) process.exitCode = 1;
  if (options.json) {
    output.data(JSON.stringify({ file, ...written }, null, 2));
    return;
  }
  output.data(file);
  if (!written.tried) {
    output.message(
      `wrote ${size(written.bytes)} and read it back: ${contentsOf(written)}; it could not be tried, since temporary tables may not be made in this database: restore it elsewhere before you rely on it (amur restore FILE --data NEW-FOLDER)`,
    );
    return;
  }
  output.message(
    `wrote ${size(written.bytes)}, restored it beside the ledger and compared: ${contentsOf(written)}; every quote and hash holds`,
  );
}

async function check(file: string, options: Options, output: Output): Promise<void> {
  const { fileText } = await import('../../io/backup-file.ts');
  const whole = await checkLedger(fileText(file), file);
  if (options.json) {
    output.data(JSON.stringify({ file, ok: true, ...whole }, null, 2));
    return;
  }
  const { head, end } = whole;
  const lines = [
    ['written', `${head.at ?? 'at a time that is not noted'}, by Amur ${head.program ?? 'before its first release'}`],
    ['form', `${head.format}, of schema version ${head.schema ?? 42}`],
    ...Object.entries(end.kinds).map(([kind, count]) => [kind.replaceAll('-', ' '), String(count)]),
    ['sha-256', end.sha256],
  ];
  for (const line of table(lines)) output.data(line);
  output.message(`${file} is whole: ${counted(end.records, 'record')}, and the hash of all of them`);
}

/** `26 documents, 3 judgements, 2330 records in all`. */
export function contentsOf({ end: { kinds, records } }: WholeLedger): string {
  const { document = 0, fact = 0, judgement = 0 } = kinds;
  return `${counted(document, 'document')}, ${counted(fact, 'fact')}, ${counted(judgement, 'judgement')}, ${counted(records, 'record')} in all`;
}

/** `512 kB`, `3.1 MB`. */
function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
