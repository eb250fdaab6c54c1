/** What happened to something, in words: for the command line and the page alike. */

import { byAssistant } from '../../model/by-assistant.ts';
import { byHand } from '../../model/by-hand.ts';
import type { Description } from '../../model/document.ts';
import type { Judgement } from '../../model/evidence.ts';
import { credibilityWords, reliabilityWords } from '../../model/grade.ts';
import type { Annotation } from '../../store/ports/annotations.ts';
import type { HistoryEvent } from '../../store/ports/ledger.ts';
import type { Entity } from '../annotations/entity.ts';
import { actName } from './act-name.ts';
import type { HistoryView } from './show-history.ts';

/** One event: what happened, to what (null for what the history is of), why, and by which record. */
export interface DescribedEvent {
  readonly what: string;
  readonly of: Entity | null;
  readonly reason: string | null;
  /** The judgement or the annotation. */
  readonly record: string | null;
}

const done: Readonly<Record<Judgement['act'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  unsure: 'left open',
  edit: 'put right',
  prefer: 'preferred to what contradicts it',
  merge: 'held to be one',
  split: 'held to be two',
  grade: 'graded',
  settle: 'settled',
  describe: 'described',
  undo: 'taken back',
};

/** What an entity is called: in its own words, or as the page says them in another language. */
export type NameOfEntity = (entity: Entity) => string;

const ownWords: NameOfEntity = ({ words }) => words;

/** An event of a history. */
export function describeEvent(
  event: HistoryEvent,
  { id, things, events }: HistoryView,
  nameOf: NameOfEntity = ownWords,
): DescribedEvent {
  const known = events.flatMap(({ judgement }) => judgement ?? []);
  const on = event.on === id ? null : entityNamed(event.on, things);
  const { what, source, reader, values, judgement, annotation } = event;
  if (judgement) {
    return {
      what: describeJudgement(judgement, known, things, nameOf),
      of: on,
      reason: judgement.reason,
      record: judgement.id,
    };
  }
  if (annotation) {
    return {
      what: annotated(annotation, things, event.on, nameOf),
      of: on,
      reason: reasonOf(annotation),
      record: annotation.id,
    };
  }
  if (what === 'redacted')
    return { what: 'redacted: its words were taken away', of: on, reason: event.reason ?? null, record: null };
  if (what === 'resolved')
    return { what: `resolved: ${event.outcome ?? ''}`, of: on, reason: event.reason ?? null, record: null };
  if (event.on.startsWith('fcs_') && (what === 'revised' || what === 'withdrawn'))
    return { what: what === 'revised' ? 'put right' : 'withdrawn', of: on, reason: event.reason ?? null, record: null };
  if (what === 'revised') {
    const to = values ? `: ${values.stage}, ${values.date ?? 'no date'}` : '';
    return { what: `revised by its coder${to}`, of: on, reason: null, record: null };
  }
  if (source !== undefined && what === 'withdrawn')
    return { what: `did not come from ${source}: taken back`, of: on, reason: null, record: null };
  if (what === 'withdrawn') return { what: 'withdrawn by its coder', of: on, reason: null, record: null };
  const as = values ? `: ${values.stage}, ${values.date ?? 'no date'}, ${values.modality}` : '';
  const words =
    what === 'source' ? `came from ${source}` : what === 'read' ? `${readBy(reader ?? '')}${as}` : 'came in';
  return { what: words, of: on, reason: null, record: null };
}

function readBy(reader: string): string {
  if (reader === byHand) return 'a claim added by hand';
  if (reader.startsWith(byAssistant)) return `a claim proposed by an assistant, ${reader.slice(byAssistant.length)}`;
  return `read by version ${reader}`;
}

/** An entity by its id or its name, in words; what nothing is known of by its id. */
export function entityNamed(ref: string, things: HistoryView['things']): Entity {
  return things[ref] ?? { id: ref, kind: 'unknown', words: '' };
}

