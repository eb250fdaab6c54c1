/** Collections: named lists of documents, claims, ties, regions, with a note on each where somebody wrote one. */

import { z } from 'zod';
import { Conflict, InvalidInput } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import { type Collection, collectionsOf } from '../../store/annotations/collections.ts';
import { itemsOf } from '../../store/annotations/items.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { instant } from '../model-schemas/edtf.ts';
import { byText, inOrder } from '../order.ts';
import { collectionMeant } from './collection-meant.ts';
import { itemView, itemViews, type ShowingPorts, type WritingPorts } from './items.ts';

/** A collection with what is in it, in the order in which it was put there. */
export const collectionView = z
  .object({
    ...({
      id: z.string(),
      name: z.string(),
      withdrawn: z.boolean(),
      by: z.string(),
      at: instant,
    } satisfies ShapeOf<Collection>),
    items: z.array(itemView),
  })
  .meta({ id: 'Collection' });
export type CollectionView = Infer<typeof collectionView>;

/** The collections there are, by name. */
export async function listCollections(
  ports: ShowingPorts,
  filter: KnownFilter = {},
): Promise<readonly CollectionView[]> {
  const knownAt = knownWhen(filter);
  const all = collectionsOf(await ports.ledger.annotations.all('collection', knownAt));
  return views(
    ports,
    all.filter(({ withdrawn }) => !withdrawn),
    knownAt,
  );
}

async function views(
  ports: ShowingPorts,
  collections: readonly Collection[],
  knownAt?: string,
): Promise<readonly CollectionView[]> {
  const all = itemsOf(await ports.ledger.annotations.all('item', knownAt)).filter(({ withdrawn }) => !withdrawn);
  const wanted = new Set(collections.map(({ id }) => id));
  const shown = await itemViews(
    ports,
    all.filter(({ collection }) => collection !== null && wanted.has(collection)),
    knownAt,
  );
  const inOrderPut = [...shown].sort(
    inOrder(
      (a, b) => byText(a.at, b.at),
      (a, b) => byText(a.id, b.id),
    ),
  );
  return collections.map((each) => ({ ...each, items: inOrderPut.filter(({ collection }) => collection === each.id) }));
}

/** One collection, by its id or its name; throws NotFound, or Conflict where two have that name. */
export async function showCollection(
  ports: ShowingPorts,
  written: string,
  when: KnownFilter = {},
): Promise<CollectionView> {
  const knownAt = knownWhen(when);
  const [view] = await views(ports, [await collectionMeant(ports, written, knownAt)], knownAt);
  return view!;
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
  return named(ports, contentId('col', name, ports.user, ports.now()), name, false);
}

/** Gives it another name; brings a withdrawn one back. */
export async function renameCollection(ports: WritingPorts, written: string, words: string): Promise<CollectionView> {
  const name = checkedName(words);
  const { id } = await collectionMeant(ports, written);
  await refuseTaken(ports, name, id);
  return named(ports, id, name, false);
}

/** Withdraws it: it is listed no more, nor is what is in it, and its history stays. */
export async function withdrawCollection(ports: WritingPorts, written: string): Promise<CollectionView> {
  const { id, name, withdrawn } = await collectionMeant(ports, written);
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
  const stamp = { by: ports.user, at: ports.now() };
  const record = { name, withdrawn };
  const version = contentId('col', id, record, stamp.by, stamp.at);
  await ports.ledger.annotations.append({ kind: 'collection', id, version, about: '', record }, stamp);
  return showCollection(ports, id);
}
