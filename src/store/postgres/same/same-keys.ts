/** Compares the claims, and then the ties, of some founding keys. */

import type { Modality } from '../../../model/codebook.ts';
import type { Stage } from '../../../model/stages.ts';
import type { Tie } from '../../../model/tie.ts';
import { isStanding, type TieType, tieTypes } from '../../../model/tie-types.ts';
import { type ThingNames, thingNames } from '../../../ties/names/thing-names.ts';
import type { decidedBy } from '../../../ties/same/candidate-state.ts';
import { type DocumentsRelated, type Statement, sameClaims } from '../../../ties/same/claims.ts';
import { sameTies, type TieProfile } from '../../../ties/same/ties.ts';
import type { Database, Session } from '../database.ts';
import { sameQueries as q } from '../queries/same.ts';
import { putCandidates } from './same-put.ts';

/** A claim as its document's newest reading has it. */
export interface ClaimMet {
  readonly document_id: string;
  readonly claim_id: string;
  readonly type: TieType;
  readonly parties: readonly string[];
  readonly quote: string;
  readonly stage: Stage;
  readonly date_edtf: string | null;
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly modality: Modality;
  readonly speaker: string | null;
  readonly body: string | null;
  readonly tie_key: string;
  readonly lang: string;
}

/** Two documents that share wording. */
export interface PairRow {
  readonly document_id: string;
  readonly other_id: string;
  readonly relation: 'copy' | 'quotes';
  readonly shared: number;
  readonly resemblance: number;
  readonly within_other: number;
  readonly other_within: number;
}

/** Keys whose claims are compared in one go. */
const together = 200;

/** Compares what is on some founding keys, where one side of a pair is of the new documents; how many candidates there are. */
export async function refreshKeys(
  database: Database,
  keys: readonly string[],
  documents: ReadonlySet<string>,
  decided: ReturnType<typeof decidedBy>,
): Promise<number> {
  let candidates = 0;
  const things = thingNames(database.partyNames);
  for (let i = 0; i < keys.length; i += together) {
    const some = keys.slice(i, i + together);
    candidates += await database.transaction(
      async (session) =>
        (await refreshClaims(session, some, documents, decided)) + (await refreshTies(session, some, decided, things)),
      'derived',
    );
  }
  if (keys.length > 0) await database.run(q.dropTies);
  return candidates;
}

async function refreshClaims(
  session: Session,
  keys: readonly string[],
  documents: ReadonlySet<string>,
  decided: ReturnType<typeof decidedBy>,
): Promise<number> {
  const rows = await session.run<ClaimMet>(q.claimsOn, [keys]);
  const held = [...new Set(rows.map((row) => row.document_id))];
  const pairs = held.length < 2 ? [] : await session.run<PairRow>(q.pairsAmong, [held]);
  const relations = new Map(pairs.map((row) => [`${row.document_id} ${row.other_id}`, row.relation]));
  const related: DocumentsRelated = (a, b) => relations.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? null;
  const found = sameClaims(rows.map(statementOf), ({ document }) => documents.has(document), related);
  const quotes = new Map(rows.map((row) => [row.claim_id, row.quote]));
  await putCandidates(session, found, (ref) => quotes.get(ref) ?? ref, decided);
  return found.length;
}

function statementOf(row: ClaimMet): Statement {
  return {
    id: row.claim_id,
    document: row.document_id,
    lang: row.lang,
    key: row.tie_key,
    type: row.type,
    parties: row.parties,
    stage: row.stage,
    date: row.date_edtf,
    bounds: row.date_edtf === null ? null : [row.date_from, row.date_to],
    modality: row.modality,
    quote: row.quote,
    speaker: row.speaker,
  };
}

const standingTypes = tieTypes.filter(isStanding);

async function refreshTies(
  session: Session,
  keys: readonly string[],
  decided: ReturnType<typeof decidedBy>,
  things: ThingNames,
): Promise<number> {
  const rows = await session.run<TieRow>(q.tiesBeside, [standingTypes, keys]);
  if (rows.length === 0) return 0;
  const own = new Set(keys);
  const isNew = new Set(rows.flatMap(({ record, tie_key }) => (own.has(tie_key) ? [record.id] : [])));
  const found = sameTies(rows.map(profileOf), ({ id }) => isNew.has(id), things);
  const labels = new Map(rows.map(({ record }) => [record.id, labelOf(record)]));
  await putCandidates(session, found, (ref) => labels.get(ref) ?? ref, decided);
  return found.length;
}

interface TieRow {
  readonly record: Tie;
  readonly tie_key: string;
}

const profileOf = ({ record, tie_key: key }: TieRow): TieProfile => ({
  id: record.id,
  key,
  type: record.type,
  parties: record.parties,
  steps: record.steps,
  apart: record.apart ?? null,
});

const labelOf = ({ type, parties, body, apart }: Tie): string => `${type}: ${body ?? apart ?? parties.join(' – ')}`;
