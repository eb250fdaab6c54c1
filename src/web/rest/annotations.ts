/** Notes and collections. */
import type { Listed } from '../../app/lists.ts';
import type { CollectionView, NoteView } from '../../app/views.ts';
import { ask, asOf, json, part } from './client.ts';

/** Notes; those on a thing, of a document with those on its claims, or all. */
export const askNotes = async (about: string | null, known: string | null): Promise<readonly NoteView[]> =>
  (
    await ask<Listed<NoteView>>(
      about === null ? `/notes${asOf(known)}` : `/notes?about=${part(about)}${asOf(known, '&')}`,
    )
  ).items;

/** Writes a note. */
export const writeNote = (about: string, text: string): Promise<NoteView> => ask('/notes', json({ about, text }));

/** Changes a note; refused where somebody else did since version `seen`. */
export const changeNote = (id: string, text: string, seen: string): Promise<NoteView> =>
  ask(`/notes/${part(id)}`, json({ text, seen }));

/** Withdraws a note. */
export const withdrawNote = (id: string): Promise<NoteView> => ask(`/notes/${part(id)}/withdrawal`, json({}));

/** Brings a withdrawn note back. */
export const restoreNote = (id: string, text: string): Promise<NoteView> => ask(`/notes/${part(id)}`, json({ text }));

/** All collections. */
export const askCollections = async (known: string | null): Promise<readonly CollectionView[]> =>
  (await ask<Listed<CollectionView>>(`/collections${asOf(known)}`)).items;

/** Makes a collection. */
export const makeCollection = (name: string): Promise<CollectionView> => ask('/collections', json({ name }));

/** Puts something into a collection, or takes it out. */
export const changeCollection = (id: string, act: 'add' | 'remove', item: string): Promise<CollectionView> =>
  ask(`/collections/${part(id)}/items`, json({ act, item }));
