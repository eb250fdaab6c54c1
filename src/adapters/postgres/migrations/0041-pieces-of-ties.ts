import type { Migration } from './migration.ts';

/**
 * How many pieces of evidence a tie rests on stands beside them: to count the ids of the largest means to unpack tens of thousands of
 * letters, and the review queue weighs ten thousand ties at once.
 */
export const step41: Migration = {
  version: 41,
  name: 'ties with the number of their pieces',
  statements: [
    `ALTER TABLE amur.ties ADD COLUMN pieces integer NOT NULL GENERATED ALWAYS AS (cardinality(evidence)) STORED`,
    `DROP INDEX amur.ties_by_weight`,
    `CREATE INDEX ties_by_weight ON amur.ties (reviewed, (-pieces), tie_id)`,
  ],
};
