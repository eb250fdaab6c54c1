/** Reads evidence with its judgements, and what is held to be one thing, as known at an instant. */

import type { Description } from '../../model/document.ts';
import { edtfBounds } from '../../model/edtf.ts';
import type { Judgement } from '../../model/evidence.ts';
import { type Identities, identitiesOf, sameSubject } from '../../ties/identities.ts';
import { descriptionOf, withDescription } from '../../ties/judgements/description.ts';
import type { PartyNames } from '../../ties/names/thing-names.ts';
import { nothingKnown, type SourceKnowledge } from '../../ties/sources/origins.ts';
import type { Heading, StoredEvidence } from '../ports/ledger.ts';
import { redactedWords } from '../redaction/quotes-from.ts';
import { type CitingRow, withCitations } from './citations-of.ts';
import type { Database, NamedQuery, Session } from './database.ts';
import { descriptionsOf } from './descriptions.ts';
import {
  type ClaimRow,
  type DocumentRow,
  type FactRow,
  type JudgementRow,
  judgementOf,
  stands,
  storedClaim,
  storedFact,
  unread,
} from './from-rows.ts';
import { always } from './known-at.ts';
import { type KnownRow, knownOf, sourcesBehind } from './likeness.ts';
import { documentQueries as d } from './queries/documents.ts';
import { evidenceQueries as q } from './queries/evidence.ts';

export { always } from './known-at.ts';

/** Evidence, with the names that things went by. */
export interface Known {
  readonly evidence: readonly StoredEvidence[];
  readonly identities: Identities;
  /** What people have said of the documents that the claims are of. */
  readonly said: ReadonlyMap<string, Description>;
  /** Which documents are copies, whose they are, where they came from; only where ties are to be derived. */
  readonly sources: SourceKnowledge;
}

interface Selection {
  readonly claims: NamedQuery;
  readonly facts: NamedQuery | null;
  /** The first parameter of both; null for all there is. */
  readonly by: readonly string[] | null;
}

/** A claim as ties are derived from it. */
type DerivableRow = Omit<ClaimRow, keyof typeof unread>;
const unreadOf = (row: DerivableRow): ClaimRow => ({ ...unread, ...row });

/** Claims as a query gives them, with the references they rest on. */
async function claimsBy<Row extends Pick<ClaimRow, 'citations'>>(
  session: Session,
  query: NamedQuery,
  by: readonly unknown[],
) {
  return withCitations(session, await session.run<Omit<Row, 'citations'> & CitingRow>(query, by));
}

/** Every claim whose row is given, also those that stand no more, with whether the newest reading has it. */
export async function claimsAsRead(session: Session, documents: readonly string[]) {
  const rows = await claimsBy<ClaimRow>(session, q.claimsOfDocuments, [documents, always]);
  const ids = rows.map((row) => row.claim_id);
  const judgements = (await session.run<JudgementRow>(q.judgementsOn, [ids, always])).map((row) => ({
    subject: row.subject,
    judgement: judgementOf(row),
  }));
  return rows.map((row) => {
    const on = judgements.filter(({ subject }) => subject === row.claim_id).map(({ judgement }) => judgement);
    return { claim: storedClaim(row, on), current: row.current };
  });
}

async function read(session: Session, { claims, facts, by }: Selection, knownAt: string): Promise<Known> {
  const claimRows = await claimsBy<ClaimRow>(session, claims, [by, knownAt]);
  const factRows = facts === null ? [] : await session.run<FactRow>(facts, [by, knownAt]);
  const ids = [
    ...claimRows.map((row) => row.claim_id),
    ...factRows.map((row) => row.fact_id),
    ...new Set(claimRows.map((row) => row.document_id)),
  ];
  const judgements =
    by === null
      ? await session.run<JudgementRow>(q.allJudgements, [knownAt])
      : await session.run<JudgementRow>(q.judgementsOn, [[...ids, sameSubject], knownAt]);
  return judged(claimRows, factRows, judgements);
}

