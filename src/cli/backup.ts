/** `amur backup`: the whole ledger in one file, checked; and the check of a file that is there. */
import { Command } from 'commander';
import { UsageError } from './exit.ts';
import { type StoreOptions, storePlace } from './open-desk.ts';
import { withStore } from './options.ts';
import { counted, type Output, table } from './output.ts';
import { whoWorks } from './who-works.ts';

interface Options extends StoreOptions {
  readonly check?: string;
  readonly json?: boolean;
}

export function backupCommand(output: Output): Command {
  return withStore(new Command('backup'))
    .description('Write everything into one file, and check it.')
    .argument('[file]', 'the file to write; one that is there is never written over')
    .option('--check <file>', 'look through a backup instead: every part and every count, without a database')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
The file is a tar of gzipped tables with a manifest of hashes and counts (docs/formats/backup.md). It holds everything, private
texts and the hashes of tokens included: keep it where nobody else reads. amur restore puts it back.

Examples:
  $ amur backup ledger-2026-03-01.amur
  $ amur backup --check ledger-2026-03-01.amur`,
    )
    .action(async (file: string | undefined, options: Options) => {
      if ((file === undefined) === (options.check === undefined)) {
        throw new UsageError('name the file to write, or one to look through: --check FILE');
      }
      await (file === undefined ? check(options.check!, options, output) : write(file, options, output));
    });
}

async function write(file: string, options: Options, output: Output): Promise<void> {
  const [{ openStore }, { openPeople }, { writeBackup }] = await Promise.all([
    import('../adapters/open-store.ts'),
    import('../adapters/open-people.ts'),
    import('../adapters/postgres/backup/write-backup.ts'),
  ]);
  const { readBackup } = await import('../adapters/postgres/backup/check-backup.ts');
  const place = await storePlace(options);
  const store = await openStore(place);
  try {
    const now = (): string => new Date().toISOString();
    const worker = await whoWorks(await openPeople(store.database), now);
    const at = now();
    const { dataFolder } = place;
    const written = await writeBackup(store.database, file, { at, by: worker.name, dataFolder });
    // What the disk gives back is what counts.
    await readBackup(file);
    await worker.done();
    if (options.json) {
      output.data(JSON.stringify({ ...written, createdAt: at }, null, 2));
      return;
    }
    output.data(file);
    output.message(
      `wrote ${size(written.bytes)} and read it back: ${counted(written.rows.documents ?? 0, 'document')}, ${counted(written.rows.claims ?? 0, 'claim')}, ${counted(written.rows.judgements ?? 0, 'judgement')}, schema version ${written.schemaVersion}`,
    );
  } finally {
    await store.close();
  }
}

async function check(file: string, options: Options, output: Output): Promise<void> {
  const { readBackup } = await import('../adapters/postgres/backup/check-backup.ts');
  const { head, manifest, schemaVersion } = await readBackup(file);
  const rows = Object.fromEntries(manifest.tables.map((each) => [each.name, each.rows]));
  if (options.json) {
    const { amur, createdAt, createdBy, engine, location, schema } = head;
    output.data(
      JSON.stringify(
        { file, ok: true, amur, createdAt, createdBy, engine, location, schema, schemaVersion, rows },
        null,
        2,
      ),
    );
    return;
  }
  const lines = [
    ['made', `${head.createdAt} by ${head.createdBy}, Amur ${head.amur}, ${head.engine}`],
    ['of', `${head.location} (schema ${head.schema}, version ${schemaVersion})`],
    ...Object.entries(rows).map(([name, count]) => [name.replaceAll('_', ' '), String(count)]),
  ];
  for (const line of table(lines)) output.data(line);
  output.message(`${file} is whole: every part has its hash, every table its rows`);
}

/** `512 kB`, `3.1 MB`. */
export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
