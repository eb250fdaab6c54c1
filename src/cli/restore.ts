/** `amur restore`: puts a backup in the place of an empty ledger. */
import { Command } from 'commander';
import { type StoreOptions, storePlace } from './open-desk.ts';
import { withStore } from './options.ts';
import { counted, type Output } from './output.ts';
import { whoWorks } from './who-works.ts';

interface Options extends StoreOptions {
  readonly redactions?: string;
  readonly json?: boolean;
}

export function restoreCommand(output: Output): Command {
  return withStore(new Command('restore'))
    .description('Put a backup into an empty data folder.')
    .argument('<file>', 'a file that amur backup wrote')
    .option(
      '--redactions <file>',
      'take away what this list names (amur redact --list --json), besides the list of the data folder',
    )
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
A ledger that holds anything is never written over: restore into a new folder (--data), or, on a server of yours, into a new schema
(AMUR_SCHEMA). Documents that were redacted after the backup was made are redacted again: by redactions.jsonl of the data folder that
is restored into, and by --redactions. A backup of an older Amur is restored as it was and brought up to date; one of a newer Amur is refused.

Example:
  $ amur restore ledger-2026-03-01.amur --data ./restored`,
    )
    .action(async (file: string, options: Options) => {
      const [{ openStore }, { restoreBackup }] = await Promise.all([
        import('../adapters/open-store.ts'),
        import('../adapters/postgres/backup/restore-backup.ts'),
      ]);
      const { openLedger } = await import('../adapters/open-ledger.ts');
      const { readRedactions, redactionLog } = await import('../adapters/redaction-log.ts');
      const place = await storePlace(options);
      const store = await openStore(place);
      const restored = await restoreBackup(store.database, file, {
        at: new Date().toISOString(),
        dataFolder: place.dataFolder,
        redactions: [
          ...(await readRedactions(redactionLog(place.dataFolder))),
          ...(options.redactions ? await readRedactions(options.redactions, { mustBe: true }) : []),
        ],
      }).finally(() => store.close());
      // Ties by rules of an older Amur are derived anew here.
      const ledger = await openLedger(place);
      const noted = async () => {
        // People are only known once they are restored: who may write into an empty store may restore.
        const worker = await whoWorks(ledger, () => new Date().toISOString());
        await worker.done();
        return ledger.counts();
      };
      const counts = await noted().finally(() => ledger.close());
      if (options.json) {
        const { from, to, rows, additions, redacted, head } = restored;
        output.data(
          JSON.stringify({ file, createdAt: head.createdAt, from, to, rows, additions, redacted, counts }, null, 2),
        );
        return;
      }
      output.message(
        `restored ${counted(counts.documents, 'document')}, ${counted(counts.claims, 'claim')}, ${counted(counts.facts, 'fact')}, ${counted(counts.judgements, 'judgement')} and ${counted(counts.ties, 'tie')}; every quote holds`,
      );
      if (restored.from < restored.to) {
        output.message(`the schema was of version ${restored.from} and is of version ${restored.to} now`);
      }
      if (restored.redacted > 0)
        output.message(`${counted(restored.redacted, 'document')} redacted again, as it had been since`);
      if (restored.additions === 'restored') output.message('the places added by hand are restored too');
      if (restored.additions === 'left') {
        output.message(
          'the places added by hand are not restored: the data folder has others; tar -xf takes them out of the backup',
        );
      }
    });
}
