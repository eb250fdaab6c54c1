/** `amur stop`: ends the database server that Amur keeps for a data folder. */
import { Command } from 'commander';
import type { StoreOptions } from './open-desk.ts';
import { withStore } from './options.ts';
import type { Output } from './output.ts';

export function stopCommand(output: Output): Command {
  return withStore(new Command('stop'))
    .description('Stop the database server of the data folder; what is held stays. The next command starts it again.')
    .addHelpText('after', '\nExample:\n  $ amur stop')
    .action(async (options: StoreOptions) => {
      const [{ stopManaged }, { resolveDataFolder }] = await Promise.all([
        import('../adapters/open-ledger.ts'),
        import('../adapters/data-folder.ts'),
      ]);
      const stopped = await stopManaged(resolveDataFolder(options.data));
      output.message(stopped ? 'stopped' : 'no server was running');
    });
}
