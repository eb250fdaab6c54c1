/**
 * What redaction does with each table. Every table of the schema is here, so that one that comes to hold words of documents cannot be
 * forgotten (redact.test.ts).
 *
 * - `erased`: rows of the document lose its words, or go.
 * - `notes`: people write here freely; what quotes the document is taken away.
 * - `codes`: no words of documents: hashes, codes, numbers, names of our own.
 */
export type Treatment = 'erased' | 'notes' | 'codes';

export const redactionPlan: Readonly<Record<string, Treatment | readonly Treatment[]>> = {
  head: 'codes',
  commits: 'codes',
  documents: 'erased',
  document_originals: 'erased',
  // Addresses stay unless they are asked for.
  document_sources: 'erased',
  source_withdrawals: 'erased',
  readings: 'erased',
  claims: 'erased',
  claim_readings: 'erased',
  document_words: 'erased',
  document_facets: 'erased',
  document_sketches: 'erased',
  // How much two texts share, in numbers: which of two is the copy must stay known for what was counted before.
  document_pairs: 'codes',
  // What sites are called, never what stands on them.
  outlet_sites: 'codes',
  redactions: 'codes',
  facts: 'notes',
  case_events: 'notes',
  revisions: 'notes',
  judgements: 'notes',
  annotations: 'notes',
  codings: 'erased',
  codebooks: 'codes',
  observations: 'notes',
  // The words of the text are read from the document, never copied; what people wrote beside them may quote it.
  forecasts: 'notes',
  forecast_resolutions: 'notes',
  people: 'codes',
  person_changes: 'codes',
  tokens: 'codes',
  token_revocations: 'codes',
  token_uses: 'codes',
  sessions: 'codes',
  visits: 'codes',
  // It names documents by id and never carries a text.
  trail: 'codes',
  // Derived anew from what is left.
  ties: 'codes',
  tie_locks: 'codes',
  tie_queue: 'codes',
  search_queue: 'codes',
  likeness_queue: 'codes',
  // Hashes of wording that very many documents share.
  common_prints: 'codes',
  // Gathered anew from what is left.
  same_names: 'erased',
  same_candidates: 'erased',
  same_seen: 'codes',
  same_marks: 'codes',
  jobs: ['erased', 'notes'],
  bulk_parts: 'notes',
  import_runs: 'codes',
  import_steps: 'notes',
  schema_migrations: 'codes',
  migration_lock: 'codes',
};
