/** `amur collections`: lists of documents, claims, ties, regions, and notes on them. */
import { Command } from 'commander';
import {
  type CollectionView,
  listCollections,
  makeCollection,
  renameCollection,
  showCollection,
  withdrawCollection,
} from '../../app/annotations/collections.ts';
import {
  addItem,
  editItem,
  type ItemSpan,
  type ItemView,
  listItems,
  takeOut,
  withdrawItem,
} from '../../app/annotations/items.ts';
import type { Ports } from '../../app/ports.ts';
import { shortId } from '../../app/short-id.ts';
import { UsageError } from '../exit.ts';
import { type StoreOptions, withPorts } from '../open-ports.ts';
import { withKnownAt, withStore } from '../options.ts';
import { counted, type Output, oneLine, table } from '../output.ts';

interface Options extends StoreOptions {
  readonly knownAt?: string;
  readonly about?: string;
  readonly notes?: boolean;
  readonly withdrawn?: boolean;
  readonly in?: string;
  readonly note?: string;
  readonly span?: ItemSpan;
  readonly reason?: string;
  readonly json?: boolean;
}

const thing = 'an id, or the beginning of one; a region (RU-SA), a town (CN-HL/Harbin), case:NAME, site:HOST';

export function collectionsCommand(output: Output): Command {
  return withKnownAt(withStore(new Command('collections')))
    .description('List collections and notes; make and fill them, write notes.')
    .argument('[collection]', 'its name, or its id')
    .option('--about <thing>', `what is noted on a thing, and where it stands: ${thing}`)
    .option('--notes', 'the notes on everything, in a collection or in none')
    .option('--withdrawn', 'with --about or --notes: withdrawn ones too')
    .option('--json', 'JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ amur collections make "Bridges"
  $ amur collections add Bridges tie_3f2a doc_77c1 RU-AMU
  $ amur collections Bridges
  $ amur collections note RU-SA "The office in Harbin closed in 2021; ask who runs it now."
  $ amur collections --about RU-SA`,
    )
    .action(async (collection: string | undefined, { knownAt, about, notes, withdrawn, json, ...store }: Options) => {
      const isOfItems = about !== undefined || notes === true;
      if (isOfItems && collection !== undefined) throw new UsageError('a collection goes without --about and --notes');
      await withPorts(store, async (ports) => {
        const when = knownAt === undefined ? {} : { knownAt };
        if (collection !== undefined) show(await showCollection(ports, collection, when), json, output);
        else if (isOfItems) {
          const filter = { ...when, ...(about === undefined ? {} : { about }), ...(withdrawn ? { withdrawn } : {}) };
          const items = await listItems(ports, filter);
          showItems(notes ? items.filter(({ text }) => text !== '') : items, json, output);
        } else list(await listCollections(ports, when), json, output);
      });
    });
}

function list(all: readonly CollectionView[], json: boolean | undefined, output: Output): void {
  if (json) {
    output.data(JSON.stringify(all, null, 2));
    return;
  }
  const rows = all.map(({ id, name, items, by, at }) => [
    shortId(id),
    name,
    counted(items.length, 'item'),
    `${by}, ${at.slice(0, 10)}`,
  ]);
  for (const line of table(rows)) output.data(line);
  if (all.length === 0) output.message('no collections; "amur collections make NAME" makes one');
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
    .description('Put things into a collection, with a note or without.')
    .option('--json', 'JSON')
    .argument('<collection>', 'its name, or its id')
    .argument('<things...>', thing)
    .option('--note <text>', 'a note (Markdown) on each of them there; - reads it from standard input')
    .addHelpText(
      'after',
      '\nExample:\n  $ amur collections add Bridges tie_3f2a doc_77c1 RU-AMU --note "For chapter two."',
    )
    .action(async (collection: string, things: readonly string[], options: Options) => {
      const text = options.note === undefined ? '' : await wordsOf(options.note);
      await change(
        options,
        async (ports) => {
          for (const about of things) await addItem(ports, { about, collection, text });
          return showCollection(ports, collection);
        },
        output,
      );
    });
}

export function collectionsNoteCommand(output: Output): Command {
  return withStore(new Command('note'))
    .description('Write a note (Markdown) on anything stored.')
    .option('--json', 'JSON')
    .argument('<thing>', thing)
    .argument('<text>', 'the note; - reads it from standard input')
    .option('--in <collection>', 'put it into this collection too')
    .option('--span <start-end>', 'on a document: the characters it is on, e.g. 120-164', span)
    .addHelpText('after', '\nExample:\n  $ amur collections note tie_3f2a "The year is that of the ceremony."')
    .action(async (about: string, text: string, { span: stretch, in: collection, json, ...store }: Options) => {
      const words = await wordsOf(text);
      const where = {
        ...(collection === undefined ? {} : { collection }),
        ...(stretch === undefined ? {} : { span: stretch }),
      };
      await withPorts(store, async (ports) => {
        showItem(await addItem(ports, { about, text: words, ...where }), json, output);
      });
    });
}

export function collectionsEditCommand(output: Output): Command {
  return withStore(new Command('edit'))
    .description('Change the words of a note; brings a withdrawn one back.')
    .option('--json', 'JSON')
    .argument('<note>', 'its id, or the beginning of it')
    .argument('<text>', 'the words; - reads them from standard input')
    .addHelpText('after', '\nExample:\n  $ amur collections edit itm_3f2a "The year is that of the signing."')
    .action(async (note: string, text: string, { json, ...store }: Options) => {
      const words = await wordsOf(text);
      await withPorts(store, async (ports) => showItem(await editItem(ports, note, words), json, output));
    });
}

export function collectionsRemoveCommand(output: Output): Command {
  return withStore(new Command('remove'))
    .description('Take things out again.')
    .option('--json', 'JSON')
    .argument('<collection>', 'its name, or its id')
    .argument('<things...>', 'what is in it')
    .option('--reason <text>', 'why')
    .addHelpText('after', '\nExample:\n  $ amur collections remove Bridges doc_77c1 --reason "of a ferry"')
    .action((collection: string, things: readonly string[], options: Options) =>
      change(
        options,
        async (ports) => {
          for (const item of things) await takeOut(ports, collection, item, options.reason ?? null);
          return showCollection(ports, collection);
        },
        output,
      ),
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
    .description('Withdraw a note, or a collection with all in it; the history keeps both.')
    .option('--json', 'JSON')
    .argument('<what>', 'a collection by name or id, a note by its id (itm_…)')
    .option('--reason <text>', 'why, of a note')
    .addHelpText(
      'after',
      '\nExamples:\n  $ amur collections withdraw Bridges\n  $ amur collections withdraw itm_3f2a --reason "of another town"',
    )
    .action(async (what: string, options: Options) => {
      const { reason, json, ...store } = options;
      if (!/^itm_/i.test(what)) await change(options, (ports) => withdrawCollection(ports, what), output);
      else
        await withPorts(store, async (ports) =>
          showItem(await withdrawItem(ports, what, reason ?? null), json, output),
        );
    });
}

/** Changes a collection and shows what it holds then. */
async function change(
  { json, data }: Options,
  work: (ports: Ports) => Promise<CollectionView>,
  output: Output,
): Promise<void> {
  await withPorts(data === undefined ? {} : { data }, async (ports) => show(await work(ports), json, output));
}

function show(view: CollectionView, json: boolean | undefined, output: Output): void {
  if (json) {
    output.data(JSON.stringify(view, null, 2));
    return;
  }
  output.data(`${view.name}  ${shortId(view.id)}${view.withdrawn ? '  withdrawn' : ''}`);
  const rows = view.items.map(({ about, on, by, at, text }) => [
    `  ${on.kind}`,
    oneLine(on.words || about, 80),
    shortId(about),
    `${by}, ${at.slice(0, 10)}${text === '' ? '' : `: ${oneLine(text, 60)}`}`,
  ]);
  for (const line of table(rows)) output.data(line);
  output.message(view.items.length === 0 ? 'nothing in it' : counted(view.items.length, 'item'));
}

function showItem(item: ItemView, json: boolean | undefined, output: Output): void {
  if (json) output.data(JSON.stringify(item, null, 2));
  else for (const line of linesOf(item)) output.data(line);
}

function showItems(items: readonly ItemView[], json: boolean | undefined, output: Output): void {
  if (json) {
    output.data(JSON.stringify(items, null, 2));
    return;
  }
  for (const item of items) for (const line of linesOf(item)) output.data(line);
  output.message(items.length === 0 ? 'no notes, in no collection' : counted(items.length, 'item'));
}

function linesOf(item: ItemView): readonly string[] {
  const { id, on, text, quote, by, at, changed, versions, withdrawn, reason } = item;
  const where = item.in === null ? '' : `  in “${item.in}”`;
  const later = versions > 1 ? `, changed ${changed.at.slice(0, 10)} by ${changed.by}` : '';
  const gone = withdrawn ? `, withdrawn${reason ? ` (${reason})` : ''}` : '';
  return [
    `${shortId(id)}  ${on.words || on.id}${on.words === on.id ? '' : `  ${shortId(on.id)}`}${where}  ${by}, ${at.slice(0, 10)}${later}${gone}`,
    ...(quote === null ? [] : [`    on “${quote.replace(/\s+/g, ' ')}”`]),
    ...(text === '' ? [] : text.split('\n').map((line) => `    ${line}`)),
  ];
}

/** The words given, or those that come in. */
async function wordsOf(text: string): Promise<string> {
  if (text !== '-') return text;
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function span(value: string): ItemSpan {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(value) ?? [];
  if (start === undefined || end === undefined) throw new UsageError(`"${value}" is no span; write it as 120-164`);
  return { start: Number(start), end: Number(end) };
}
