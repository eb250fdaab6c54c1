/** Notes on anything that has an id or a name, and what is put into collections: changed by a new version, withdrawn, never deleted. */

import { z } from 'zod';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import { collectionsOf } from '../../store/annotations/collections.ts';
import { type Item, itemsOf } from '../../store/annotations/items.ts';
import type { ItemRecord } from '../../store/ports/annotations.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { instant } from '../model-schemas/edtf.ts';
import type { Ports } from '../ports.ts';
import { itemRecordShape } from './annotation.ts';
import { collectionMeant } from './collection-meant.ts';
import { describeEntities } from './describe-entities.ts';
import { entity } from './entity.ts';
import { knownEntity } from './known-entity.ts';

/** An item as it stands, with what it is on and where it is. */
export const itemView = z
  .object({
    ...({
      id: z.string(),
      about: z.string(),
      ...itemRecordShape,
      version: z.string(),
      by: z.string(),
      at: instant,
      changed: z.object({ by: z.string(), at: instant }),
      versions: z.int(),
    } satisfies ShapeOf<Item>),
    on: entity,
    in: z.string().nullable().meta({ description: 'The name of the collection; null of a note that is in none.' }),
  })
  .meta({ id: 'Item', description: 'A note on something, something in a collection, or both.' });
export type ItemView = Infer<typeof itemView>;

const longestNote = 20_000;

/** Which items. */
export interface ItemFilter extends KnownFilter {
  /** Those on this; of a document also those on its claims. All by default. */
  readonly about?: string;
  /** Withdrawn ones too. */
  readonly withdrawn?: boolean;
}

/** A stretch of a document in code points. */
export interface ItemSpan {
  readonly start: number;
  readonly end: number;
}

/** What is to be noted, or put into a collection, or both. */
export interface NewItem {
  readonly about: string;
  /** May be left out where a collection is named. */
  readonly text?: string | undefined;
  /** A collection by its name or id. */
  readonly collection?: string | undefined;
  readonly span?: ItemSpan | undefined;
}

export type ShowingPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'caseTitles'>;
export type WritingPorts = ShowingPorts & Pick<Ports, 'user' | 'now'>;

/** Items, newest first; those of a withdrawn collection are not among them. */
export async function listItems(ports: ShowingPorts, filter: ItemFilter = {}): Promise<readonly ItemView[]> {
  const { annotations } = ports.ledger;
  const knownAt = knownWhen(filter);
  const versions =
    filter.about === undefined
      ? await annotations.all('item', knownAt)
      : await annotations.about(await aboutWith(ports, filter.about), knownAt);
  const items = itemsOf(versions).filter(({ withdrawn }) => filter.withdrawn || !withdrawn);
  return itemViews(ports, items, knownAt);
}

/** What is asked about, with what belongs to it. */
async function aboutWith(ports: ShowingPorts, written: string): Promise<readonly string[]> {
  const { id, kind } = await knownEntity(ports, written);
  return kind === 'document' ? [id, ...(await ports.ledger.claims(id)).map((claim) => claim.id)] : [id];
}

/** Items ready to show; those of collections that are listed no more are left out. */
export async function itemViews(
  ports: ShowingPorts,
  items: readonly Item[],
  knownAt?: string,
): Promise<readonly ItemView[]> {
  const collections = collectionsOf(await ports.ledger.annotations.all('collection', knownAt));
  const names = new Map(collections.flatMap(({ id, name, withdrawn }) => (withdrawn ? [] : [[id, name] as const])));
  const listed = items.filter(({ collection }) => collection === null || names.has(collection));
  const described = await describeEntities(
    ports,
    listed.map(({ about }) => about),
  );
  return listed.map((item) => ({
    ...item,
    on: described[item.about] ?? { id: item.about, kind: 'unknown', words: '' },
    in: item.collection === null ? null : (names.get(item.collection) ?? null),
  }));
}

/**
 * Writes a note on something, or puts it into a collection, with a note or without. What is in the collection already stays as it is, or says
 * the new words.
 */
export async function addItem(
  ports: WritingPorts,
  { about, text: words, collection, span }: NewItem,
): Promise<ItemView> {
  const on = await knownEntity(ports, about);
  const list = collection === undefined ? null : await collectionMeant(ports, collection);
  const text = checkedText(words ?? '', list === null);
  const quote = span === undefined ? null : await quoteOf(ports, on.id, span);
  const stamp = { by: ports.user, at: ports.now() };
  const where = { span: span ?? null, quote };
  // A thing is in a collection once; by itself it may bear many notes.
  const id =
    list === null
      ? contentId('itm', on.id, text, where.span, stamp.by, stamp.at)
      : contentId('itm', list.id, on.id, where.span);
  const [before] = list === null ? [] : itemsOf(await ports.ledger.annotations.one(id));
  if (before !== undefined && !before.withdrawn && (text === '' || text === before.text)) return shown(ports, before);
  const record = { collection: list?.id ?? null, text, ...where, withdrawn: false, reason: null };
  return put(ports, { id, about: on.id, record }, stamp);
}

