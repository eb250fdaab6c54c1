/** Records a judgement, with a note of the ties it touches. */

import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import type { Judgement, JudgementDetail, NewJudgement, TieKey } from '../../model/evidence.ts';
import { contentId } from '../../model/ids.ts';
import { comparable, type Entity, parseEntity } from '../../ties/entities.ts';
import { foundingKey, plainName } from '../../ties/founding-key.ts';
import { baseOf, fullKey } from '../../ties/founding-key-parts.ts';
import { type Identities, identitiesOf, sameSubject } from '../../ties/identities.ts';
import { inForce, lastInForce } from '../../ties/judgements/review-state.ts';
import { isOutletKey, outletOf } from '../../ties/sources/outlets.ts';
import type { Session } from './database.ts';
import { type JudgementRow, judgementOf } from './from-rows.ts';
import type { Raised } from './next-revision.ts';
import { marksOfOutlets, outletNamesKnown } from './outlet-names.ts';
import { tieQueries as t } from './queries/derived-ties.ts';
import { documentQueries as d } from './queries/documents.ts';
import { evidenceQueries as e } from './queries/evidence.ts';
import { outletQueries as o } from './queries/outlets.ts';
import { revisionQueries as v } from './queries/revisions.ts';
import { searchQueries as search } from './queries/search.ts';
import { always, identitiesKnown } from './read-evidence.ts';
import { isRedacted } from './redact.ts';
import { groundsFor, settleCandidates } from './same/same-queue.ts';
import { queueKeys } from './ties/tie-store.ts';

interface KeyRow {
  readonly tie_key: string;
}

/** What a judgement is on in the end: what is judged, or what the judgement that is undone was on. */
interface Subject {
  readonly kind: 'evidence' | 'entities' | 'difference' | 'outlet' | 'document';
  readonly id: string;
  /** Whether a judgement was named: only undo takes one. */
  readonly byJudgement: boolean;
}

/** The target and the details in the form in which they are recorded. */
interface Meant {
  readonly target: string;
  readonly detail: JudgementDetail;
}

/** What follows from a judgement on a subject; `on` are all judgements on it, this one too. */
type Consequence<T> = (session: Session, id: string, on: readonly Judgement[], made: Judgement) => Promise<T>;

/** What is special about judgements on one kind of thing. */
interface Kind {
  /** Refuses what the act does not go with; no undo comes here. */
  meant(session: Session, said: NewJudgement, id: string, on: readonly Judgement[]): Meant | Promise<Meant>;
  /** The keys of the ties that a judgement may move. */
  readonly keys: Consequence<readonly string[]>;
  /** Brings in step what else is derived from judgements of this kind; whether a document is to be indexed anew. */
  readonly update?: Consequence<boolean>;
}

const kinds: Readonly<Record<Subject['kind'], Kind>> = {
  evidence: {
    meant: (_, said) => meantOfEvidence(said),
    keys: keysOfEvidence,
  },
  entities: {
    meant: (session, said, _, on) => meantOfEntities(session, said, on),
    keys: (session, _, on, made) => keysOfEntities(session, on, made),
    update: (session, _, on, made) => updateCandidates(session, on, made),
  },
  difference: {
    meant: (_, { target, settle }) => {
      if (settle === undefined) throw new InvalidInput('Who is right: first, second, both or neither?');
      return { target, detail: { settle } };
    },
    keys: async () => [],
  },
  outlet: {
    meant: (_, { act, reliability }, id) => {
      if (act !== 'grade') throw wrongGrade();
      if (reliability === undefined) throw new InvalidInput('A grade of an outlet is a letter from A to F.');
      return { target: id, detail: { reliability } };
    },
    keys: contestedKeysOf,
  },
  document: {
    meant: (_, { target, describe }) => {
      if (describe === undefined)
        throw new InvalidInput('What is said of the document: outlet, author, title or date?');
      return { target, detail: { describe } };
    },
    keys: (session, id) => keysOfDocuments(session, [id]),
    update: updateDescription,
  },
};

/**
 * Records the judgement within a transaction, with a note of the keys, whose ties are to be derived after it; and of the document that is
 * to be indexed anew, by the title that was said of it.
 */
