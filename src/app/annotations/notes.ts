/** Notes on anything that has an id or a name: written, changed by a new version, withdrawn, never deleted. */

import { z } from 'zod';
import { Conflict, InvalidInput, NotFound } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import { type Note, notesOf } from '../../store/annotations/notes.ts';
import type { NoteRecord } from '../../store/ports/annotations.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownWhen } from '../as-of.ts';
import type { Infer, ShapeOf } from '../infer.ts';
import { knownId } from '../known-id.ts';
import { instant } from '../model-schemas/edtf.ts';
import type { Desk } from '../ports.ts';
import { noteRecordShape } from './annotation.ts';
import { describeEntities } from './describe-entities.ts';
import { entity } from './entity.ts';
import { knownEntity } from './known-entity.ts';

/** A note as it stands, with what it is on. */
export const noteView = z
  .object({
    ...({
      id: z.string(),
      about: z.string(),
      ...noteRecordShape,
      version: z.string(),
      by: z.string(),
      at: instant,
      changed: z.object({ by: z.string(), at: instant }),
      versions: z.int(),
    } satisfies ShapeOf<Note>),
    on: entity,
  })
  .meta({ id: 'Note' });
export type NoteView = Infer<typeof noteView>;

const longestNote = 20_000;

/** Which notes. */
export interface NoteFilter extends KnownFilter {
  /** Those on this; of a document also those on its claims. All by default. */
  readonly about?: string;
  /** Withdrawn ones too. */
  readonly withdrawn?: boolean;
}

/** A stretch of a document in code points. */
export interface NoteSpan {
  readonly start: number;
  readonly end: number;
}

type NoteDesk = Pick<Desk, 'ledger' | 'gazetteer' | 'caseTitles'>;
type WritingDesk = NoteDesk & Pick<Desk, 'user' | 'now'>;

/** Notes, newest first. */
export async function listNotes(desk: NoteDesk, filter: NoteFilter = {}): Promise<readonly NoteView[]> {
  const { annotations } = desk.ledger;
  const knownAt = knownWhen(filter);
  const versions =
    filter.about === undefined
      ? await annotations.all('note', knownAt)
      : await annotations.about(await aboutWith(desk, filter.about), knownAt);
  return views(
    desk,
    notesOf(versions).filter(({ withdrawn }) => filter.withdrawn || !withdrawn),
  );
}

/** What is asked about, with what belongs to it. */
async function aboutWith(desk: NoteDesk, written: string): Promise<readonly string[]> {
  const { id, kind } = await knownEntity(desk, written);
  return kind === 'document' ? [id, ...(await desk.ledger.claims(id)).map((claim) => claim.id)] : [id];
}

async function views(desk: NoteDesk, notes: readonly Note[]): Promise<readonly NoteView[]> {
  const described = await describeEntities(
    desk,
    notes.map(({ about }) => about),
  );
  return notes.map((note) => ({
    ...note,
    on: described[note.about] ?? { id: note.about, kind: 'unknown', words: '' },
  }));
}

/** Writes a note on something; `span` is a stretch of a document in code points. */
export async function addNote(desk: WritingDesk, written: string, words: string, span?: NoteSpan): Promise<NoteView> {
  const on = await knownEntity(desk, written);
  const text = checkedText(words);
  const quote = span === undefined ? null : await quoteOf(desk, on.id, span);
  const stamp = { by: desk.user, at: desk.now() };
  const id = contentId('nte', on.id, text, span ?? null, stamp.by, stamp.at);
  const record: NoteRecord = { text, span: span ?? null, quote, withdrawn: false, reason: null };
  return put(desk, { id, about: on.id, record }, stamp);
}

/** Puts other words in a note's place. `seen` is the version that was changed: Conflict where another came in between. */
export async function editNote(desk: WritingDesk, written: string, words: string, seen?: string): Promise<NoteView> {
  const note = await standing(desk, written);
  if (seen !== undefined && seen !== note.version) {
    throw new Conflict(`${note.changed.by} has changed this note since, at ${note.changed.at}`, {
      hint: 'Read it as it stands, and change that.',
    });
  }
  const text = checkedText(words);
  if (text === note.text && !note.withdrawn) throw new InvalidInput('The note says this already');
  return append(desk, note, { text, withdrawn: false, reason: null });
}

/** Withdraws a note; it stays in the history, and a new version brings it back. */
export async function withdrawNote(desk: WritingDesk, written: string, reason: string | null): Promise<NoteView> {
  const note = await standing(desk, written);
  if (note.withdrawn) throw new Conflict('This note has been withdrawn already');
  return append(desk, note, { withdrawn: true, reason: reason?.trim() || null });
}

/** One note; throws NotFound. */
async function standing(desk: NoteDesk, written: string): Promise<Note> {
  const id = await knownId(desk.ledger, written);
  const [note] = notesOf(await desk.ledger.annotations.one(id));
  if (note) return note;
  throw new NotFound(`No note ${id.slice(0, 60)} is held`, { hint: 'amur notes lists them.' });
}

async function append(desk: WritingDesk, note: Note, change: Partial<NoteRecord>): Promise<NoteView> {
  const { text, span, quote, withdrawn, reason } = note;
  const stamp = { by: desk.user, at: desk.now() };
  const record = { text, span, quote, withdrawn, reason, ...change };
  return put(desk, { id: note.id, about: note.about, record }, stamp);
}

async function put(
  desk: WritingDesk,
  { id, about, record }: { readonly id: string; readonly about: string; readonly record: NoteRecord },
  stamp: { readonly by: string; readonly at: string },
): Promise<NoteView> {
  const version = contentId('nte', id, record, stamp.by, stamp.at);
  await desk.ledger.annotations.append({ kind: 'note', id, version, about, record }, stamp);
  const [view] = await views(desk, notesOf(await desk.ledger.annotations.one(id)));
  if (view) return view;
  throw new NotFound(`The note ${id} is gone`);
}

function checkedText(words: string): string {
  const text = words.replace(/\r\n?/g, '\n').trim();
  if (text === '') throw new InvalidInput('A note says something');
  if (text.length > longestNote) {
    throw new InvalidInput(`A note has at most ${longestNote} characters, not ${text.length}`);
  }
  return text;
}

async function quoteOf({ ledger }: NoteDesk, id: string, { start, end }: NoteSpan): Promise<string> {
  const document = await ledger.document(id);
  if (document === null) throw new InvalidInput('Only a note on a document may be on a stretch of it');
  const characters = [...document.text];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > characters.length) {
    throw new InvalidInput(`The text has ${characters.length} characters; ${start} to ${end} is no stretch of it`);
  }
  return characters.slice(start, end).join('');
}