/** The decision of a judgement in words, without what it was on. */
export function describeJudgement(
  judgement: Judgement,
  known: readonly Judgement[],
  things: HistoryView['things'],
  nameOf: NameOfEntity = ownWords,
): string {
  if (judgement.act === 'undo') {
    const name = actName(judgement, known);
    const taken = made(judgement, known);
    const words = taken ? describeJudgement(taken, known, things, nameOf) : 'a judgement';
    return `${name.startsWith('redo') ? 'done again' : 'taken back'}: ${words}`;
  }
  const { act, into, apart, edit, settle, describe, reliability, credibility } = judgement;
  const name = (ref: string): string => nameOf(entityNamed(ref, things)) || ref;
  if (into !== undefined) return `${act === 'merge' ? 'held to be' : 'held not to be'} ${name(into)}`;
  if (edit) {
    const { type, parties, stage, date } = edit;
    return `${done.edit}: ${type}, ${parties.map(name).join(' – ')}, ${stage}, ${date ?? 'no date'}`;
  }
  if (describe) return described(describe);
  if (apart !== undefined) return `put on another tie of the same parties: “${apart}”`;
  if (reliability !== undefined) return `graded ${reliability} (${reliabilityWords[reliability]})`;
  if (credibility !== undefined) return `graded ${credibility} (${credibilityWords[credibility]})`;
  return settle === undefined ? done[act] : `${done.settle}: ${settle}`;
}

/** What was said of a document, in the order in which a bibliography has it. */
function described({ outlet, author, title, published }: Description): string {
  const told = [
    outlet === undefined ? '' : outlet === null ? 'no outlet known' : `outlet: ${outlet}`,
    author === undefined ? '' : author === null ? 'no author known' : `author: ${author}`,
    title === undefined ? '' : `title: “${title}”`,
    published === undefined ? '' : `published: ${published}`,
  ];
  return told.filter((each) => each !== '').join('; ');
}

/** What a judgement is on: of an undo, what that was on which it takes back; its own target where that is not known. */
export function judgedEntity(judgement: Judgement, known: readonly Judgement[]): string {
  return (made(judgement, known) ?? judgement).target;
}

/** The decision that an undo, or an undo of one, is about in the end. */
function made(judgement: Judgement, known: readonly Judgement[]): Judgement | null {
  if (judgement.act !== 'undo') return judgement;
  const target = known.find(({ id }) => id === judgement.target);
  return target ? made(target, known) : null;
}

function annotated(
  { kind, record, about }: Annotation,
  things: HistoryView['things'],
  on: string,
  nameOf: NameOfEntity,
): string {
  if (kind === 'place') return record.withdrawn ? 'withdrawn' : `added as a place: ${record.place.names.en}`;
  if (kind === 'place-name')
    return record.withdrawn ? `no more read by the name “${record.name}”` : `also read by the name “${record.name}”`;
  if (kind === 'collection') return record.withdrawn ? 'withdrawn' : `named “${record.name}”`;
  if (record.collection === null)
    return record.withdrawn ? 'note withdrawn' : `noted: ${record.text.replace(/\s+/g, ' ').trim()}`;
  const [item, collection] = [entityNamed(about, things), entityNamed(record.collection, things)];
  // In a collection's own history what was put in is named, elsewhere the collection.
  if (on === record.collection) return `${record.withdrawn ? 'taken out' : 'put in'}: ${nameOf(item) || item.id}`;
  const named = nameOf(collection) || collection.id;
  return `${record.withdrawn ? 'taken out of' : 'put into'} the collection “${named}”`;
}

/** Why it was withdrawn; of what is in a collection also the note on it. */
function reasonOf({ kind, record }: Annotation): string | null {
  if (kind !== 'item') return null;
  return record.withdrawn || record.collection === null
    ? record.reason
    : record.text.replace(/\s+/g, ' ').trim() || null;
}
