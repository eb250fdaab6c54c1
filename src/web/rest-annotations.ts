/** The REST client for search, sources, notes, collections, edits. */
import type { SearchView } from '../app/documents/document-types.ts';
import type { EvidenceView } from '../app/review/evidence-view.ts';
import type { CollectionView, NoteView, OutletRow, RegionRow } from '../app/views.ts';
import type { Judgement } from '../model/evidence.ts';
import { ask, type Judged, json } from './rest.ts';

interface Listed<T> {
  readonly items: readonly T[];
}

const part = encodeURIComponent;
const asOf = (known: string | null, before = '?'): string => (known ? `${before}knownAt=${known}` : '');

/** Documents by their words. */
export const askSearch = (query: string): Promise<SearchView> => ask(`/search?${query}`);

/** First-level units whose name begins so, in any of three languages, or whose code it is. */
export const askUnits = async (words: string): Promise<readonly RegionRow[]> =>
  (await ask<Listed<RegionRow>>(`/regions?q=${part(words)}&limit=8`)).items;

/** Outlets with their grades. */
export const askSources = async (known: string | null): Promise<readonly OutletRow[]> =>
  (await ask<Listed<OutletRow>>(`/sources${asOf(known)}`)).items;

/** Says how reliable an outlet is. */
export const gradeSource = (target: string, grade: string, reason: string): Promise<Judged> =>
  ask('/judgements', json({ act: 'grade', target, grade, reason }, true));

/** What is put in place of what was read; what is left out stays. */
export interface Edit {
  readonly type?: string;
  readonly stage?: string;
  readonly date?: string | null;
  readonly parties?: readonly string[];
  readonly modality?: string;
}

/** Puts a claim or a fact right. */
export const editEvidence = (target: string, edit: Edit, reason: string): Promise<Judged> =>
  ask('/judgements', json({ act: 'edit', target, edit, ...(reason ? { reason } : {}) }, true));

/** Says what web address a document came from; it is read again. */
export const sayAddress = (document: string, url: string): Promise<unknown> =>
  ask(`/documents/${part(document)}/address`, json({ url }));

/** Takes back that a document came from an address; it is read again. */
export const withdrawAddress = (document: string, url: string): Promise<unknown> =>
  ask(`/documents/${part(document)}/address/withdrawal`, json({ url }));

/** Takes back what was said of its date; it is read again. */
export const withdrawPublished = (document: string): Promise<{ readonly published: string | null }> =>
  ask(`/documents/${part(document)}/published/withdrawal`, json({}));

/** Says when a document was published; it is read again. */
export const sayPublished = (document: string, published: string): Promise<{ readonly published: string | null }> =>
  ask(`/documents/${part(document)}/published`, json({ published }));

/** A claim as a person takes it out of a text; places are code points. */
export interface ClaimToAdd {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly type: string;
  readonly parties: readonly string[];
  readonly stage: string;
  readonly date: string | null;
  readonly modality: string;
  readonly speaker: string | null;
}

/** The claims as they are held, and what they were decided by: undone from the last to the first they take the act back. */
export interface ClaimsAdded {
  readonly claims: readonly EvidenceView[];
  readonly judgements: readonly Judgement[];
}

/** Adds claims by hand, in the place of another where one is named. */
export const addClaims = (
  document: string,
  claims: readonly ClaimToAdd[],
  reason: string,
  instead: string | null,
): Promise<ClaimsAdded> =>
  ask(
    `/documents/${part(document)}/claims`,
    json({ claims, ...(reason ? { reason } : {}), ...(instead ? { instead } : {}) }),
  );

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
