/** Notes and collections. */
import { get, post } from './client.ts';

/** Notes; those on a thing, of a document with those on its claims, or all. */
export const askNotes = async (about: string | null, known: string | null) =>
  (await get('/notes', { query: { about, knownAt: known } })).items;

/** Writes a note. */
export const writeNote = (about: string, text: string) => post('/notes', { body: { about, text } });

/** Changes a note; refused where somebody else did since version `seen`. */
export const changeNote = (id: string, text: string, seen: string) =>
  post('/notes/{id}', { path: { id }, body: { text, seen } });

/** Withdraws a note. */
export const withdrawNote = (id: string) => post('/notes/{id}/withdrawal', { path: { id }, body: {} });

/** Brings a withdrawn note back. */
export const restoreNote = (id: string, text: string) => post('/notes/{id}', { path: { id }, body: { text } });

/** All collections. */
export const askCollections = async (known: string | null) =>
  (await get('/collections', { query: { knownAt: known } })).items;

/** Makes a collection. */
export const makeCollection = (name: string) => post('/collections', { body: { name } });

/** Puts something into a collection, or takes it out. */
export const changeCollection = (id: string, act: 'add' | 'remove', item: string) =>
  post('/collections/{id}/items', { path: { id }, body: { act, item } });