/** Rows of evidence with what was said of each; `judgements` are in the order they were made. */
function judged(
  claimRows: readonly ClaimRow[],
  factRows: readonly FactRow[],
  judgements: readonly JudgementRow[],
  partyNames?: PartyNames,
): Known {
  const bySubject = new Map<string, Judgement[]>();
  for (const row of judgements) {
    const list = bySubject.get(row.subject);
    if (list) list.push(judgementOf(row));
    else bySubject.set(row.subject, [judgementOf(row)]);
  }
  const on = (id: string): readonly Judgement[] => bySubject.get(id) ?? [];
  const identities = identitiesOf(on(sameSubject), partyNames);
  const said = described(claimRows, on);
  const evidence = [
    ...claimRows.flatMap((row) => {
      const held = publishedAsSaid(storedClaim(row, on(row.claim_id)), said.get(row.document_id));
      return stands(row, held) ? [held] : [];
    }),
    ...factRows.map((row) => storedFact(row, on(row.fact_id))),
  ];
  return {
    evidence: evidence.map((piece) => named(piece, identities)),
    identities,
    said,
    sources: nothingKnown,
  };
}

/** A claim of a document whose date a person has said. */
function publishedAsSaid(claim: StoredEvidence, said: Description | undefined): StoredEvidence {
  const date = said?.published;
  return date === undefined ? claim : { ...claim, published: { date, bounds: edtfBounds(date) } };
}

function described(
  claims: readonly Pick<ClaimRow, 'document_id'>[],
  on: (id: string) => readonly Judgement[],
): ReadonlyMap<string, Description> {
  const ids = new Set(claims.map((row) => row.document_id));
  return new Map([...ids].flatMap((id) => (on(id).length > 0 ? [[id, descriptionOf(on(id))] as const] : [])));
}

/** Says by which name the speaker goes, where several are held to be one. */
function named(piece: StoredEvidence, identities: Identities): StoredEvidence {
  if (piece.speaker === null) return piece;
  const ref = `person:${piece.speaker.replace(/\s+/g, ' ').trim()}`;
  const known = identities.of(ref);
  return known === ref ? piece : { ...piece, person: known.slice('person:'.length) };
}

/**
 * The evidence that was read on some founding keys, or put there by a person; it may bear on others by now. Ties are derived from it: of
 * claims what no tie depends on, their words among it, is not read.
 */
export async function readEvidenceOnKeys(
  session: Session,
  keys: readonly string[],
  partyNames?: PartyNames,
): Promise<Known> {
  const knownAt = always;
  const [claims, facts] = await Promise.all([
    claimsBy<DerivableRow>(session, q.claimsByKey, [keys, knownAt]),
    session.run<FactRow>(q.factsByKey, [keys, knownAt]),
  ]);
  const documents = [...new Set(claims.map((row) => row.document_id))];
  const ids = [...claims.map((row) => row.claim_id), ...facts.map((row) => row.fact_id)];
  const [judgements, asked] = await Promise.all([
    session.run<JudgementRow>(q.judgementsOn, [[...ids, ...documents, sameSubject], knownAt]),
    knownOf(session, documents, knownAt),
  ]);
  const known = judged(claims.map(unreadOf), facts, judgements, partyNames);
  return withSources(session, known, knownAt, asked);
}

async function withSources(
  session: Session,
  known: Known,
  knownAt: string,
  asked?: readonly KnownRow[],
): Promise<Known> {
  const { evidence, identities, said } = known;
  const how = { knownAt, identities, said, ...(asked === undefined ? {} : { asked }) };
  const { sources, cited } = await sourcesBehind(session, evidence, how);
  return {
    ...known,
    evidence: evidence.map((piece) =>
      piece.cites ? { ...piece, cites: [...new Set(piece.cites.map(cited))] } : piece,
    ),
    sources,
  };
}

/** What people have said of claims, and all facts. */
export async function evidenceDecided(session: Session) {
  return (await read(session, { claims: q.decidedClaims, facts: q.allFacts, by: null }, always)).evidence;
}

