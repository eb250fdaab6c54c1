/** `amur views`: pages under a filter, saved by name. */
import { Command } from 'commander';
import { shortId } from '../brief/short-id.ts';
import { changeView, listSavedViews, saveView, withdrawView } from '../desk/saved-views.ts';
import type { SavedView } from '../ledger/annotations/saved-views.ts';
import { UsageError } from './exit.ts';
import { type StoreOptions, withDesk } from './open-desk.ts';
import { withKnownAt, withStore } from './options.ts';
import { type Output, table } from './output.ts';

interface Options extends StoreOptions {
  readonly knownAt?: string;
  readonly name?: string;
  readonly address?: string;
  readonly own?: boolean;
  readonly shared?: boolean;
  readonly json?: boolean;
}

export function viewsCommand(output: Output): Command {
  // Options after a subcommand's name are the subcommand's.
  const command = withKnownAt(withStore(new Command('views').enablePositionalOptions()))
    .description('List saved views: your own, and those shared with all. Save, change, withdraw them.')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ amur views save "Twinnings of 2019" "/map?t=2019-06-17&type=twinning"\n  $ amur views',
    )
    .action(async ({ knownAt, json, ...store }: Options) => {
      await withDesk(store, async (desk) => {
        const views = await listSavedViews(desk, knownAt === undefined ? {} : { knownAt });
        if (json) output.data(JSON.stringify(views, null, 2));
        else for (const line of table(views.map(cells))) output.data(line);
        if (views.length === 0) output.message('no view is saved');
      });
    });
  const own = (name: string, description: string) =>
    withStore(new Command(name)).description(description).option('--json', 'JSON');
  return command
    .addCommand(
      own('save', 'Save a page under a filter.')
        .argument('<name>')
        .argument('<address>', 'path and query, as the address line of the page shows them')
        .option('--own', 'for yourself alone')
        .addHelpText('after', '\nExample:\n  $ amur views save "Twinnings of 2019" "/map?t=2019-06-17&type=twinning"')
        .action(async (name: string, address: string, { own: alone, json, ...store }: Options) => {
          await withDesk(store, async (desk) => told(await saveView(desk, name, address, !alone), json, output));
        }),
    )
    .addCommand(
      own('change', 'Change a view of yours; brings a withdrawn one back.')
        .argument('<view>', 'its name, or its id')
        .option('--name <name>', 'another name')
        .option('--address <address>', 'another page or filter')
        .option('--own', 'for yourself alone')
        .option('--shared', 'for all')
        .addHelpText('after', '\nExample:\n  $ amur views change "Twinnings of 2019" --shared')
        .action(async (view: string, { name, address, own: alone, shared, json, ...store }: Options) => {
          if (alone && shared) throw new UsageError('a view is --own or --shared, not both');
          const change = {
            ...(name === undefined ? {} : { name }),
            ...(address === undefined ? {} : { address }),
            ...(alone || shared ? { shared: shared === true } : {}),
          };
          await withDesk(store, async (desk) => told(await changeView(desk, view, change), json, output));
        }),
    )
    .addCommand(
      own('withdraw', 'Withdraw a view of yours; it stays in the history.')
        .argument('<view>', 'its name, or its id')
        .addHelpText('after', '\nExample:\n  $ amur views withdraw "Twinnings of 2019"')
        .action(async (view: string, { json, ...store }: Options) => {
          await withDesk(store, async (desk) => told(await withdrawView(desk, view), json, output));
        }),
    );
}

function told(view: SavedView, json: boolean | undefined, output: Output): void {
  output.data(json ? JSON.stringify(view, null, 2) : table([cells(view)])[0]!);
}

function cells({ id, name, address, shared, by, withdrawn }: SavedView): readonly string[] {
  return [shortId(id), name, `${shared ? 'shared' : 'own'}${withdrawn ? ', withdrawn' : ''}`, by, address];
}
