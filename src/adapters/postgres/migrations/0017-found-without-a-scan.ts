import type { Migration } from './migration.ts';

/**
 * What pages and judgements ask of a large ledger, found without walking through it. A print of sketches that stands in more documents
 * than are compared (`ledger/sources/sketch.ts`) is listed once, by whoever meets it, and finds nothing from then on.
 */
export const step17: Migration = {
  version: 17,
  name: 'found without a scan',
  statements: [
    `CREATE INDEX claims_by_party ON amur.claims USING gin (parties)`,

    `ALTER TABLE amur.readings ADD COLUMN read_as text GENERATED ALWAYS AS (record ->> 'lang') STORED`,
    `ALTER TABLE amur.readings ADD COLUMN lexicon text GENERATED ALWAYS AS (record ->> 'lexicon') STORED`,
    `CREATE INDEX readings_newest ON amur.readings (document_id, recorded_at DESC, reading_id DESC)
        INCLUDE (reader, gazetteer, codebook, read_as, lexicon)`,
    `CREATE INDEX claim_readings_superseded ON amur.claim_readings (document_id, claim_id) WHERE superseded_at IS NOT NULL`,

    `CREATE TABLE amur.common_prints (
        print integer NOT NULL,
        CONSTRAINT common_prints_pk PRIMARY KEY (print))`,
    `INSERT INTO amur.common_prints (print) SELECT print FROM (SELECT unnest(prints) AS print FROM amur.document_sketches) AS p
        GROUP BY print HAVING count(*) > 2000`,
  ],
};