export async function judgeWithin(
  session: Session,
  asked: NewJudgement,
  stamp: Raised,
): Promise<{ readonly judgement: Judgement; readonly keys: readonly string[]; readonly toIndex: string | null }> {
  const { act, reason = null } = asked;
  const subject = await subjectOf(session, asked);
  const on = await judgementsOn(session, subject.id);
  const kind = kinds[subject.kind];
  const made: Meant =
    act === 'undo'
      ? { target: undone(asked.target, subject, on), detail: {} }
      : await whatIsMeant(session, asked, subject, on);
  const id = contentId('jdg', act, made.target, stamp.by, stamp.at, reason, ...detailParts(made.detail));
  const judgement: Judgement = { id, act, target: made.target, ...stamp, reason, ...made.detail };
  const { edit, into } = made.detail;
  await session.run(e.insertJudgement, [
    id,
    act,
    made.target,
    subject.id,
    reason,
    Object.keys(made.detail).length === 0 ? null : JSON.stringify(made.detail),
    into ?? null,
    edit ? foundingKey(edit) : null,
    stamp.at,
    stamp.by,
  ]);
  const all = [...on, judgement];
  const keys = await kind.keys(session, subject.id, all, judgement);
  const toIndex = (await kind.update?.(session, subject.id, all, judgement)) ?? false;
  await queueKeys(session, keys, id);
  return { judgement, keys, toIndex: toIndex ? subject.id : null };
}

/** What is derived from the outlet of a document is derived anew, what is derived from its title queued; whether it was. */
async function updateDescription(
  session: Session,
  document: string,
  on: readonly Judgement[],
  made: Judgement,
): Promise<boolean> {
  const { describe } = meantBy(made, on);
  if (describe?.outlet !== undefined) await session.run(o.nameSites, [[document]]);
  if (describe?.title === undefined) return false;
  await session.run(search.again, [document]);
  return true;
}

/** Nothing for the plain acts, whose ids were made before there were details. */
function detailParts(detail: JudgementDetail): readonly unknown[] {
  return Object.keys(detail).length === 0 ? [] : [detail];
}

interface TargetRow {
  readonly kind: 'claim' | 'fact' | 'judgement';
  readonly subject: string;
  readonly document_id: string | null;
  readonly redacted: boolean;
}

async function subjectOf(session: Session, { act, target, into }: NewJudgement): Promise<Subject> {
  const named = (kind: Subject['kind'], id: string): Subject => ({ kind, id, byJudgement: false });
  // Whether two claims make one statement, or two outlets are one, is said of two entities; all else is said of each.
  if (into !== undefined && ['claim', 'outlet'].includes(parseEntity(target)?.kind ?? ''))
    return named('entities', sameSubject);
  if (act === 'describe') {
    await mustHold(session, target);
    return named('document', target);
  }
  const rows = await session.run<TargetRow>(e.target, [target]);
  const found = rows[0];
  if (found?.redacted) throw await isRedacted(session, found.document_id!);
  if (found?.kind === 'judgement') return { kind: kindOf(found.subject), id: found.subject, byJudgement: true };
  if (found) return named('evidence', found.subject);
  if (isDifference(target)) return named('difference', target);
  const outlet = isOutletKey(target) ? outletOf(target) : null;
  if (outlet !== null) {
    const names = await outletNamesKnown(session, await identitiesKnown(session));
    return named('outlet', names.of(outlet));
  }
  const entity = parseEntity(target);
  if (entity !== null && entity.kind !== 'claim') return named('entities', sameSubject);
  throw new NotFound(`There is no claim, fact or judgement ${target}`, {
    hint: 'Write the whole id, as "amur ties TIE" and "amur read --why DOCUMENT" print it; a town as CN-HL/Harbin, a body as body:NAME, a person as person:NAME.',
  });
}

/** The kind of a subject that a judgement on record is on. */
function kindOf(subject: string): Subject['kind'] {
  if (subject === sameSubject) return 'entities';
  if (isOutletKey(subject)) return 'outlet';
  if (subject.startsWith('doc_')) return 'document';
  return isDifference(subject) ? 'difference' : 'evidence';
}

const isDifference = (id: string): boolean => /^dif_[0-9a-f]{32}$/.test(id);

async function judgementsOn(session: Session, subject: string): Promise<readonly Judgement[]> {
  return (await session.run<JudgementRow>(e.judgementsOn, [[subject], always])).map(judgementOf);
}

async function whatIsMeant(
  session: Session,
  said: NewJudgement,
  { kind, id, byJudgement }: Subject,
  on: readonly Judgement[],
): Promise<Meant> {
  const { act, target } = said;
  if (byJudgement) throw new InvalidInput(`${target} is a judgement; only undo takes one as its target.`);
  if ((kind === 'difference') !== (act === 'settle')) {
    throw new InvalidInput(
      `A difference of two codings can be settled, and nothing else can; ${act} ${target} cannot be.`,
    );
  }
  return kinds[kind].meant(session, said, id, on);
}

