/** From what a coder writes in the form to a tie as it is coded, and back. */
import { codePointMap } from '../../model/code-points.ts';
import type { Stage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import { blankDraft, type Draft, type Stretch, toSend } from '../reading/draft.ts';
import { takeSelected } from '../reading/take-selected.ts';
import type { TieToCode } from '../rest/coding.ts';

/** A draft of words of the text; nothing that was read in them is proposed, for coding is blind. */
export function draftOfWords(text: string, selected: Stretch | null): Draft {
  const at = takeSelected(text, selected);
  return { ...blankDraft, quote: at ? text.slice(at.start, at.end) : '', at };
}

/** A draft of a tie that is coded already. */
export function draftOfTie(text: string, tie: TieToCode): Draft {
  const map = codePointMap(text);
  return {
    quote: tie.quote,
    at: { start: map.toUtf16(tie.start), end: map.toUtf16(tie.end) },
    type: tie.type,
    stage: tie.stage,
    date: tie.date ?? '',
    modality: tie.modality,
    speaker: '',
    parties: tie.parties.map((party) => ({ party, name: '' })),
  };
}

/** The tie that a draft says; what the form does not ask stays as it was coded before. */
export function drafted(text: string, draft: Draft, before: TieToCode | null): TieToCode {
  const { speaker: _, type, stage, ...said } = toSend(text, draft);
  return {
    fields: before?.fields ?? [],
    body: before?.body ?? null,
    ...said,
    modality: said.modality as TieToCode['modality'],
    type: type as TieType,
    stage: stage as Stage,
  };
}
