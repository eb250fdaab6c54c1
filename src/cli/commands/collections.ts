/** `amur collections`: named sets of documents, claims, ties, regions. */
import { Command } from 'commander';
import type { CollectionView } from '../../app/annotations/collections.ts';
import {
  addToCollection,
  listCollections,
  makeCollection,
  removeFromCollection,
  renameCollection,
  showCollection,
  withdrawCollection,
} from '../../app/annotations/collections.ts';
import type { Ports } from '../../app/ports.ts';
import { shortId } from '../../app/short-id.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withKnownAt, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly knownAt?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

export function collectionsCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('collections')))
    .description('List collections, or what is in one; make and fill them.')
    .argument('[collection]', 'its name, or its id')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      '\nExample:\n  $ amur collections make "Bridges"\n  $ amur collections add Bridges tie_3f2a doc_77c1 RU-AMU\n  $ amur collections Bridges',
    )
    .action(async (collection: string | undefined, { knownAt, json, ...store }: Options) => {
      await withPorts(store, async (ports) => {
        const when = knownAt === undefined ? {} : { knownAt };
        if (collection !== undefined) {
          show(await showCollection(ports, collection, when), json, output);
          return;
        }
        const all = await listCollections(ports, when);
        if (json) output.data(JSON.stringify(all, null, 2));
        else {
          const rows = all.map(({ id, name, items, by, at }) => [
            shortId(id),
            name,
            counted(items.length, 'item'),
            `${by}, ${at.slice(0, 10)}`,
          ]);
          for (const line of table(rows)) output.data(line);
          if (all.length === 0) output.message('no collections; "amur collections make NAME" makes one');
        }
      });
    });
}

export function collectionsMakeCommand(output: Output): Command {
  return withStore(new Command('make'))
    .description('Make an empty collection.')
    .option('--json', 'JSON')
    .argument('<name>')
    .addHelpText('after', '\nExample:\n  $ amur collections make "Bridges"')
    .action((name: string, options: Options) => change(options, (ports) => makeCollection(ports, name), output));
}

export function collectionsAddCommand(output: Output): Command {
  return withStore(new Command('add'))
    .description('Put things into a collection.')
    .option('--json', 'JSON')
    .argument('<collection>', 'its name, or its id')
    .argument('<things...>', 'ids, or beginnings of them; regions (RU-SA), towns, case:NAME, site:HOST')
    .option('--reason <text>', 'why')
    .addHelpText('after', '\nExample:\n  $ amur collections add Bridges tie_3f2a doc_77c1 RU-AMU')
    .action((collection: string, items: readonly string[], options: Options) =>
      change(options, inTurn(addToCollection, collection, items, options.reason), output),
    );
}

export function collectionsRemoveCommand(output: Output): Command {
  return withStore(new Command('remove'))
    .description('Take things out again.')
    .option('--json', 'JSON')
    .argument('<collection>', 'its name, or its id')
    .argument('<things...>', 'what is in it')
    .option('--reason <text>', 'why')
    .addHelpText('after', '\nExample:\n  $ amur collections remove Bridges doc_77c1 --reason "of a ferry"')
    .action((collection: string, items: readonly string[], options: Options) =>
      change(options, inTurn(removeFromCollection, collection, items, options.reason), output),
    );
}

export function collectionsRenameCommand(output: Output): Command {
  return withStore(new Command('rename'))
    .description('Give a collection another name; brings a withdrawn one back.')
    .option('--json', 'JSON')
    .argument('<collection>', 'its name, or its id')
    .argument('<name>')
    .addHelpText('after', '\nExample:\n  $ amur collections rename Bridges "Bridges over the Amur"')
    .action((collection: string, name: string, options: Options) =>
      change(options, (ports) => renameCollection(ports, collection, name), output),
    );
}

export function collectionsWithdrawCommand(output: Output): Command {
  return withStore(new Command('withdraw'))
    .description('Withdraw a collection; it stays in the history.')
    .option('--json', 'JSON')
    .argument('<collection>', 'its name, or its id')
    .addHelpText('after', '\nExample:\n  $ amur collections withdraw Bridges')
    .action((collection: string, options: Options) =>
      change(options, (ports) => withdrawCollection(ports, collection), output),
    );
}

/** Changes a collection and shows what it holds then. */
async function change(
  { json, data }: Options,
  work: (ports: Ports) => Promise<CollectionView>,
  output: Output,
): Promise<void> {
  await withPorts(data === undefined ? {} : { data }, async (ports) => show(await work(ports), json, output));
}

/** One item after the other; what the collection is after the last. */
function inTurn(
  act: typeof addToCollection,
  collection: string,
  items: readonly string[],
  reason: string | undefined,
): (ports: Ports) => Promise<CollectionView> {
  return async (ports) => {
    let view: CollectionView | null = null;
    for (const item of items) view = await act(ports, collection, item, reason ?? null);
    return view ?? showCollection(ports, collection);
  };
}

function show(view: CollectionView, json: boolean | undefined, output: Output): void {
  if (json) {
    output.data(JSON.stringify(view, null, 2));
    return;
  }
  output.data(`${view.name}  ${shortId(view.id)}${view.withdrawn ? '  withdrawn' : ''}`);
  const rows = view.items.map(({ item, thing, by, at, reason }) => [
    `  ${thing.kind}`,
    oneLine(thing.words || item, 80),
    shortId(item),
    `${by}, ${at.slice(0, 10)}${reason ? `: ${oneLine(reason, 60)}` : ''}`,
  ]);
  for (const line of table(rows)) output.data(line);
  output.message(view.items.length === 0 ? 'nothing in it' : counted(view.items.length, 'item'));
}
