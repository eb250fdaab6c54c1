/** Notes out of their versions. */
import type { Annotation, NoteRecord } from '../ports/annotations.ts';
import { byId, newestFirst } from './versions.ts';

/** A note as it stands. */
export interface Note extends NoteRecord {
  readonly id: string;
  readonly about: string;
  /** The version it stands in; whoever edits it says which one they saw. */
  readonly version: string;
  /** Who wrote it first, and when. */
  readonly by: string;
  readonly at: string;
  /** The last version. */
  readonly changed: { readonly by: string; readonly at: string };
  readonly versions: number;
}

/** The notes that some versions, in the order they were made, add up to; withdrawn ones included, newest first. */
export function notesOf(versions: readonly Annotation[]): readonly Note[] {
  const notes = byId(versions.filter((version) => version.kind === 'note')).map((all): Note => {
    const [first, last] = [all[0]!, all.at(-1)!];
    return {
      id: first.id,
      about: first.about,
      ...last.record,
      version: last.version,
      by: first.by,
      at: first.at,
      changed: { by: last.by, at: last.at },
      versions: all.length,
    };
  });
  return newestFirst(notes);
}
