/** `amur restore`: puts a backup, or an exported ledger, in the place of an empty ledger. */
import { hostname } from 'node:os';
import { Command } from 'commander';
import { restoreLedger } from '../../app/backup/restore-ledger.ts';
import { partyNamesOf } from '../../app/ties/party-names.ts';
import { checkLedger } from '../../formats/ledger-file.ts';
import { userName } from '../authorize.ts';
import { type StoreOptions, storePlace } from '../open-ports.ts';
import { withStore } from '../options.ts';
import { counted, type Output } from '../output.ts';
import { contentsOf } from './backup.ts';

interface Options extends StoreOptions {
  readonly redactions?: string;
  readonly json?: boolean;
}

export function restoreCommand(output: Output): Command {
  return withStore(new Command('restore'))
    .description('Put a backup or an exported ledger into an empty data folder.')
    .argument('<file>', 'a file that amur backup or amur export ledger wrote')
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
is restored into, and by --redactions. People have their roles again, but no tokens: make new ones (amur people token NAME).

Example:
  $ amur restore ledger-2026-03-01.ndjson.gz --data ./restored`,
    )
    .action(async (file: string, options: Options) => {
      const [{ openLedger }, { openReader }, { readRedactions, redactionLog }, { fileText }] = await Promise.all([
        import('../../store/postgres/open-ledger.ts'),
        import('../../io/open-reader.ts'),
        import('../../io/redaction-log.ts'),
        import('../../io/backup-file.ts'),
      ]);
      // A file that is cut off or missing must not leave an empty ledger behind.
      await checkLedger(fileText(file), file);
      const place = await storePlace(options);
      const redactions = [
        ...(await readRedactions(redactionLog(place.dataFolder))),
        ...(options.redactions ? await readRedactions(options.redactions, { mustBe: true }) : []),
      ];
      const ledger = await openLedger({ ...place, partyNames: partyNamesOf(await openReader()) });
      try {
        const restored = await restoreLedger({ ledger }, file, () => fileText(file), redactions);
        // No token holds in an empty ledger: whoever may write into its folder or database may restore.
        const [at, by] = [new Date().toISOString(), userName()];
        const act = { act: 'restore', target: file, detail: { sha256: restored.end.sha256 } };
        await ledger.trail.note({ at, by, outcome: 'done', via: 'command', from: hostname(), ...act });
        const counts = await ledger.counts();
        if (options.json) {
          output.data(JSON.stringify({ file, ...restored, counts }, null, 2));
          return;
        }
        output.message(
          `restored ${contentsOf(restored)}; every quote and hash holds, and ${counted(counts.ties, 'tie')} ${counts.ties === 1 ? 'stands' : 'stand'}`,
        );
        if (restored.redacted > 0)
          output.message(`${counted(restored.redacted, 'document')} redacted again, as it had been since`);
        const people = restored.end.kinds.person ?? 0;
        if (people > 0) {
          output.message(
            `${people === 1 ? 'one person has their' : `${people} people have their`} role again, and no token: amur people token NAME makes a new one`,
          );
        }
      } finally {
        await ledger.close();
      }
    });
}
