/** The places and names that a ledger adds to the gazetteer, for whoever reads a text without opening the ledger for work. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteerAdditions } from '../gazetteer/additions.ts';
import { ownPlacesOf } from '../store/annotations/own-places.ts';
import { postgresAnnotations } from '../store/postgres/annotations.ts';
import { openStore, type StorePlace } from '../store/postgres/open-store.ts';
import { clusterFolder } from '../store/postgres/server/cluster.ts';

/** Nothing added. */
export const noAdditions: GazetteerAdditions = { places: [], names: [] };

/** What is added there; nothing where there is no ledger (yet), and none is made. */
export async function ownPlacesAt(place: StorePlace): Promise<GazetteerAdditions> {
  if (!place.databaseUrl && !existsSync(join(clusterFolder(place.dataFolder), 'PG_VERSION'))) return noAdditions;
  const store = await openStore(place);
  try {
    return ownPlacesOf(await postgresAnnotations(store.database).all('place'));
  } catch (error) {
    // No such table, no such schema: a database that holds no ledger.
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? '')) return noAdditions;
    throw error;
  } finally {
    await store.close();
  }
}
