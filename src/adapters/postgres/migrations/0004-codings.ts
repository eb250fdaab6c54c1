import type { Migration } from './migration.ts';

export const step4: Migration = {
  version: 4,
  name: 'codings and codebooks',
  statements: [
    `CREATE TABLE amur.codings (
        document_id text NOT NULL,
        coding_id text NOT NULL,
        coder text NOT NULL,
        codebook text NOT NULL,
        claims json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT codings_pk PRIMARY KEY (document_id, coding_id))`,
    `ALTER TABLE amur.codings ADD CONSTRAINT codings_of_document
        FOREIGN KEY (document_id) REFERENCES amur.documents (document_id)`,
    `CREATE INDEX codings_by_coder ON amur.codings (coder)`,
    `CREATE TABLE amur.codebooks (
        version text NOT NULL,
        record json NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by text NOT NULL,
        CONSTRAINT codebooks_pk PRIMARY KEY (version))`,
    `ALTER TABLE amur.judgements DROP CONSTRAINT judgements_act_known`,
    `ALTER TABLE amur.judgements ADD CONSTRAINT judgements_act_known
        CHECK (act IN ('accept', 'reject', 'unsure', 'edit', 'prefer', 'merge', 'split', 'settle', 'undo'))`,
  ],
};