const wrongGrade = (): InvalidInput =>
  new InvalidInput('Outlets, claims and facts can be graded; of outlets nothing else can be said.');

function meantOfEvidence({ act, target, edit, apart, credibility }: NewJudgement): Meant {
  if (act === 'grade') {
    if (credibility === undefined) throw new InvalidInput('A grade of a claim or a fact is a number from 1 to 6.');
    return { target, detail: { credibility } };
  }
  if (act === 'merge') throw new InvalidInput(`${target} is a piece of evidence; merge takes things.`);
  if (act === 'edit') {
    if (edit === undefined) throw new InvalidInput('An edit needs the values to put.');
    return { target, detail: { edit } };
  }
  if (act === 'split') {
    const name = apart?.trim();
    if (!name) throw new InvalidInput('A split of evidence from its tie needs what tells the other tie apart.');
    return { target, detail: { apart: name } };
  }
  return { target, detail: {} };
}

async function meantOfEntities(
  session: Session,
  { act, target, into }: NewJudgement,
  on: readonly Judgement[],
): Promise<Meant> {
  if (act === 'grade') throw wrongGrade();
  if ((act !== 'merge' && act !== 'split' && act !== 'unsure') || into === undefined) {
    throw new InvalidInput(
      `Of ${target} it can be said that it is another (merge), is not (split) or may be (unsure), and which.`,
    );
  }
  const [a, b] = comparable(target, into);
  const ties = a.kind === 'tie' ? await tieKeysOf(session, a, b) : null;
  if (a.kind === 'document') for (const { ref } of [a, b]) await mustHold(session, ref);
  if (a.kind === 'claim') for (const { ref } of [a, b]) await mustHoldClaim(session, ref);
  const one = (identities: Identities): boolean =>
    ties === null
      ? identities.of(a.ref) === identities.of(b.ref)
      : keyUnder(ties[0], identities) === keyUnder(ties[1], identities);
  const grounds = await groundsFor(session, a.ref, b.ref);
  const detail: JudgementDetail = {
    into: b.ref,
    ...(ties === null ? {} : { ties }),
    ...(grounds === null ? {} : { grounds }),
  };
  if (act === 'merge' && one(identitiesOf(on))) throw new Conflict(`${a.ref} and ${b.ref} are held to be one already.`);
  if (act !== 'merge') {
    const trial: Judgement = {
      id: '',
      act,
      target: a.ref,
      by: '',
      at: always,
      revision: Number.POSITIVE_INFINITY,
      reason: null,
      ...detail,
    };
    if (one(identitiesOf([...on, trial]))) {
      throw new Conflict(`${a.ref} and ${b.ref} are one by way of a third.`, {
        hint: 'Split one of them from that third; the history of either names it.',
      });
    }
  }
  return { target: a.ref, detail };
}

function keyUnder({ type, key }: TieKey, identities: Identities): string {
  return identities.tieKeyOf(type, identities.keyOf(key));
}

async function mustHold(session: Session, document: string): Promise<void> {
  if ((await session.run(d.headings, [[document], always])).length === 0) {
    throw new NotFound(`No document ${document} is held.`);
  }
}

async function mustHoldClaim(session: Session, claim: string): Promise<void> {
  if ((await session.run(e.target, [claim])).length === 0) throw new NotFound(`No claim ${claim} is held.`);
}

interface TieKeyRow extends KeyRow {
  readonly type: TieKey['type'];
  readonly apart: string | null;
  readonly body: string | null;
  readonly parties: readonly string[];
}

async function tieKeysOf(session: Session, a: Entity, b: Entity): Promise<readonly [TieKey, TieKey]> {
  const keys: TieKey[] = [];
  for (const { ref } of [a, b]) {
    const [row] = await session.run<TieKeyRow>(t.keyOf, [ref]);
    if (!row) throw new NotFound(`No tie ${ref} is held.`);
    const { type, apart, body, parties } = row;
    // A body of which no more is said than "joint commission" is told apart by its parties.
    const unnamed = row.tie_key.startsWith('body:') && body === null ? parties.join('~') : null;
    keys.push({ type, key: fullKey(row.tie_key, apart === null ? unnamed : plainName(apart)) });
  }
  const [from, into] = keys as [TieKey, TieKey];
  if (from.type !== into.type) throw new InvalidInput(`A ${from.type} and a ${into.type} are not the same tie.`);
  if (from.key === into.key) {
    throw new Conflict(`${a.ref} and ${b.ref} are the same tie before and after its end.`, {
      hint: 'Reject the evidence of the end, and they are one.',
    });
  }
  return [from, into];
}

