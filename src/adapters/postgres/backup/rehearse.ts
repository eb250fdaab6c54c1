/**
 * Rehearses the steps that a schema still lacks: on a copy of the ledger in a schema of its own, within one transaction that is
 * taken back at the end, so that nothing is left of it whatever happens.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditFinding } from '../../../ledger/port.ts';
import { auditSession } from '../audit.ts';
import type { Database, Session } from '../database.ts';
import { applySteps } from '../migrate.ts';
import { isWork, loadBackup, loading, openBackup } from './restore-backup.ts';
import { tablesInOrder } from './tables-in-order.ts';
import { type BackupOptions, writeBackup } from './write-backup.ts';

export interface Rehearsal {
  readonly from: number;
  /** The steps that were tried, with how long each took. */
  readonly steps: readonly { readonly version: number; readonly name: string; readonly milliseconds: number }[];
  /** Rows of each table before and after; null where there is no such table. */
  readonly rows: Readonly<Record<string, readonly [before: number | null, after: number | null]>>;
  /** How long the copy took. */
  readonly copied: number;
  /** Tables of somebody's work that have lost rows, but for what a step takes on purpose. */
  readonly lost: readonly string[];
  readonly findings: readonly AuditFinding[];
}

/** What ends the transaction: everything was tried, and nothing is to stay. */
class Enough extends Error {}

/** Tries the steps. `copy` is a schema of the same database in which nothing is held. */
export async function rehearse(database: Database, copy: Database, options: BackupOptions): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'amur-rehearsal-'));
  try {
    const path = join(folder, 'ledger.amur');
    const began = Date.now();
    await writeBackup(database, path, options);
    const backup = await openBackup(path);
    let result: Rehearsal | null = null;
    const trying = copy.bulk(loading, async (session) => {
      await loadBackup(copy, session, backup, options.at);
      const copied = Date.now() - began;
      const before = await countRows(copy, session);
      const steps: Rehearsal['steps'][number][] = [];
      for (const step of backup.since) {
        const start = Date.now();
        await applySteps(copy, session, [step], options.at);
        steps.push({ version: step.version, name: step.name, milliseconds: Date.now() - start });
      }
      const after = await countRows(copy, session);
      const names = [...new Set([...before.keys(), ...after.keys()])].sort();
      const rows = Object.fromEntries(
        names.map((name) => [name, [before.get(name) ?? null, after.get(name) ?? null] as const]),
      );
      const given = backup.since.flatMap(({ removesFrom = [] }) => removesFrom);
      const lost = names.filter(
        (name) => isWork(name) && !given.includes(name) && (after.get(name) ?? 0) < (before.get(name) ?? 0),
      );
      result = { from: backup.schemaVersion, steps, rows, copied, lost, findings: await auditSession(session) };
      throw new Enough();
    });
    await trying.catch((error: unknown) => {
      if (!(error instanceof Enough)) throw error;
    });
    return result!;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function countRows(database: Database, session: Session): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { name } of await tablesInOrder(database, session)) {
    const sql = `SELECT count(*)::integer AS rows FROM amur.${name}`;
    counts.set(name, (await session.run<{ rows: number }>({ name: `schema.count-${name}`, sql }))[0]!.rows);
  }
  return counts;
}
