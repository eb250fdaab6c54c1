/** The steps of the schema, in order, forward only. */
import { hashBytes } from '../../model/ids.ts';
import { firstSchema, type Migration } from './schema.ts';

export type { Migration } from './schema.ts';

const lastNews: Migration = {
  version: 44,
  name: 'last news of ties',
  // Ties are derived anew by newer rules as the ledger is opened: until then the defaults stand.
  statements: [
    `ALTER TABLE amur.ties ADD COLUMN since text[] NOT NULL DEFAULT '{}',
      ADD COLUMN last_news text NOT NULL DEFAULT '', ADD COLUMN news_day date`,
  ],
};

const otherNames: Migration = {
  version: 45,
  name: 'other names of ties',
  statements: [`ALTER TABLE amur.ties ADD COLUMN also_named text[] NOT NULL DEFAULT '{}'`],
};

export const migrations: readonly Migration[] = [firstSchema, lastNews, otherNames];

/** The version this Amur writes and reads. */
export const newestVersion = migrations.at(-1)!.version;

/** What stands in the database to tell whether a step is the one we know. */
export function migrationHash({ version, name, statements }: Migration): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify([version, name, statements]))).slice(0, 16);
}