/** Puts other words in an item's place, and brings back a withdrawn one. `seen` is the version that was changed: Conflict where another came in between. */
export async function editItem(ports: WritingPorts, written: string, words: string, seen?: string): Promise<ItemView> {
  const item = await standing(ports, written);
  if (seen !== undefined && seen !== item.version) {
    throw new Conflict(`${item.changed.by} has changed this note since, at ${item.changed.at}`, {
      hint: 'Read it as it stands, and change that.',
    });
  }
  const text = checkedText(words, item.collection === null);
  if (text === item.text && !item.withdrawn) throw new InvalidInput('The note says this already');
  return append(ports, item, { text, withdrawn: false, reason: null });
}

/** Withdraws a note, or takes something out of its collection; it stays in the history, and a new version brings it back. */
export async function withdrawItem(ports: WritingPorts, written: string, reason: string | null): Promise<ItemView> {
  const item = await standing(ports, written);
  if (item.withdrawn) throw new Conflict('This has been withdrawn already');
  return append(ports, item, { withdrawn: true, reason: reason?.trim() || null });
}

/** Takes a thing out of a collection; throws Conflict where it is not in. */
export async function takeOut(
  ports: WritingPorts,
  collection: string,
  thing: string,
  reason: string | null,
): Promise<ItemView> {
  const { id, name } = await collectionMeant(ports, collection);
  const inside = itemsOf(await ports.ledger.annotations.one(id)).filter(({ withdrawn }) => !withdrawn);
  // What has gone from the ledger since can still be taken out.
  const own = inside.find(({ about }) => about === thing.trim());
  const about = own?.about ?? (await knownEntity(ports, thing)).id;
  const item = own ?? inside.find((each) => each.about === about);
  if (item === undefined) throw new Conflict(`${about} is not in “${name}”`);
  return append(ports, item, { withdrawn: true, reason: reason?.trim() || null });
}

/** One item; throws NotFound. */
async function standing(ports: ShowingPorts, written: string): Promise<Item> {
  const id = await knownId(ports.ledger, written);
  const item = itemsOf(await ports.ledger.annotations.one(id)).find((each) => each.id === id);
  if (item) return item;
  throw new NotFound(`No note ${id.slice(0, 60)} is held`, {
    hint: '“amur collections --about THING” shows their ids.',
  });
}

async function append(ports: WritingPorts, item: Item, change: Partial<ItemRecord>): Promise<ItemView> {
  const { id, about, collection, text, span, quote, withdrawn, reason } = item;
  const stamp = { by: ports.user, at: ports.now() };
  return put(ports, { id, about, record: { collection, text, span, quote, withdrawn, reason, ...change } }, stamp);
}

async function put(
  ports: WritingPorts,
  { id, about, record }: { readonly id: string; readonly about: string; readonly record: ItemRecord },
  stamp: { readonly by: string; readonly at: string },
): Promise<ItemView> {
  const version = contentId('itm', id, record, stamp.by, stamp.at);
  await ports.ledger.annotations.append({ kind: 'item', id, version, about, record }, stamp);
  return shown(ports, await standing(ports, id));
}

async function shown(ports: ShowingPorts, item: Item): Promise<ItemView> {
  const [view] = await itemViews(ports, [item]);
  if (view) return view;
  throw new Conflict('The collection of this note has been withdrawn', {
    hint: '“amur collections rename” brings the collection back.',
  });
}

function checkedText(words: string, isNeeded: boolean): string {
  const text = words.replace(/\r\n?/g, '\n').trim();
  if (text === '' && isNeeded) throw new InvalidInput('A note says something');
  if (text.length > longestNote) {
    throw new InvalidInput(`A note has at most ${longestNote} characters, not ${text.length}`);
  }
  return text;
}

async function quoteOf({ ledger }: ShowingPorts, id: string, { start, end }: ItemSpan): Promise<string> {
  const document = await ledger.document(id);
  if (document === null) throw new InvalidInput('Only a note on a document may be on a stretch of it');
  const characters = [...document.text];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > characters.length) {
    throw new InvalidInput(`The text has ${characters.length} characters; ${start} to ${end} is no stretch of it`);
  }
  return characters.slice(start, end).join('');
}
