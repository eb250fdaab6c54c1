/** The steps of the schema, in order, forward only; one so far. */
import { hashBytes } from '../../model/ids.ts';
import { firstSchema } from './schema.ts';

/** One step of the schema: one statement an entry, every constraint named; `amur.` stands for the schema of the workspace. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [firstSchema];

/** The version this Amur writes and reads. */
export const newestVersion = migrations.at(-1)!.version;

/** What stands in the database to tell whether a step is the one we know. */
export function migrationHash({ version, name, statements }: Migration): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify([version, name, statements]))).slice(0, 16);
}
