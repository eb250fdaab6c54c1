/** The steps of the schema, in order, forward only; one so far. */
import { hashBytes } from '../../model/ids.ts';
import { firstSchema, type Migration } from './schema.ts';

export type { Migration } from './schema.ts';

export const migrations: readonly Migration[] = [firstSchema];

/** The version this Amur writes and reads. */
export const newestVersion = migrations.at(-1)!.version;

/** What stands in the database to tell whether a step is the one we know. */
export function migrationHash({ version, name, statements }: Migration): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify([version, name, statements]))).slice(0, 16);
}
