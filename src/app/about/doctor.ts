/** Looks over the whole: what runs, what is held, whether every quote still equals its document. */

import { codebookVersion } from '../../model/codebook.ts';
import { Unavailable } from '../../model/errors.ts';
import { auditLine } from '../../store/ports/audit-finding.ts';
import type { AuditFinding, Counts, LedgerInfo } from '../../store/ports/ledger.ts';
import type { JobCounts } from '../../store/ports/work.ts';
import type { Ports } from '../ports.ts';
import { heldCounts } from './held-counts.ts';

/** One thing that is wrong, and what to do about it. */
interface DoctorFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly hint: string | null;
}

/** What runs, what is stored, and what is wrong with it. */
export interface DoctorReport {
  /** No finding is an error. */
  readonly ok: boolean;
  readonly ledger: LedgerInfo;
  /** What runs: `amur`, `node`, `gazetteer`, `codebook`, and what the caller adds. */
  readonly versions: Readonly<Record<string, string>>;
  /** Null where a table cannot be read. */
  readonly counts: Counts | null;
  readonly places: Readonly<Record<string, number>>;
  readonly audit: { readonly checkedClaims: number; readonly findings: readonly AuditFinding[] };
  readonly findings: readonly DoctorFinding[];
}

/** What a count gives; null where a page of its table cannot be read, which the audit has said already. */
async function whereReadable<T>(audit: readonly AuditFinding[], asked: Promise<T>): Promise<T | null> {
  if (audit.length === 0) return asked;
  return asked.catch((error: unknown) => {
    if (error instanceof Unavailable) return null;
    throw error;
  });
}

function findingsOf(
  counts: Counts | null,
  jobs: JobCounts | null,
  audit: readonly AuditFinding[],
  regions: number,
): readonly DoctorFinding[] {
  const findings: DoctorFinding[] = audit.map((finding, i) => ({
    severity: 'error',
    message: auditLine(finding),
    hint:
      i < audit.length - 1
        ? null
        : 'The store was changed from outside, or its disk is failing. Restore a backup into a new folder, and keep this one for comparison.',
  }));
  if (regions === 0) {
    findings.push({
      severity: 'error',
      message: 'The gazetteer holds no regions.',
      hint: 'Its data file is missing or cut short; install Amur again.',
    });
  }
  if (counts !== null && counts.documents === 0 && counts.facts === 0) {
    findings.push({
      severity: 'note',
      message: 'The ledger is empty.',
      hint: 'Add a text with "amur add FILE", or start without --empty for the facts that ship.',
    });
  }
  if (counts !== null && counts.readings < counts.documents) {
    findings.push({
      severity: 'warning',
      message: `${counts.documents - counts.readings} documents have no reading.`,
      hint: 'Add the same files again; what is held is not doubled.',
    });
  }
  return jobs === null ? findings : [...findings, ...queueFindings(jobs)];
}

/** Dead letters wait for a person, and jobs that wait for a worker may wait for ever. */
function queueFindings({ dead, waiting, taken }: JobCounts): readonly DoctorFinding[] {
  const findings: DoctorFinding[] = [];
  if (dead > 0) {
    findings.push({
      severity: 'warning',
      message: dead === 1 ? 'One job could not be done.' : `${dead} jobs could not be done.`,
      hint: 'amur queue --dead says why; amur queue retry and amur queue drop settle them.',
    });
  }
  if (waiting > 0 && taken === 0) {
    findings.push({
      severity: 'note',
      message:
        waiting === 1 ? 'One job waits, and no worker is at any.' : `${waiting} jobs wait, and no worker is at any.`,
      hint: 'amur work --once does them.',
    });
  }
  return findings;
}

/** The report; `versions` are those that only the caller knows (Amur, Node.js, the reader). */
export async function doctor(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'work' | 'now'>,
  versions: Readonly<Record<string, string>> = {},
): Promise<DoctorReport> {
  const ledger = await ports.ledger.info();
  const audit = await ports.ledger.audit();
  const counts = await whereReadable(audit, heldCounts(ports));
  const jobs = await whereReadable(audit, ports.work.counts(ports.now()));
  const findings = findingsOf(counts, jobs, audit, ports.gazetteer.regions.length);
  return {
    ok: findings.every((finding) => finding.severity !== 'error'),
    ledger,
    versions: { ...versions, gazetteer: ports.gazetteer.version, codebook: codebookVersion },
    counts,
    places: ports.gazetteer.counts,
    audit: { checkedClaims: counts?.claims ?? 0, findings: audit },
    findings,
  };
}
