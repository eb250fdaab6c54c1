/** Comparing documents by their wording, and what is known of them as sources. */

import type { Description } from '../../model/document.ts';
import type { Evidence, Judgement } from '../../model/evidence.ts';
import type { Identities } from '../../ties/identities.ts';
import { gradeOf } from '../../ties/sources/grades.ts';
import { type Likeness, likenessOf, quoted } from '../../ties/sources/likeness.ts';
import { nothingKnown, type SourceKnowledge } from '../../ties/sources/origins.ts';
import type { OutletNames } from '../../ties/sources/outlet-names.ts';
import { type OutletKey, outletNamed, outletOfAddress, siteOf } from '../../ties/sources/outlets.ts';
import { shinglesOf } from '../../ties/sources/shingles.ts';
import { commonFrom, worthComparing } from '../../ties/sources/sketch.ts';
import type { DuplicatePair, DuplicateQuery } from '../ports/duplicates.ts';
import type { Database, Session } from './database.ts';
import { descriptionsOf } from './descriptions.ts';
import { type JudgementRow, judgementOf } from './from-rows.ts';
import { always } from './known-at.ts';
import { outletNamesKnown } from './outlet-names.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { likenessQueries as q } from './queries/likeness.ts';

/** Documents that share most with a new one are compared, no more: of a hundred copies some tell of the rest. */
const comparedAtMost = 20;

interface DocumentText {
  readonly document_id: string;
  readonly title: string;
  readonly text: string;
  readonly lang: string;
  readonly published_from: string | null;
  readonly published_edtf: string | null;
  readonly revision: number;
}

interface SharingRow {
  readonly document_id: string;
  readonly other_id: string;
  readonly shingles: number;
  readonly other_shingles: number;
  readonly shared: number;
  /** How many others it meets, where these are too many to be told; null in any other row. */
  readonly crowd: number | null;
}

/**
 * Compares documents that were taken off the queue with all that share their wording, and notes in the same transaction that
 * their ties are to be derived. Their sketches were committed before, so that of two who compare at once one sees the other.
 */
export async function compareDocuments(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const worth = (await sharingWith(session, ids)).filter((row) =>
    worthComparing(row.shared, [row.shingles, row.other_shingles], quoted),
  );
  const pairs = worth.length > 0 ? await pairsAmong(session, worth) : [];
  await session.run(q.insertPairs, [JSON.stringify(pairs), ids]);
}

/** The documents that share most with some; numbers that are found to be common on the way are listed, and find nothing any more. */
async function sharingWith(session: Session, ids: readonly string[]): Promise<readonly SharingRow[]> {
  const rows = await session.run<SharingRow>(q.sharing, [ids, comparedAtMost, commonFrom, false]);
  const [crowded, ...others] = rows.flatMap((row) => (row.crowd === null ? [] : [row.document_id]));
  if (crowded === undefined) return rows;
  const found = rows.filter((row) => row.crowd === null);
  const common = await session.run<{ print: number }>(q.frequent, [crowded, commonFrom]);
  if (common.length > 0) {
    await session.run(q.noteCommon, [common.map(({ print }) => print)]);
    return [...found, ...(await sharingWith(session, [crowded, ...others]))];
  }
  // Each of its numbers is another crowd's, and none is common: it is compared with all of them.
  const all = await session.run<SharingRow>(q.sharing, [[crowded], comparedAtMost, commonFrom, true]);
  return [...found, ...all, ...(others.length === 0 ? [] : await sharingWith(session, others))];
}

async function pairsAmong(session: Session, worth: readonly SharingRow[]) {
  const ids = [...new Set(worth.flatMap((row) => [row.document_id, row.other_id]))];
  const documents = await session.run<DocumentText>(q.documents, [ids]);
  const known = new Map(documents.map((row) => [row.document_id, { row, shingles: shinglesOf(row.text) }]));
  const seen = new Set<string>();
  return worth.flatMap(({ document_id, other_id }) => {
    const [own, other] = [known.get(document_id), known.get(other_id)];
    const name = [document_id, other_id].sort().join();
    if (!own || !other || seen.has(name)) return [];
    seen.add(name);
    const likeness = likenessOf(own.shingles, other.shingles);
    return likeness ? [pairRow(own.row, other.row, likeness)] : [];
  });
}

/** A pair is known once both are; the one that was published later, else came in later, is the one that took. */
function pairRow(own: DocumentText, other: DocumentText, { relation, shared, resemblance, within }: Likeness) {
  const [first, second] = own.document_id < other.document_id ? [own, other] : [other, own];
  const [withinOther, otherWithin] = first === own ? within : [within[1], within[0]];
  const dates = [first.published_from, second.published_from] as const;
  const bySome = dates[0] !== null && dates[1] !== null && dates[0] !== dates[1];
  const firstIsLater = bySome ? dates[0]! > dates[1]! : first.revision > second.revision;
  const later = firstIsLater ? first : second;
  return {
    document_id: first.document_id,
    other_id: second.document_id,
    relation,
    later_id: later.document_id,
    shared,
    resemblance,
    within_other: withinOther,
    other_within: otherWithin,
    revision: Math.max(first.revision, second.revision),
  };
}

