/** What nobody has reviewed, told apart from the rest. */
import { stageText } from '../../model/stage-words.ts';
import { dateWords } from './date-words.ts';
import type { Block, Section, Words } from './document.ts';
import type { BriefPiece, BriefTie } from './material.ts';
import { tieName, typeName } from './naming.ts';
import { isUnreviewed } from './notes.ts';
import { piecesOf } from './ties.ts';
import { marksOf, saidBy, tiePlace, type Writing } from './writing.ts';

/** The section. */
export function unreviewed(writing: Writing): Section {
  const { w, material } = writing;
  if (material.include === 'reviewed') {
    const words = [
      w.unreviewed.left,
      ...(material.leftOut === 0 ? [] : [w.gap, w.unreviewed.leftOut(material.leftOut)]),
    ];
    return { id: 'unreviewed', title: w.unreviewed.title, blocks: [{ kind: 'paragraph', words }] };
  }
  const items = material.ties.flatMap((tie) => openOf(tie).map((piece) => pieceWords(writing, tie, piece)));
  const noted = material.ties.reduce((sum, tie) => sum + tie.pieces.filter(isOpen).length - openOf(tie).length, 0);
  const blocks: readonly Block[] = [
    ...(items.length === 0 && noted === 0 ? [{ kind: 'paragraph', words: [w.unreviewed.none] } as const] : []),
    ...(items.length === 0
      ? []
      : [
          { kind: 'paragraph', words: [{ kind: 'muted', text: w.unreviewed.intro }] } as const,
          { kind: 'list', items } as const,
        ]),
    ...(noted === 0 ? [] : [{ kind: 'paragraph', words: [w.unreviewed.noted(noted)] } as const]),
  ];
  return { id: 'unreviewed', title: w.unreviewed.title, blocks };
}

/** Claims that wait for a decision; what is said of the future stands in a section of its own. */
function isOpen(piece: BriefPiece): boolean {
  return isUnreviewed(piece) && piece.held.modality !== 'forecast';
}

/** Those that no reviewed step above notes. */
function openOf(tie: BriefTie): readonly BriefPiece[] {
  const told = new Set(
    tie.tie.reviewed ? tie.tie.steps.filter(({ reviewed }) => reviewed).flatMap((step) => piecesOf(tie, step)) : [],
  );
  return tie.pieces.filter((piece) => isOpen(piece) && !told.has(piece));
}

function pieceWords(writing: Writing, { tie }: BriefTie, piece: BriefPiece): Words {
  const { w, lang, own, labels } = writing;
  const { type, stage, date, review } = piece.held;
  return [
    ...(labels.has(tie.id)
      ? [tiePlace(writing, tie.id), `${w.open}${typeName(writing, tie.type)}${w.close}`]
      : [tieName(writing, tie, own)]),
    `${w.comma}${stageText(lang, type, stage)}${w.comma}${dateWords(date, lang)}${w.colon}`,
    saidBy(piece),
    ...marksOf(writing, [piece]),
    ...(review === 'unsure' ? [`${w.open}${w.unreviewed.unsure}${w.close}`] : []),
  ];
}
