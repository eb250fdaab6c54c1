/** What people code blind, as it is held: appended, read back, and by which codebook it was said. */

import type { Coding } from '../../model/coding.ts';
import { contentId } from '../../model/ids.ts';
import type { CodedUnder } from '../../ties/judgements/older-codebook.ts';
import { lastDecision } from '../../ties/judgements/review-state.ts';
import type { AppendCoding, StoredEvidence } from '../ports/ledger.ts';
import type { Stamp } from '../ports/stamp.ts';
import { lockDocument } from './append.ts';
import type { Database } from './database.ts';
import { raise } from './next-revision.ts';
import { codingQueries as c } from './queries/codings.ts';
import { always, evidenceDecided } from './read-evidence.ts';

interface CodingRow {
  readonly document_id: string;
  readonly coding_id: string;
  readonly coder: string;
  readonly codebook: string;
  readonly claims: Coding['claims'];
  readonly recorded_at: string;
}

const codingOf = (row: CodingRow): Coding => ({
  id: row.coding_id,
  document: row.document_id,
  coder: row.coder,
  codebook: row.codebook,
  claims: row.claims,
  recordedAt: row.recorded_at,
});

/** Appends a coding; see the port. */
export async function appendCoding(
  database: Database,
  coding: Parameters<AppendCoding>[0],
  stamp: Stamp,
  said?: Parameters<AppendCoding>[2],
): ReturnType<AppendCoding> {
  const { document, coder, codebook, claims } = coding;
  const content = { document, coder, codebook, claims };
  return database.transaction(async (session) => {
    await raise(session, stamp);
    await lockDocument(session, document);
    const insert = async (id: string): Promise<boolean> => {
      const row = [document, id, coder, codebook, JSON.stringify(claims), stamp.at, stamp.by];
      return (await session.run(c.insert, row)).length > 0;
    };
    const id = contentId('cod', content);
    if (said === undefined) return { id, created: await insert(id) };
    const last = (await session.run<CodingRow>(c.last, [document, coder]))[0];
    if (last) {
      const { claims: held, codebook: by } = last;
      if (contentId('cod', { document, coder, codebook: by, claims: held }) === id)
        return { id: last.coding_id, created: false };
    }
    if (await insert(id)) return { id, created: true };
    // What was said before, and otherwise since, is said anew.
    const again = contentId('cod', { ...content, after: last?.coding_id ?? null });
    return { id: again, created: await insert(again) };
  });
}

/** The newest coding of each document by one coder, or by each. */
export async function codingsKnown(
  database: Database,
  coder: string | null,
  knownAt: string,
): Promise<readonly Coding[]> {
  return (await database.run<CodingRow>(c.newest, [knownAt, coder])).map(codingOf);
}

/** What people said of evidence, and in codings, and when: by which codebook shows what is to be coded again. */
export async function codedUnder(database: Database): Promise<readonly CodedUnder[]> {
  const evidence = await evidenceDecided(database);
  const codings = (await database.run<CodingRow>(c.newest, [always, null])).map(codingOf);
  return [...evidence.flatMap(saidOf), ...codings.flatMap(codedIn)];
}

/** What a person last said of a piece of evidence: by a decision in force, or by coding it. */
function saidOf({ id, kind, type, stage, judgements, recordedAt }: StoredEvidence): readonly CodedUnder[] {
  const decision = lastDecision(judgements);
  if (decision === null && kind === 'claim') return [];
  return [{ id, kind, type, stage, at: decision?.at ?? recordedAt }];
}

/** The words of a coding, each pair of type and stage once. */
function codedIn({ id, claims, recordedAt }: Coding): readonly CodedUnder[] {
  const words = new Map(claims.map(({ type, stage }) => [`${type} ${stage}`, { type, stage }]));
  return [...words.values()].map(({ type, stage }) => ({ id, kind: 'coding', type, stage, at: recordedAt }));
}
