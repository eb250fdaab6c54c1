import type { Migration } from './migration.ts';

/** What the review queue walks along: ties by what hangs on them, and readings with two reasons or more to doubt them. */
export const step22: Migration = {
  version: 22,
  name: 'the review queue is walked in order',
  statements: [
    `CREATE INDEX ties_by_weight ON amur.ties (reviewed, (-cardinality(evidence)), tie_id)`,
    `CREATE INDEX claim_readings_by_doubt ON amur.claim_readings (
        (-((date_edtf IS NULL)::integer + (coalesce(basis, '') = 'inferred')::integer + (modality <> 'fact')::integer
          + (likelihood_low IS NOT NULL)::integer + (place <> 'body')::integer)), document_id, claim_id)
      WHERE superseded_at IS NULL
        AND -((date_edtf IS NULL)::integer + (coalesce(basis, '') = 'inferred')::integer + (modality <> 'fact')::integer
          + (likelihood_low IS NOT NULL)::integer + (place <> 'body')::integer) <= -2`,
  ],
};
