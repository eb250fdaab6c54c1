/** What the sections of a brief are written with. */
import { unitOf } from '../../model/place.ts';
import type { Inline, Mark, Words } from './document.ts';
import type { BriefMaterial, BriefPiece, BriefTie } from './material.ts';
import type { Naming } from './naming.ts';
import { isUnreviewed, type NoteBook } from './notes.ts';

export interface Writing extends Naming {
  readonly material: BriefMaterial;
  readonly book: NoteBook;
  /** The units that the brief is on. */
  readonly own: ReadonlySet<string>;
  /** A sentence that Amur says in English, in the language of the brief where it is known in it. */
  readonly say: (english: string) => Inline;
  /** `T1`, by the id of the tie; in the order in which they are told. */
  readonly labels: ReadonlyMap<string, string>;
}

/** The units of the subject: those of the ties, where it is none itself. */
export function ownUnits({ subject, ties }: BriefMaterial): ReadonlySet<string> {
  if (subject.kind === 'region' || subject.kind === 'country') return new Set([subject.unit]);
  if (subject.kind === 'pair') return new Set(subject.units);
  return new Set(ties.flatMap(({ tie }) => tie.parties.map(unitOf)));
}

/** The marks of some pieces of evidence as one run; nothing for none. */
export function marksOf({ book }: Writing, pieces: readonly BriefPiece[]): readonly Inline[] {
  return marked(pieces.map((piece) => book.ofPiece(piece)));
}

/** Marks as a run, each once, by number. */
export function marked(marks: readonly Mark[]): readonly Inline[] {
  const once = [...new Map(marks.map((mark) => [mark.number, mark])).values()].sort((a, b) => a.number - b.number);
  return once.length === 0 ? [] : [{ kind: 'marks', marks: once }];
}

/** What a piece says: the document’s words in quotes, or the coder’s. */
export function saidBy({ view, held }: BriefPiece): Inline {
  if (held.kind === 'claim') return { kind: 'quote', text: view.text, lang: view.lang };
  return { kind: 'words', text: view.text.replace(/[.。]$/, ''), lang: 'en' };
}

/** A tie by its label, which leads to where it is told; by its id where it is not told. */
export function tiePlace({ labels }: Writing, id: string): Inline {
  const label = labels.get(id);
  return label === undefined
    ? { kind: 'code', text: id.slice(0, 12) }
    : { kind: 'place', text: label, to: label.toLowerCase() };
}

/** Items joined by something. */
export function between(items: readonly Words[], by: string): Words {
  return items.flatMap((item, i) => (i === 0 ? item : [by, ...item]));
}

/** Pieces that reviewers or coders stand behind, facts first, then those nobody has reviewed. */
export function reviewedFirst(pieces: readonly BriefPiece[]): readonly BriefPiece[] {
  const rank = (piece: BriefPiece): number => (isUnreviewed(piece) ? 2 : piece.held.kind === 'fact' ? 0 : 1);
  return [...pieces].sort((a, b) => rank(a) - rank(b));
}

/** A tie of which somebody stands behind something. */
export const isReviewed = ({ tie }: BriefTie): boolean => tie.reviewed;
