import type { Migration } from './migration.ts';

/** Scenarios that people save stand among what they add: every save is a row of its own. */
export const step24: Migration = {
  version: 24,
  name: 'scenarios',
  statements: [
    `ALTER TABLE amur.annotations DROP CONSTRAINT annotations_kind_known`,
    `ALTER TABLE amur.annotations ADD CONSTRAINT annotations_kind_known
        CHECK (kind IN ('collection', 'entry', 'note', 'view', 'scenario'))`,
  ],
};
