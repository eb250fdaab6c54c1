/** The trail of who did what when: reading it, and checking that it is whole. */

import type { TrailEntry, TrailFinding } from '../ledger/people/trail.ts';
import type { TrailQuery } from '../ledger/people-port.ts';
import { InvalidInput } from '../model/errors.ts';
import type { PeoplePorts } from './people-ports.ts';

/** What is asked of the trail; `since` is a day (its beginning) or an instant. */
export type TrailFilter = Partial<TrailQuery>;

/** Entries, newest first. */
export async function listTrail(
  { trail }: Pick<PeoplePorts, 'trail'>,
  { limit = 100, since, ...rest }: TrailFilter = {},
): Promise<readonly TrailEntry[]> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw new InvalidInput(`The list holds 1 to 10000 entries, not ${limit}`);
  }
  if (since === undefined) return trail.entries({ ...rest, limit });
  const from = Date.parse(since);
  if (!/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(since) || Number.isNaN(from)) {
    throw new InvalidInput(`"${since.slice(0, 40)}" is no time`, { hint: 'Write 2026-03-01 or 2026-03-01T12:00:00Z.' });
  }
  return trail.entries({ ...rest, since: new Date(from).toISOString(), limit });
}

/** What a check of the whole trail found. */
export interface CheckedTrail {
  readonly ok: boolean;
  readonly entries: number;
  readonly chains: number;
  /** The hash of the newest entry: noted elsewhere, it shows later whether the trail was cut off after it. */
  readonly head: string | null;
  readonly findings: readonly TrailFinding[];
}

/** Goes through the whole trail. `noted` is the head of an earlier check, which must still be there. */
export async function checkTrail({ trail }: Pick<PeoplePorts, 'trail'>, noted?: string): Promise<CheckedTrail> {
  const { entries, chains, head, findings } = await trail.check();
  const lost = noted !== undefined && !(await trail.holds(noted));
  const message = `has no entry ${noted}, which was noted: the trail was cut off, or is another one`;
  const all = lost ? [...findings, { chain: '', seq: 0, message }] : findings;
  return { ok: all.length === 0, entries, chains, head, findings: all };
}
