import type { Migration } from './migration.ts';

/**
 * Views are saved by name no more: an address is one.
 */
export const step42: Migration = {
  version: 42,
  name: 'no saved views',
  removesFrom: ['annotations'],
  statements: [
    `DELETE FROM amur.annotations WHERE kind = 'view'`,
    `ALTER TABLE amur.annotations DROP CONSTRAINT annotations_kind_known`,
    `ALTER TABLE amur.annotations ADD CONSTRAINT annotations_kind_known
        CHECK (kind IN ('collection', 'entry', 'note', 'scenario'))`,
  ],
};