/** The judgement an undo takes back: the one named, or the last in force on the evidence or the entity named. */
function undone(target: string, { kind, byJudgement }: Subject, on: readonly Judgement[]): string {
  if (byJudgement) {
    if (inForce(on).some(({ id }) => id === target)) return target;
    throw new Conflict(`The judgement ${target} has been taken back already.`);
  }
  const ref = kind === 'entities' ? parseEntity(target)?.ref : undefined;
  const last =
    ref === undefined
      ? lastInForce(on)
      : inForce(on).findLast((each) => each.act !== 'undo' && (each.target === ref || each.into === ref));
  if (last) return last.id;
  throw new Conflict(`There is no judgement on ${target} to take back.`);
}

/** The keys that a claim or a fact bears on, or has borne on by an edit. */
async function keysOfEvidence(session: Session, subject: string, on: readonly Judgement[]): Promise<readonly string[]> {
  const edited = on.flatMap(({ edit }) => (edit ? [foundingKey(edit)] : []));
  const claims = await session.run<{ document_id: string | null; kind: string }>(e.target, [subject]);
  const keys: string[] = [...edited];
  for (const { kind, document_id } of claims) {
    const rows =
      kind === 'claim'
        ? await session.run<KeyRow>(t.keysOfClaim, [document_id, subject])
        : await session.run<KeyRow>(v.keysOfFacts, [[subject]]);
    keys.push(...rows.map((row) => row.tie_key));
  }
  return keys;
}

/** The keys of ties that an outlet bears on and whose sources disagree: the others are what they are whatever its grade. */
async function contestedKeysOf(session: Session, outlet: string): Promise<readonly string[]> {
  const names = await outletNamesKnown(session, await identitiesKnown(session));
  const marks = await marksOfOutlets(session, [outlet], names);
  return (await session.run<KeyRow>(o.contestedKeys, [marks])).map((row) => row.tie_key);
}

/** The keys that claims of some documents bear on, or have been put to. */
async function keysOfDocuments(session: Session, documents: readonly string[]): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const document of documents) {
    keys.push(...(await session.run<KeyRow>(t.keysOfDocuments, [[document]])).map((row) => row.tie_key));
    keys.push(...(await session.run<KeyRow>(e.keysOfEdits, [document])).map((row) => row.tie_key));
  }
  return keys;
}

/** The keys that a judgement on two entities, or an undo of one, may join or part. */
async function keysOfEntities(session: Session, on: readonly Judgement[], made: Judgement): Promise<readonly string[]> {
  const about = meantBy(made, on);
  const { target, into } = about;
  if (into === undefined) return [];
  // Evidence is found by the key without what tells its tie apart.
  if (about.ties) return about.ties.map(({ key }) => baseOf(key));
  const all = [identitiesOf(on.filter(({ id }) => id !== made.id)), identitiesOf(on)];
  const names = [...new Set(all.flatMap((held) => [...held.namesOf(target), ...held.namesOf(into)]))];
  const kind = parseEntity(target)?.kind;
  if (kind === 'body') return names;
  if (kind === 'town') {
    const recorded = (await session.run<KeyRow>(t.keysNaming, [names])).map((row) => row.tie_key);
    // No record may bear the key that a tie stands under while the town goes by another name.
    return recorded.flatMap((key) => [key, ...all.map((held) => held.keyOf(key))]);
  }
  if (kind === 'claim') {
    const keys: string[] = [];
    for (const name of names) keys.push(...(await keysOfEvidence(session, name, await judgementsOn(session, name))));
    return keys;
  }
  if (kind === 'outlet') {
    const known = await Promise.all(all.map((held) => outletNamesKnown(session, held)));
    const marks = await Promise.all(known.map((each) => marksOfOutlets(session, [target, into], each)));
    return (await session.run<KeyRow>(o.keysResting, [[...new Set(marks.flat())]])).map((row) => row.tie_key);
  }
  return kind === 'document' ? keysOfDocuments(session, names) : [];
}

/** Brings the queue of candidates in step with a decision on two entities, or an undo of one. */
async function updateCandidates(session: Session, on: readonly Judgement[], made: Judgement): Promise<boolean> {
  const { target, into } = meantBy(made, on);
  const before = on.filter(({ id }) => id !== made.id);
  if (into !== undefined) await settleCandidates(session, on, before, [target, into]);
  return false;
}

/** The decision that a judgement is about in the end, past the undos of undos. */
function meantBy(judgement: Judgement, on: readonly Judgement[]): Judgement {
  if (judgement.act !== 'undo') return judgement;
  const target = on.find(({ id }) => id === judgement.target);
  return target ? meantBy(target, on) : judgement;
}
