/** Writes the claims that a person took out of a text, and the judgements that they are so, in one transaction. */

import { InvalidInput } from '../../model/errors.ts';
import type { EvidenceValues, Judgement, NewJudgement } from '../../model/evidence.ts';
import type { Claim, Reading } from '../../model/reading.ts';
import type { AddedClaims, AddedClaimsPort } from '../ports/added-claims.ts';
import type { Stamp } from '../ports/ledger.ts';
import { lockDocument } from './append.ts';
import type { Database, Session } from './database.ts';
import { recordId } from './hashes.ts';
import { judgeWithin } from './judge.ts';
import { raise } from './next-revision.ts';
import { documentQueries as d } from './queries/documents.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { rebuildKeys } from './ties/tie-store.ts';
import { claimRows, readingRow } from './to-rows.ts';

/** Writes a reading of claims that somebody took out of a text; throws InvalidInput where one is not anchored. */
async function insertReading(session: Session, id: string, reading: Reading, stamp: Stamp): Promise<void> {
  await lockDocument(session, reading.id);
  await session.run(d.insertReading, [reading.id, ...readingRow(id, reading), stamp.at, stamp.by, '[]', []]);
  const rows = JSON.stringify(claimRows(reading.claims));
  const taken = await session.run<{ claim_id: string }>(e.insertClaims, [reading.id, rows, stamp.at, stamp.by, id]);
  const anchored = new Set(taken.map((row) => row.claim_id));
  const loose = reading.claims.find((claim) => !anchored.has(claim.id));
  if (loose === undefined) return;
  const { start, end, quote } = loose.evidence;
  throw new InvalidInput(`"${quote.slice(0, 60)}" is not what stands in ${reading.id} from ${start} to ${end}`);
}

/** Adds claims that an assistant proposes: they bear no tie before a person accepts them. */
export async function proposeClaims(database: Database, reading: Reading, stamp: Stamp): Promise<void> {
  const id = recordId('rdg', reading.id, reading, stamp.by);
  await database.transaction(async (session) => {
    await raise(session, stamp);
    await insertReading(session, id, reading, stamp);
  });
}

/** Adds the claims; the ties they bear are derived when it is done. */
export async function addClaims(
  database: Database,
  reading: Reading,
  stamp: Stamp,
  { reason, instead }: Parameters<AddedClaimsPort['add']>[2],
): Promise<AddedClaims> {
  const id = recordId('rdg', reading.id, reading, stamp.by);
  const { judgements, keys } = await database.transaction(async (session) => {
    const raised = await raise(session, stamp);
    await insertReading(session, id, reading, stamp);
    // What is added is closed at once: it stands by the judgement made with it.
    await session.run(e.closeSuperseded, [reading.id]);
    const made: Judgement[] = [];
    const touched: string[] = [];
    const decide = async (decision: NewJudgement): Promise<void> => {
      const { judgement, keys: own } = await judgeWithin(session, decision, raised);
      made.push(judgement);
      touched.push(...own);
    };
    for (const claim of reading.claims) await decide({ act: 'edit', target: claim.id, reason, edit: valuesOf(claim) });
    if (instead) await decide({ act: 'reject', target: instead.claim, reason: instead.reason });
    return { judgements: made, keys: touched };
  });
  await rebuildKeys(database, [...new Set(keys)], stamp.at);
  return { claims: reading.claims.map((claim) => claim.id), judgements };
}

function valuesOf({ type, parties, stage, date, bounds, fields, modality, body }: Claim): EvidenceValues {
  return { type, parties, stage, date, bounds, fields, modality, body: body ?? null };
}
