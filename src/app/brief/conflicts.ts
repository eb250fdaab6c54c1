/** Where the evidence disagrees: dates that cannot both be, facts that their coder calls contested, values that a person put right. */
import { stageText } from '../../model/stage-words.ts';
import { dateWords } from './date-words.ts';
import type { Section, Words } from './document.ts';
import type { BriefPiece, BriefTie } from './material.ts';
import { partiesName, typeName } from './naming.ts';
import { piecesOf } from './ties.ts';
import { between, marksOf, saidBy, tiePlace, type Writing } from './writing.ts';

/** The section. */
export function conflicts(writing: Writing): Section {
  const { w, material } = writing;
  const dates = material.ties.flatMap((tie) => datesOf(writing, tie));
  const pieces = piecesWithTies(material.ties);
  const doubted = pieces.flatMap((each) => doubtedOf(writing, each));
  const edited = pieces.flatMap((each) => editedOf(writing, each));
  return {
    id: 'conflicts',
    title: w.conflicts.title,
    blocks: [
      dates.length === 0
        ? { kind: 'paragraph', words: [w.conflicts.none] }
        : { kind: 'paragraph', words: [{ kind: 'muted', text: w.conflicts.intro }] },
      ...(dates.length === 0 ? [] : [{ kind: 'list', items: dates } as const]),
      ...(doubted.length === 0
        ? []
        : [{ kind: 'heading', text: w.conflicts.contested } as const, { kind: 'list', items: doubted } as const]),
      ...(edited.length === 0
        ? []
        : [{ kind: 'heading', text: w.conflicts.edited } as const, { kind: 'list', items: edited } as const]),
    ],
  };
}

function datesOf(writing: Writing, tie: BriefTie): readonly Words[] {
  const { w, lang } = writing;
  return tie.tie.steps.flatMap((step) => {
    const { contested = [] } = step;
    if (contested.length === 0) return [];
    const values = [step, ...contested].map(
      ({ date, evidence }, i): Words => [
        { kind: 'strong', text: dateWords(date, lang) },
        ...(i === 0 ? [`${w.open}${w.conflicts.shown}${w.close}`] : []),
        ...marksOf(writing, piecesOf(tie, { evidence })),
      ],
    );
    return [
      [
        tiePlace(writing, tie.tie.id),
        `${w.comma}${w.conflicts.dates(stageText(lang, tie.tie.type, step.stage, step.milestone))}${w.colon}`,
        ...between(values, w.semicolon),
      ],
    ];
  });
}

interface PieceOfTies {
  readonly piece: BriefPiece;
  /** Ids of the ties that it bears. */
  readonly ties: readonly string[];
}

/** Every piece once, with the ties that it bears: a restriction ends several. */
function piecesWithTies(ties: readonly BriefTie[]): readonly PieceOfTies[] {
  const found = new Map<string, { readonly piece: BriefPiece; readonly ties: string[] }>();
  for (const { tie, pieces } of ties) {
    for (const piece of pieces) {
      const before = found.get(piece.held.id);
      if (before === undefined) found.set(piece.held.id, { piece, ties: [tie.id] });
      else before.ties.push(tie.id);
    }
  }
  return [...found.values()];
}

const places = (writing: Writing, ties: readonly string[]): Words =>
  between(
    ties.map((id): Words => [tiePlace(writing, id)]),
    writing.w.comma,
  );

function doubtedOf(writing: Writing, { piece, ties }: PieceOfTies): readonly Words[] {
  const { w } = writing;
  const { confidence } = piece.view;
  if (confidence !== 'contested' && confidence !== 'unverified') return [];
  return [
    [
      ...places(writing, ties),
      `${w.comma}${w.confidence[confidence] ?? confidence}${w.colon}`,
      saidBy(piece),
      ...marksOf(writing, [piece]),
    ],
  ];
}

function editedOf(writing: Writing, { piece, ties }: PieceOfTies): readonly Words[] {
  const { w, lang } = writing;
  const was = piece.held.asRead;
  if (was === null) return [];
  const values = [
    typeName(writing, was.type),
    partiesName(writing, was),
    stageText(lang, was.type, was.stage),
    dateWords(was.date, lang),
  ];
  return [[...places(writing, ties), w.colon, w.conflicts.was(values.join(w.comma)), ...marksOf(writing, [piece])]];
}
