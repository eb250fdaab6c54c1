import type { Migration } from './migration.ts';

/** The newest values of a claim are then told from the row itself, not by looking for later ones. */
export const step2: Migration = {
  version: 2,
  name: 'readings close those before them',
  statements: [
    `ALTER TABLE amur.claim_readings ADD COLUMN superseded_at timestamptz`,
    `UPDATE amur.claim_readings v SET superseded_at = (SELECT min(n.recorded_at) FROM amur.readings n
        WHERE n.document_id = v.document_id AND (n.recorded_at, n.reading_id) > (v.recorded_at, v.reading_id))`,
  ],
};
