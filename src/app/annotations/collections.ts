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
import type { Ports } from '../ports.ts';
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

type ShowingPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'caseTitles'>;
type WritingPorts = ShowingPorts & Pick<Ports, 'user' | 'now'>;

/** The collections there are, by name; those with something in them where it is named. */
export async function listCollections(
  ports: ShowingPorts,
  filter: KnownFilter & { readonly holding?: string } = {},
): Promise<readonly CollectionView[]> {
  const all = collectionsOf(await ports.ledger.annotations.all('collection', knownWhen(filter)));
  const item = filter.holding === undefined ? undefined : (await knownEntity(ports, filter.holding)).id;
  const wanted = all.filter(
    ({ withdrawn, items }) => !withdrawn && (item === undefined || items.some((entry) => entry.item === item)),
  );
  return views(ports, wanted);
}

async function views(ports: ShowingPorts, collections: readonly Collection[]): Promise<readonly CollectionView[]> {
  const described = await describeEntities(
    ports,
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
  ports: ShowingPorts,
  written: string,
  when: KnownFilter = {},
): Promise<CollectionView> {
  const [view] = await views(ports, [await meant(ports, written, knownWhen(when))]);
  return view!;
}

async function meant(ports: Pick<Ports, 'ledger'>, written: string, knownAt?: string): Promise<Collection> {
  const all = collectionsOf(await ports.ledger.annotations.all('collection', knownAt));
  const byName = all.filter(({ name, withdrawn }) => !withdrawn && name.toLowerCase() === written.trim().toLowerCase());
  if (byName.length > 1) {
    throw new Conflict(`Several collections have that name: ${byName.map(({ id }) => id).join(', ')}`, {
      hint: 'Give the id of the one that is meant.',
    });
  }
  const id = byName[0]?.id ?? (await knownId(ports.ledger, written));
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
export async function makeCollection(ports: WritingPorts, words: string): Promise<CollectionView> {
  const name = checkedName(words);
  await refuseTaken(ports, name, null);
  const stamp = { by: ports.user, at: ports.now() };
  const id = contentId('col', name, stamp.by, stamp.at);
  return named(ports, id, name, false);
}

/** Gives it another name. */
export async function renameCollection(ports: WritingPorts, written: string, words: string): Promise<CollectionView> {
  const name = checkedName(words);
  const { id } = await meant(ports, written);
  await refuseTaken(ports, name, id);
  return named(ports, id, name, false);
}

/** Withdraws it: it is listed no more, and its history stays. */
export async function withdrawCollection(ports: WritingPorts, written: string): Promise<CollectionView> {
  const { id, name, withdrawn } = await meant(ports, written);
  if (withdrawn) throw new Conflict(`The collection “${name}” has been withdrawn already`);
  return named(ports, id, name, true);
}

async function refuseTaken(ports: ShowingPorts, name: string, own: string | null): Promise<void> {
  const all = collectionsOf(await ports.ledger.annotations.all('collection'));
  const taken = all.find(
    (each) => !each.withdrawn && each.id !== own && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Conflict(`There is a collection “${taken.name}” already (${taken.id})`);
}

async function named(ports: WritingPorts, id: string, name: string, withdrawn: boolean): Promise<CollectionView> {
  return put(ports, { kind: 'collection', id, about: '', record: { name, withdrawn } });
}

/** Puts something in; one that is in already stays as it is. */
export async function addToCollection(
  ports: WritingPorts,
  written: string,
  item: string,
  reason: string | null = null,
): Promise<CollectionView> {
  return changeEntry(ports, written, { item, act: 'add', reason });
}

/** Takes something out; throws Conflict where it is not in. */
export async function removeFromCollection(
  ports: WritingPorts,
  written: string,
  item: string,
  reason: string | null = null,
): Promise<CollectionView> {
  return changeEntry(ports, written, { item, act: 'remove', reason });
}

async function changeEntry(
  ports: WritingPorts,
  written: string,
  { item, act, reason }: { readonly item: string; readonly act: 'add' | 'remove'; readonly reason: string | null },
): Promise<CollectionView> {
  const collection = await meant(ports, written);
  // What has gone from the ledger since can still be taken out.
  const inside = collection.items.find((entry) => entry.item === item.trim());
  const about = inside?.item ?? (await knownEntity(ports, item)).id;
  const holds = collection.items.some((entry) => entry.item === about);
  if (act === 'remove' && !holds) throw new Conflict(`${about} is not in “${collection.name}”`);
  if (act === 'add' && holds) return (await views(ports, [collection]))[0]!;
  const why = reason?.trim() || null;
  return put(ports, { kind: 'entry', id: collection.id, about, record: { act, reason: why } });
}

async function put(
  ports: WritingPorts,
  change: Omit<Extract<NewAnnotation, { kind: 'collection' | 'entry' }>, 'version'>,
): Promise<CollectionView> {
  const stamp = { by: ports.user, at: ports.now() };
  const version = contentId('col', change, stamp.by, stamp.at);
  await ports.ledger.annotations.append({ ...change, version } as NewAnnotation, stamp);
  const [view] = await views(ports, collectionsOf(await ports.ledger.annotations.one(change.id)));
  return view!;
}
