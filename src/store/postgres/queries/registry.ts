/** All the SQL there is, in one list, so that a test can run each query and another server can be tried with it. */
import type { NamedQuery } from '../database.ts';
import { annotationQueries } from './annotations.ts';
import { copyQueries } from './backup.ts';
import { bulkQueries } from './bulk.ts';
import { auditQueries } from './check-integrity.ts';
import { codingQueries } from './codings.ts';
import { tieQueries } from './derived-ties.ts';
import { documentQueries } from './documents.ts';
import { evidenceQueries } from './evidence.ts';
import { forecastQueries } from './forecasts.ts';
import { historyQueries } from './history.ts';
import { importQueries } from './imports.ts';
import { likenessQueries } from './likeness.ts';
import { observationQueries } from './observations.ts';
import { orderQueries } from './order.ts';
import { outletQueries } from './outlets.ts';
import { peopleQueries } from './people.ts';
import { recordQueries } from './records.ts';
import { erasing, notes, redactionQueries } from './redaction.ts';
import { reviewQueries } from './review.ts';
import { revisionQueries } from './revisions.ts';
import { sameQueries } from './same.ts';
import { schemaQueries } from './schema.ts';
import { searchQueries } from './search.ts';
import { tieListQueries } from './tie-lists.ts';
import { trailQueries } from './trail.ts';
import { visitQueries } from './visits.ts';
import { workQueries } from './work.ts';

/** Every named query of the product but those on lists of ties, which are made for what is asked (`tieLists`). */
export const registry: readonly NamedQuery[] = [
  schemaQueries,
  orderQueries,
  redactionQueries,
  erasing,
  Object.fromEntries(notes.flatMap(({ read, write }) => [read, write].map((query) => [query.name, query]))),
  documentQueries,
  evidenceQueries,
  revisionQueries,
  tieQueries,
  tieListQueries,
  historyQueries,
  codingQueries,
  observationQueries,
  forecastQueries,
  auditQueries,
  searchQueries,
  likenessQueries,
  importQueries,
  bulkQueries,
  copyQueries,
  workQueries,
  outletQueries,
  peopleQueries,
  trailQueries,
  sameQueries,
  reviewQueries,
  annotationQueries,
  recordQueries,
  visitQueries,
].flatMap((group) => Object.values<NamedQuery>(group));
