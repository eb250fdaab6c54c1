/** Notes and collections. */
import { get, post } from './client.ts';

/** Notes and what is in collections; those on a thing, of a document with those on its claims, or all. */
export const askItems = async (about: string | null, known: string | null) =>
  (await get('/items', { query: { about, knownAt: known } })).items;

/** Writes a note, or puts something into a collection (by name or id), or both. */
export const addItem = (about: string, text: string, collection: string | null) =>
  post('/items', { body: { about, text, ...(collection === null ? {} : { collection }) } });

/** Changes a note; refused where somebody else did since version `seen`. */
export const changeItem = (id: string, text: string, seen: string) =>
  post('/items/{id}', { path: { id }, body: { text, seen } });

/** Withdraws a note, or takes something out of its collection. */
export const withdrawItem = (id: string) => post('/items/{id}/withdrawal', { path: { id }, body: {} });

/** Brings back what was withdrawn. */
export const restoreItem = (id: string, text: string) => post('/items/{id}', { path: { id }, body: { text } });

/** All collections. */
export const askCollections = async (known: string | null) =>
  (await get('/collections', { query: { knownAt: known } })).items;

/** Makes a collection. */
export const makeCollection = (name: string) => post('/collections', { body: { name } });
