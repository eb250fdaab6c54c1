/** Collections: named sets of documents, claims, ties, regions. Putting in and taking out are records. */

import { z } from 'zod';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import { type Collection, collectionsOf, type Entry } from '../../store/annotations/collections.ts';
import type { NewAnnotation } from '../../store/ports/annotations.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { instant } from '../model-schemas/edtf.ts';
import type { Desk } from '../ports.ts';
import { describeEntities } from './describe-entities.ts';
import { entity } from './entity.ts';
import { knownEntity } from './known-entity.ts';

const entryShape = {
  item: z.string(),
  by: z.string(),
  at: instant,
  reason: z.string().nullable(),
} satisfies ShapeOf<Entry>;

/** A collection with what is in it. */
export const collectionView = z
  .object({
    id: z.string(),
    name: z.string(),
    withdrawn: z.boolean(),
    by: z.string(),
    at: instant,
    items: z.array(z.object({ ...entryShape, thing: entity })),
  } satisfies ShapeOf<Collection>)
  .meta({ id: 'Collection' });
export type CollectionView = Infer<typeof collectionView>;

type ShowingDesk = Pick<Desk, 'ledger' | 'gazetteer' | 'caseTitles'>;
type WritingDesk = ShowingDesk & Pick<Desk, 'user' | 'now'>;

/** The collections there are, by name; those with something in them where it is named. */
export async function listCollections(
  desk: ShowingDesk,
  filter: KnownFilter & { readonly holding?: string } = {},
): Promise<readonly CollectionView[]> {
  const all = collectionsOf(await desk.ledger.annotations.all('collection', knownWhen(filter)));
  const item = filter.holding === undefined ? undefined : (await knownEntity(desk, filter.holding)).id;
  const wanted = all.filter(
    ({ withdrawn, items }) => !withdrawn && (item === undefined || items.some((entry) => entry.item === item)),
  );
  return views(desk, wanted);
}

async function views(desk: ShowingDesk, collections: readonly Collection[]): Promise<readonly CollectionView[]> {
  const described = await describeEntities(
    desk,
    collections.flatMap(({ items }) => items.map(({ item }) => item)),
  );
  return collections.map((collection) => ({
    ...collection,
    items: collection.items.map((entry) => ({
      ...entry,
      thing: described[entry.item] ?? { id: entry.item, kind: 'unknown', words: '' },
    })),
  }));
}

/** One collection, by its id or its name; throws NotFound, or Conflict where two have that name. */
export async function showCollection(
  desk: ShowingDesk,
  written: string,
  when: KnownFilter = {},
): Promise<CollectionView> {
  const [view] = await views(desk, [await meant(desk, written, knownWhen(when))]);
  return view!;
}

async function meant(desk: Pick<Desk, 'ledger'>, written: string, knownAt?: string): Promise<Collection> {
  const all = collectionsOf(await desk.ledger.annotations.all('collection', knownAt));
  const byName = all.filter(({ name, withdrawn }) => !withdrawn && name.toLowerCase() === written.trim().toLowerCase());
  if (byName.length > 1) {
    throw new Conflict(`Several collections have that name: ${byName.map(({ id }) => id).join(', ')}`, {
      hint: 'Give the id of the one that is meant.',
    });
  }
  const id = byName[0]?.id ?? (await knownId(desk.ledger, written));
  const found = all.find((collection) => collection.id === id);
  if (found) return found;
  throw new NotFound(`No collection ${written.slice(0, 60)} is held`, { hint: 'amur collections lists them.' });
}

function checkedName(words: string): string {
  const name = words.replace(/\s+/g, ' ').trim();
  if (name !== '' && name.length <= 200) return name;
  throw new InvalidInput('A collection has a name of 1 to 200 characters');
}

/** Makes an empty collection; throws Conflict where there is one of that name. */
export async function makeCollection(desk: WritingDesk, words: string): Promise<CollectionView> {
  const name = checkedName(words);
  await refuseTaken(desk, name, null);
  const stamp = { by: desk.user, at: desk.now() };
  const id = contentId('col', name, stamp.by, stamp.at);
  return named(desk, id, name, false);
}

/** Gives it another name. */
export async function renameCollection(desk: WritingDesk, written: string, words: string): Promise<CollectionView> {
  const name = checkedName(words);
  const { id } = await meant(desk, written);
  await refuseTaken(desk, name, id);
  return named(desk, id, name, false);
}

/** Withdraws it: it is listed no more, and its history stays. */
export async function withdrawCollection(desk: WritingDesk, written: string): Promise<CollectionView> {
  const { id, name, withdrawn } = await meant(desk, written);
  if (withdrawn) throw new Conflict(`The collection “${name}” has been withdrawn already`);
  return named(desk, id, name, true);
}

async function refuseTaken(desk: ShowingDesk, name: string, own: string | null): Promise<void> {
  const all = collectionsOf(await desk.ledger.annotations.all('collection'));
  const taken = all.find(
    (each) => !each.withdrawn && each.id !== own && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Conflict(`There is a collection “${taken.name}” already (${taken.id})`);
}

async function named(desk: WritingDesk, id: string, name: string, withdrawn: boolean): Promise<CollectionView> {
  return put(desk, { kind: 'collection', id, about: '', record: { name, withdrawn } });
}

/** Puts something in; one that is in already stays as it is. */
export async function addToCollection(
  desk: WritingDesk,
  written: string,
  item: string,
  reason: string | null = null,
): Promise<CollectionView> {
  return changeEntry(desk, written, { item, act: 'add', reason });
}

/** Takes something out; throws Conflict where it is not in. */
export async function removeFromCollection(
  desk: WritingDesk,
  written: string,
  item: string,
  reason: string | null = null,
): Promise<CollectionView> {
  return changeEntry(desk, written, { item, act: 'remove', reason });
}

async function changeEntry(
  desk: WritingDesk,
  written: string,
  { item, act, reason }: { readonly item: string; readonly act: 'add' | 'remove'; readonly reason: string | null },
): Promise<CollectionView> {
  const collection = await meant(desk, written);
  // What has gone from the ledger since can still be taken out.
  const inside = collection.items.find((entry) => entry.item === item.trim());
  const about = inside?.item ?? (await knownEntity(desk, item)).id;
  const holds = collection.items.some((entry) => entry.item === about);
  if (act === 'remove' && !holds) throw new Conflict(`${about} is not in “${collection.name}”`);
  if (act === 'add' && holds) return (await views(desk, [collection]))[0]!;
  const why = reason?.trim() || null;
  return put(desk, { kind: 'entry', id: collection.id, about, record: { act, reason: why } });
}

async function put(
  desk: WritingDesk,
  change: Omit<Extract<NewAnnotation, { kind: 'collection' | 'entry' }>, 'version'>,
): Promise<CollectionView> {
  const stamp = { by: desk.user, at: desk.now() };
  const version = contentId('col', change, stamp.by, stamp.at);
  await desk.ledger.annotations.append({ ...change, version } as NewAnnotation, stamp);
  const [view] = await views(desk, collectionsOf(await desk.ledger.annotations.one(change.id)));
  return view!;
}
