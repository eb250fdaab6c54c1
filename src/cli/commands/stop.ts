/** `amur stop`: ends the database server that Amur keeps for a data folder. */
import { Command } from 'commander';
import type { StoreOptions } from '../open-ports.ts';
import { withStore } from '../options.ts';
import type { Output } from '../output.ts';

export function stopCommand(output: Output): Command {
  return withStore(new Command('stop'))
    .description('Stop the database that runs in the background.')
    .addHelpText(
      'after',
      '\nWhat is stored stays; the next command starts the database again.\n\nExample:\n  $ amur stop',
    )
    .action(async (options: StoreOptions) => {
      const [{ stopManaged }, { resolveDataFolder }] = await Promise.all([
        import('../../store/postgres/open-ledger.ts'),
        import('../../store/postgres/server/data-folder.ts'),
      ]);
      const stopped = await stopManaged(resolveDataFolder(options.data));
      output.message(stopped ? 'stopped' : 'no server was running');
    });
}