/** All evidence known at an instant, to derive ties from it: read as that on some keys is. */
export async function evidenceKnown(session: Session, knownAt: string, partyNames?: PartyNames): Promise<Known> {
  const claims = await claimsBy<DerivableRow>(session, q.allClaims, [null, knownAt]);
  const facts = await session.run<FactRow>(q.allFacts, [null, knownAt]);
  const judgements = await session.run<JudgementRow>(q.allJudgements, [knownAt]);
  const known = judged(claims.map(unreadOf), facts, judgements, partyNames);
  return withSources(session, known, knownAt);
}

/** The headings of some documents. */
export async function headingsOf(
  database: Database,
  ids: readonly string[],
  knownAt = always,
): Promise<ReadonlyMap<string, Heading>> {
  const rows = ids.length === 0 ? [] : await database.run<HeadingRow>(d.headings, [ids, knownAt]);
  return headingsIn(database, rows, knownAt);
}

type HeadingColumn =
  | 'document_id'
  | 'title'
  | 'lang'
  | 'outlet'
  | 'author'
  | `published_${'edtf' | 'from' | 'to' | 'basis'}`;

interface HeadingRow extends Pick<DocumentRow, HeadingColumn> {
  readonly document_redacted_at: string | null;
  /** Null where it has several, or none. */
  readonly only_source: string | null;
}

async function headingsIn(
  database: Database,
  rows: readonly HeadingRow[],
  knownAt: string,
): Promise<ReadonlyMap<string, Heading>> {
  const said = await descriptionsOf(
    database,
    rows.map((row) => row.document_id),
    knownAt,
  );
  const unsure = [...new Set(rows.filter((row) => row.only_source === null).map((row) => row.document_id))];
  const several = new Map<string, string[]>(unsure.map((id) => [id, []]));
  if (unsure.length > 0) {
    const found = await database.run<{ document_id: string; source: string }>(d.sources, [knownAt, unsure]);
    for (const { document_id: id, source } of found) several.get(id)?.push(source);
  }
  return new Map(
    rows.map(
      ({ document_id: id, title, lang, outlet, author, document_redacted_at: redacted, only_source: only, ...row }) => {
        const sources = only === null ? (several.get(id) ?? []) : [only];
        const came: Heading = { id, title, lang, outlet, author, published: publishedAs(row), sources };
        const heading = withDescription(came, said.get(id) ?? {});
        return [id, redacted === null ? heading : { ...heading, title: redactedWords }];
      },
    ),
  );
}

/** When a document was published, as its record says. */
const publishedAs = (row: Pick<HeadingRow, `published_${'edtf' | 'from' | 'to' | 'basis'}`>): Heading['published'] =>
  row.published_edtf === null || row.published_basis === null
    ? null
    : { edtf: row.published_edtf, bounds: [row.published_from, row.published_to], basis: row.published_basis };

/** Claims and facts by id, with what was said of them, asked for at once. */
export async function evidenceByIds(database: Database, ids: readonly string[], knownAt = always) {
  // Most ties rest on claims alone, a case on facts: neither is looked for under the ids of the other.
  const others = (prefix: string): readonly string[] => ids.filter((id) => !id.startsWith(prefix));
  const [ofClaims, ofFacts] = [others('fct_'), others('clm_')];
  const [claims, facts, judgements] = await Promise.all([
    ofClaims.length === 0 ? [] : claimsBy<ClaimRow>(database, q.claimsById, [ofClaims, knownAt]),
    ofFacts.length === 0 ? [] : database.run<FactRow>(q.factsById, [ofFacts, knownAt]),
    database.run<JudgementRow>(q.judgementsOn, [[...ids, sameSubject], knownAt]),
  ]);
  return judged(claims, facts, judgements).evidence;
}

/** The claims of some documents in text order. */
export async function claimsOfDocuments(session: Session, documents: readonly string[], knownAt = always) {
  return (await read(session, { claims: q.claimsOfDocuments, facts: null, by: documents }, knownAt)).evidence;
}

/** What is held to be one thing. */
export async function identitiesKnown(session: Session, knownAt = always): Promise<Identities> {
  const rows = await session.run<JudgementRow>(q.judgementsOn, [[sameSubject], knownAt]);
  return identitiesOf(rows.map(judgementOf));
}
