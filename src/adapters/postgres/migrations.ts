/**
 * The schema, step by step, a file each; forward only. A step that has been released is never edited: its hash stands in the
 * databases.
 */
import { hashBytes } from '../../model/ids.ts';
import { step1 } from './migrations/0001-records-and-ties.ts';
import { step2 } from './migrations/0002-readings-close.ts';
import { step3 } from './migrations/0003-judgements.ts';
import { step4 } from './migrations/0004-codings.ts';
import { step5 } from './migrations/0005-search.ts';
import { step6 } from './migrations/0006-likeness.ts';
import { step7 } from './migrations/0007-sketches-indexed.ts';
import { step8 } from './migrations/0008-settling.ts';
import { step9 } from './migrations/0009-tie-versions.ts';
import { step10 } from './migrations/0010-jobs.ts';
import { step11 } from './migrations/0011-people.ts';
import { step12 } from './migrations/0012-redactions.ts';
import { step13 } from './migrations/0013-grades-and-annotations.ts';
import { step14 } from './migrations/0014-same-thing.ts';
import { step15 } from './migrations/0015-imports.ts';
import { step16 } from './migrations/0016-observations.ts';
import { step17 } from './migrations/0017-found-without-a-scan.ts';
import { step20 } from './migrations/0020-figures-published.ts';
import { step21 } from './migrations/0021-revisions.ts';
import { step22 } from './migrations/0022-review-queue.ts';
import { step23 } from './migrations/0023-forecasts.ts';
import { step24 } from './migrations/0024-scenarios.ts';
import { step26 } from './migrations/0026-tie-parts.ts';
import { step27 } from './migrations/0027-documents-by-outlet.ts';
import { step30 } from './migrations/0030-visits.ts';
import { step33 } from './migrations/0033-named-sketches.ts';
import { step40 } from './migrations/0040-sources-withdrawn.ts';
import { step41 } from './migrations/0041-pieces-of-ties.ts';
import { step42 } from './migrations/0042-no-views-no-hashes.ts';
import type { Migration } from './migrations/migration.ts';

export type { Migration } from './migrations/migration.ts';

export const migrations: readonly Migration[] = [
  step1,
  step2,
  step3,
  step4,
  step5,
  step6,
  step7,
  step8,
  step9,
  step10,
  step11,
  step12,
  step13,
  step14,
  step15,
  step16,
  step17,
  step20,
  step21,
  step22,
  step23,
  step24,
  step26,
  step27,
  step30,
  step33,
  step40,
  step41,
  step42,
];

/** The version this Amur writes and reads. */
export const newestVersion = migrations.at(-1)!.version;

/** What stands in the database to tell whether a step is the one we know. */
export function migrationHash({ version, name, statements }: Migration): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify([version, name, statements]))).slice(0, 16);
}