/** Pairs of documents that share their wording, those that have most in common first. */
export async function duplicates(
  database: Database,
  { knownAt = always, limit }: DuplicateQuery,
): Promise<readonly DuplicatePair[]> {
  const rows = await database.run<PairRow>(q.pairs, [knownAt, limit]);
  const ids = [...new Set(rows.flatMap((row) => [row.document_id, row.other_id]))];
  const [documents, said] = await Promise.all([
    database.run<DocumentText>(q.documents, [ids]),
    descriptionsOf(database, ids, knownAt),
  ]);
  const byId = new Map(documents.map((row) => [row.document_id, row]));
  return rows.flatMap((row) => {
    const [first, second] = [byId.get(row.document_id), byId.get(row.other_id)];
    if (!first || !second) return [];
    const shown = ({ document_id: id, title, lang, published_edtf: published }: DocumentText) => {
      const put = said.get(id);
      return { id, title: put?.title ?? title, lang, published: put?.published ?? published };
    };
    return {
      documents: [shown(first), shown(second)],
      relation: row.relation,
      later: row.later_id,
      shared: row.shared,
      resemblance: row.resemblance,
      within: [row.within_other, row.other_within],
    };
  });
}

interface PairRow {
  readonly document_id: string;
  readonly other_id: string;
  readonly relation: 'copy' | 'quotes';
  readonly later_id: string;
  readonly shared: number;
  readonly resemblance: number;
  readonly within_other: number;
  readonly other_within: number;
}

/** One thing known of a document as a source. */
export interface KnownRow {
  readonly kind: 'pair' | 'outlet' | 'address';
  readonly document_id: string;
  readonly other_id: string;
  readonly relation: 'copy' | 'quotes';
  readonly later_id: string;
}

/** What is known of some documents as sources, as rows. */
export async function knownOf(
  session: Session,
  documents: readonly string[],
  knownAt: string,
): Promise<readonly KnownRow[]> {
  return documents.length === 0 ? [] : session.run<KnownRow>(q.known, [documents, knownAt]);
}

/** Documents behind evidence as sources, and the names that outlets go by there. */
export interface Behind {
  readonly sources: SourceKnowledge;
  /** The outlets that a text cites, each by the name it goes by. */
  readonly cited: (outlet: OutletKey) => OutletKey;
}

/** What is asked for besides the evidence. */
export interface BehindOptions {
  readonly knownAt: string;
  readonly identities: Identities;
  /** What people have said of the documents. */
  readonly said: ReadonlyMap<string, Description>;
  /** The rows of the documents, where these were asked for already. */
  readonly asked?: readonly KnownRow[];
}

/** What is known of the documents behind some evidence. */
export async function sourcesBehind(
  session: Session,
  evidence: readonly Evidence[],
  { knownAt, identities, said, asked }: BehindOptions,
): Promise<Behind> {
  const ids = [...new Set(evidence.flatMap(({ kind, sources }) => (kind === 'claim' ? sources : [])))];
  const facts = evidence.filter(({ kind }) => kind === 'fact');
  // One document or one fact alone: there is nothing to compare.
  if (ids.length + facts.length <= 1) return { sources: nothingKnown, cited: (outlet) => outlet };
  const rows = asked ?? (await knownOf(session, ids, knownAt));
  const names = await outletNamesKnown(session, identities, knownAt);
  const known = knowledgeOf(rows, said, names);
  const outlets = new Set([
    ...facts.flatMap(({ sources }) => sources.flatMap((source) => outletOfAddress(source) ?? [])),
    ...[...known.outlets.values()].flat(),
  ]);
  const all = [...new Set([...outlets].flatMap((outlet) => names.all(outlet)))].sort();
  const graded = all.length === 0 ? [] : await session.run<JudgementRow>(e.judgementsOn, [all, knownAt]);
  const on = new Map<string, Judgement[]>();
  for (const row of graded) {
    const outlet = names.of(row.subject);
    on.set(outlet, [...(on.get(outlet) ?? []), judgementOf(row)]);
  }
  const letters = [...outlets].flatMap((outlet) => {
    const letter = gradeOf(on.get(names.of(outlet)) ?? [])?.reliability;
    return letter ? [[outlet, letter] as const] : [];
  });
  return { sources: { ...known, grades: new Map(letters) }, cited: names.of };
}

/** Pairs, outlets and addresses of documents, by rows; an outlet that a person said stands in the place of the one that came with it. */
function knowledgeOf(
  rows: readonly KnownRow[],
  said: ReadonlyMap<string, Description>,
  names: OutletNames,
): Omit<SourceKnowledge, 'grades'> {
  const outlets = new Map<string, Set<string>>();
  const addresses = new Map<string, string[]>();
  const isOf = (document: string, key: OutletKey): void => {
    outlets.set(document, (outlets.get(document) ?? new Set()).add(names.of(key)));
  };
  for (const row of rows) {
    const { kind, document_id: id, other_id: other } = row;
    const put = said.get(id)?.outlet;
    if (kind === 'outlet' && put === undefined) isOf(id, outletNamed(other));
    if (kind !== 'address') continue;
    addresses.set(id, [...(addresses.get(id) ?? []), other]);
    const site = siteOf(other);
    if (site !== null) isOf(id, site);
  }
  for (const [id, { outlet }] of said) if (outlet) isOf(id, outletNamed(outlet));
  const pairs = rows
    .filter(({ kind }) => kind === 'pair')
    .map((row) => ({
      documents: [row.document_id, row.other_id] as const,
      relation: row.relation,
      later: row.later_id,
    }));
  return { pairs, outlets: new Map([...outlets].map(([id, keys]) => [id, [...keys]])), addresses };
}
