/**
 * Every table with its place on a distributed server (docs/decisions/0002): `reference` tables are small and copied to each
 * node; the others are split by their first key column; `local` ones stay on the coordinator. The schema lint test
 * checks the database against this list.
 */
export type Placement = 'reference' | 'by document_id' | 'by tie_id' | 'local';

export const tables: Readonly<Record<string, Placement>> = {
  documents: 'by document_id',
  document_originals: 'by document_id',
  document_sources: 'by document_id',
  source_withdrawals: 'by document_id',
  readings: 'by document_id',
  claims: 'by document_id',
  claim_readings: 'by document_id',
  document_words: 'by document_id',
  document_facets: 'by document_id',
  document_sketches: 'by document_id',
  document_pairs: 'by document_id',
  redactions: 'by document_id',
  facts: 'reference',
  case_events: 'reference',
  revisions: 'reference',
  judgements: 'reference',
  annotations: 'reference',
  codings: 'by document_id',
  codebooks: 'reference',
  people: 'reference',
  person_changes: 'reference',
  tokens: 'reference',
  token_revocations: 'reference',
  token_uses: 'local',
  sessions: 'local',
  visits: 'local',
  trail: 'local',
  observations: 'reference',
  forecasts: 'reference',
  forecast_resolutions: 'reference',
  import_runs: 'reference',
  import_steps: 'reference',
  ties: 'by tie_id',
  tie_versions: 'by tie_id',
  tie_parts: 'by tie_id',
  tie_days: 'local',
  tie_locks: 'local',
  tie_queue: 'local',
  search_queue: 'local',
  likeness_queue: 'local',
  common_prints: 'reference',
  jobs: 'local',
  job_bytes: 'local',
  bulk_parts: 'local',
  same_names: 'local',
  same_candidates: 'local',
  same_seen: 'local',
  same_marks: 'local',
  schema_migrations: 'local',
  migration_lock: 'local',
};

/** The column a table is split by, null for the two kinds that are not split. */
export function distributionColumn(placement: Placement): string | null {
  return placement.startsWith('by ') ? placement.slice(3) : null;
}
