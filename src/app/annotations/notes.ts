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
import type { Ports } from '../ports.ts';
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

type NotePorts = Pick<Ports, 'ledger' | 'gazetteer' | 'caseTitles'>;
type WritingPorts = NotePorts & Pick<Ports, 'user' | 'now'>;

/** Notes, newest first. */
export async function listNotes(ports: NotePorts, filter: NoteFilter = {}): Promise<readonly NoteView[]> {
  const { annotations } = ports.ledger;
  const knownAt = knownWhen(filter);
  const versions =
    filter.about === undefined
      ? await annotations.all('note', knownAt)
      : await annotations.about(await aboutWith(ports, filter.about), knownAt);
  return views(
    ports,
    notesOf(versions).filter(({ withdrawn }) => filter.withdrawn || !withdrawn),
  );
}

/** What is asked about, with what belongs to it. */
async function aboutWith(ports: NotePorts, written: string): Promise<readonly string[]> {
  const { id, kind } = await knownEntity(ports, written);
  return kind === 'document' ? [id, ...(await ports.ledger.claims(id)).map((claim) => claim.id)] : [id];
}

async function views(ports: NotePorts, notes: readonly Note[]): Promise<readonly NoteView[]> {
  const described = await describeEntities(
    ports,
    notes.map(({ about }) => about),
  );
  return notes.map((note) => ({
    ...note,
    on: described[note.about] ?? { id: note.about, kind: 'unknown', words: '' },
  }));
}

/** Writes a note on something; `span` is a stretch of a document in code points. */
export async function addNote(ports: WritingPorts, written: string, words: string, span?: NoteSpan): Promise<NoteView> {
  const on = await knownEntity(ports, written);
  const text = checkedText(words);
  const quote = span === undefined ? null : await quoteOf(ports, on.id, span);
  const stamp = { by: ports.user, at: ports.now() };
  const id = contentId('nte', on.id, text, span ?? null, stamp.by, stamp.at);
  const record: NoteRecord = { text, span: span ?? null, quote, withdrawn: false, reason: null };
  return put(ports, { id, about: on.id, record }, stamp);
}

/** Puts other words in a note's place. `seen` is the version that was changed: Conflict where another came in between. */
export async function editNote(ports: WritingPorts, written: string, words: string, seen?: string): Promise<NoteView> {
  const note = await standing(ports, written);
  if (seen !== undefined && seen !== note.version) {
    throw new Conflict(`${note.changed.by} has changed this note since, at ${note.changed.at}`, {
      hint: 'Read it as it stands, and change that.',
    });
  }
  const text = checkedText(words);
  if (text === note.text && !note.withdrawn) throw new InvalidInput('The note says this already');
  return append(ports, note, { text, withdrawn: false, reason: null });
}

/** Withdraws a note; it stays in the history, and a new version brings it back. */
export async function withdrawNote(ports: WritingPorts, written: string, reason: string | null): Promise<NoteView> {
  const note = await standing(ports, written);
  if (note.withdrawn) throw new Conflict('This note has been withdrawn already');
  return append(ports, note, { withdrawn: true, reason: reason?.trim() || null });
}

/** One note; throws NotFound. */
async function standing(ports: NotePorts, written: string): Promise<Note> {
  const id = await knownId(ports.ledger, written);
  const [note] = notesOf(await ports.ledger.annotations.one(id));
  if (note) return note;
  throw new NotFound(`No note ${id.slice(0, 60)} is held`, { hint: 'amur notes lists them.' });
}

async function append(ports: WritingPorts, note: Note, change: Partial<NoteRecord>): Promise<NoteView> {
  const { text, span, quote, withdrawn, reason } = note;
  const stamp = { by: ports.user, at: ports.now() };
  const record = { text, span, quote, withdrawn, reason, ...change };
  return put(ports, { id: note.id, about: note.about, record }, stamp);
}

async function put(
  ports: WritingPorts,
  { id, about, record }: { readonly id: string; readonly about: string; readonly record: NoteRecord },
  stamp: { readonly by: string; readonly at: string },
): Promise<NoteView> {
  const version = contentId('nte', id, record, stamp.by, stamp.at);
  await ports.ledger.annotations.append({ kind: 'note', id, version, about, record }, stamp);
  const [view] = await views(ports, notesOf(await ports.ledger.annotations.one(id)));
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

async function quoteOf({ ledger }: NotePorts, id: string, { start, end }: NoteSpan): Promise<string> {
  const document = await ledger.document(id);
  if (document === null) throw new InvalidInput('Only a note on a document may be on a stretch of it');
  const characters = [...document.text];
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > characters.length) {
    throw new InvalidInput(`The text has ${characters.length} characters; ${start} to ${end} is no stretch of it`);
  }
  return characters.slice(start, end).join('');
}
