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

const describedDocuments: Migration = {
  version: 46,
  name: 'outlets and authors of documents',
  statements: [
    `ALTER TABLE amur.documents ADD COLUMN outlet text, ADD COLUMN author text, ADD COLUMN site_name text`,
    `UPDATE amur.documents d SET outlet = (SELECT r.record #>> '{masthead,publication}' FROM amur.readings r
      WHERE r.document_id = d.document_id ORDER BY r.revision, r.reading_id LIMIT 1) WHERE d.redacted_at IS NULL`,
    `CREATE INDEX documents_by_outlet ON amur.documents (outlet) WHERE outlet IS NOT NULL`,
    // The names of outlets are looked for in documents from now on.
    `ALTER TABLE amur.document_sketches DROP COLUMN outlets`,
    `CREATE TABLE amur.outlet_sites (
        site text NOT NULL,
        site_name text NOT NULL,
        document_id text NOT NULL,
        revision integer NOT NULL,
        CONSTRAINT outlet_sites_pk PRIMARY KEY (site),
        CONSTRAINT outlet_sites_of_document FOREIGN KEY (document_id) REFERENCES amur.documents (document_id))`,
    `DROP INDEX IF EXISTS amur.document_sources_by_site`,
    `CREATE INDEX document_sources_by_site ON amur.document_sources (
        ('site:' || substring(lower(source) from '^(?:https?://(?:www\\.)?|www\\.)([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?:[:/?#]|$)')), revision)`,
    `ALTER TABLE amur.judgements DROP CONSTRAINT judgements_act_known`,
    `ALTER TABLE amur.judgements ADD CONSTRAINT judgements_act_known CHECK (act IN ('accept', 'reject', 'unsure', 'edit', 'prefer', 'merge',
      'split', 'grade', 'settle', 'describe', 'undo'))`,
  ],
};

const scoredClaims: Migration = {
  version: 47,
  name: 'scores of claims',
  // Claims of readings of before have no score, and stand as they did.
  statements: [
    `ALTER TABLE amur.claim_readings ADD COLUMN score double precision, ADD COLUMN strict boolean NOT NULL DEFAULT true,
      ADD COLUMN carried text[] NOT NULL DEFAULT '{}', ADD CONSTRAINT claim_readings_score_in_range CHECK (score BETWEEN 0 AND 1)`,
  ],
};

const datedFigures: Migration = {
  version: 48,
  name: 'dates and periods of figures',
  statements: [
    `ALTER TABLE amur.observations ALTER COLUMN source_published TYPE text USING source_published::text`,
    `ALTER TABLE amur.observations ADD COLUMN period text, ADD COLUMN computed text, ADD COLUMN source_title text,
      ADD COLUMN source_kind text, ADD COLUMN source_rests_on text`,
  ],
};

const milestones: Migration = {
  version: 49,
  name: 'milestones of what is built',
  statements: [`ALTER TABLE amur.ties ADD COLUMN milestones text[] NOT NULL DEFAULT '{}'`],
};

const confirmed: Migration = {
  version: 50,
  name: 'when ties were last confirmed, and who restricts',
  statements: [
    'ALTER TABLE amur.ties ADD COLUMN confirmed text, ADD COLUMN confirmed_day date, ADD COLUMN restricted_by text[]',
  ],
};

export const migrations: readonly Migration[] = [
  firstSchema,
  lastNews,
  otherNames,
  describedDocuments,
  scoredClaims,
  datedFigures,
  milestones,
  confirmed,
];

/** The version this Amur writes and reads. */
export const newestVersion = migrations.at(-1)!.version;

/** What stands in the database to tell whether a step is the one we know. */
export function migrationHash({ version, name, statements }: Migration): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify([version, name, statements]))).slice(0, 16);
}
