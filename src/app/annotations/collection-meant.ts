/** The collection that is meant by a name or an id. */
import { Conflict, NotFound } from '../../model/errors.ts';
import { type Collection, collectionsOf } from '../../store/annotations/collections.ts';
import { knownId } from '../known-id.ts';
import type { Ports } from '../ports.ts';

/** One collection, a withdrawn one by its id alone; throws NotFound, or Conflict where two have that name. */
export async function collectionMeant(
  ports: Pick<Ports, 'ledger'>,
  written: string,
  knownAt?: string,
): Promise<Collection> {
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
