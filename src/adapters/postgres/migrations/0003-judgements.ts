import type { Migration } from './migration.ts';

/** An edit may move evidence to another founding key; what is held to be one is found from either side. */
export const step3: Migration = {
  version: 3,
  name: 'judgements that edit, prefer, merge and split',
  statements: [
    `ALTER TABLE amur.judgements ADD COLUMN detail json`,
    `ALTER TABLE amur.judgements ADD COLUMN other text`,
    `ALTER TABLE amur.judgements ADD COLUMN tie_key text`,
    `ALTER TABLE amur.judgements DROP CONSTRAINT judgements_act_known`,
    `ALTER TABLE amur.judgements ADD CONSTRAINT judgements_act_known
        CHECK (act IN ('accept', 'reject', 'unsure', 'edit', 'prefer', 'merge', 'split', 'undo'))`,
    `CREATE INDEX judgements_by_tie ON amur.judgements (tie_key)`,
    `CREATE INDEX judgements_by_target ON amur.judgements (target)`,
    `CREATE INDEX judgements_by_other ON amur.judgements (other)`,
  ],
};
