import type { Migration } from './migration.ts';

/**
 * Views are saved by name no more: an address is one. Entries of the trail carry no hash of the one before; the process that wrote
 * them, and their number in it, tell them apart.
 */
export const step42: Migration = {
  version: 42,
  name: 'no saved views, a trail without hashes',
  removesFrom: ['annotations'],
  statements: [
    `DELETE FROM amur.annotations WHERE kind = 'view'`,
    `ALTER TABLE amur.annotations DROP CONSTRAINT annotations_kind_known`,
    `ALTER TABLE amur.annotations ADD CONSTRAINT annotations_kind_known
        CHECK (kind IN ('collection', 'entry', 'note', 'scenario'))`,
    `DROP INDEX amur.trail_by_hash`,
    `ALTER TABLE amur.trail DROP COLUMN previous, DROP COLUMN hash`,
    `ALTER TABLE amur.trail RENAME COLUMN chain_id TO process_id`,
  ],
};
