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

/** What a judgement is on: a piece of evidence, two entities and whether they are one, an outlet, a document as its source, a difference of two codings. */
interface Subject {
  readonly kind: 'claim' | 'fact' | 'judgement' | 'entities' | 'difference' | 'outlet' | 'document';
  readonly id: string;
}

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
  const made = await whatIsMeant(session, asked, subject, on);
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
  const keys = await keysMoved(session, subject.id, [...on, judgement], judgement);
  const toIndex = subject.id.startsWith('doc_') && (await describeAgain(session, subject.id, meantBy(judgement, on)));
  if (subject.id === sameSubject) await settle(session, [...on, judgement], on, judgement);
  await queueKeys(session, keys, id);
  return { judgement, keys, toIndex: toIndex ? subject.id : null };
}

/** The keys of the ties that a judgement may move. */
function keysMoved(
  session: Session,
  subject: string,
  on: readonly Judgement[],
  made: Judgement,
): Promise<readonly string[]> {
  if (isOutletKey(subject)) return contestedKeysOf(session, subject);
  if (subject === sameSubject) return keysOfEntities(session, on, made);
  return subject.startsWith('doc_') ? keysOfDocuments(session, [subject]) : keysOfEvidence(session, subject, on);
}

/** What is made of the outlet of a document is made anew, what is made of its title noted; whether it was. */
async function describeAgain(session: Session, document: string, { describe }: Judgement): Promise<boolean> {
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
  readonly kind: Subject['kind'];
  readonly subject: string;
  readonly document_id: string | null;
  readonly redacted: boolean;
}

async function subjectOf(session: Session, { act, target, into }: NewJudgement): Promise<Subject> {
  // Whether two claims make one statement, or two outlets are one, is said of two entities; all else is said of each.
  if (into !== undefined && ['claim', 'outlet'].includes(parseEntity(target)?.kind ?? ''))
    return { kind: 'entities', id: sameSubject };
  if (act === 'describe') {
    await mustHold(session, target);
    return { kind: 'document', id: target };
  }
  const rows = await session.run<TargetRow>(e.target, [target]);
  const found = rows[0];
  if (found?.redacted) throw await isRedacted(session, found.document_id!);
  if (found) return { kind: found.kind, id: found.subject };
  if (/^dif_[0-9a-f]{32}$/.test(target)) return { kind: 'difference', id: target };
  const outlet = isOutletKey(target) ? outletOf(target) : null;
  if (outlet !== null) {
    const names = await outletNamesKnown(session, await identitiesKnown(session));
    return { kind: 'outlet', id: names.of(outlet) };
  }
  const entity = parseEntity(target);
  if (entity !== null && entity.kind !== 'claim') return { kind: 'entities', id: sameSubject };
  throw new NotFound(`There is no claim, fact or judgement ${target}`, {
    hint: 'Write the whole id, as "amur ties TIE" and "amur read --why DOCUMENT" print it; a town as CN-HL/Harbin, a body as body:NAME, a person as person:NAME.',
  });
}

async function judgementsOn(session: Session, subject: string): Promise<readonly Judgement[]> {
  return (await session.run<JudgementRow>(e.judgementsOn, [[subject], always])).map(judgementOf);
}

/** The target and the details in the form in which they are kept; refuses what the act does not go with. */
async function whatIsMeant(
  session: Session,
  { act, target, edit, into, apart, settle, describe, reliability, credibility }: NewJudgement,
  { kind, id }: Subject,
  on: readonly Judgement[],
): Promise<{ readonly target: string; readonly detail: JudgementDetail }> {
  if (act === 'undo') return { target: undone(target, kind, on), detail: {} };
  if (kind === 'judgement') throw new InvalidInput(`${target} is a judgement; only undo takes one as its target.`);
  if ((kind === 'difference') !== (act === 'settle')) {
    throw new InvalidInput(
      `A difference of two codings can be settled, and nothing else can; ${act} ${target} cannot be.`,
    );
  }
  if (kind === 'document') {
    if (describe === undefined) throw new InvalidInput('What is said of the document: outlet, author, title or date?');
    return { target, detail: { describe } };
  }
  if (act === 'settle') {
    if (settle === undefined) throw new InvalidInput('Who is right: first, second, both or neither?');
    return { target, detail: { settle } };
  }
  if ((kind === 'outlet' && act !== 'grade') || (kind === 'entities' && act === 'grade')) {
    throw new InvalidInput('Outlets, claims and facts can be graded; of outlets nothing else can be said.');
  }
  if (kind === 'outlet') {
    if (reliability === undefined) throw new InvalidInput('A grade of an outlet is a letter from A to F.');
    return { target: id, detail: { reliability } };
  }
  if (act === 'grade') {
    if (credibility === undefined) throw new InvalidInput('A grade of a claim or a fact is a number from 1 to 6.');
    return { target, detail: { credibility } };
  }
  if (kind === 'entities') {
    if ((act !== 'merge' && act !== 'split' && act !== 'unsure') || into === undefined) {
      throw new InvalidInput(
        `Of ${target} it can be said that it is another (merge), is not (split) or may be (unsure), and which.`,
      );
    }
    return meantOfEntities(session, act, comparable(target, into), on);
  }
  if (act === 'merge') throw new InvalidInput(`${target} is a piece of evidence; merge takes things.`);
  if (act === 'edit' && edit === undefined) throw new InvalidInput('An edit needs the values to put.');
  if (act === 'split' && !apart?.trim()) {
    throw new InvalidInput('A split of evidence from its tie needs what tells the other tie apart.');
  }
  return { target, detail: act === 'edit' ? { edit: edit! } : act === 'split' ? { apart: apart!.trim() } : {} };
}

async function meantOfEntities(
  session: Session,
  act: 'merge' | 'split' | 'unsure',
  [a, b]: readonly [Entity, Entity],
  on: readonly Judgement[],
): Promise<{ readonly target: string; readonly detail: JudgementDetail }> {
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
function undone(target: string, kind: Subject['kind'], on: readonly Judgement[]): string {
  if (kind === 'judgement') {
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
async function settle(
  session: Session,
  judgements: readonly Judgement[],
  before: readonly Judgement[],
  made: Judgement,
): Promise<void> {
  const { target, into } = meantBy(made, judgements);
  if (into !== undefined) await settleCandidates(session, judgements, before, [target, into]);
}

/** The decision that a judgement is about in the end, past the undos of undos. */
function meantBy(judgement: Judgement, on: readonly Judgement[]): Judgement {
  if (judgement.act !== 'undo') return judgement;
  const target = on.find(({ id }) => id === judgement.target);
  return target ? meantBy(target, on) : judgement;
}
