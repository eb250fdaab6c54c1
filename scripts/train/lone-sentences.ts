/** Sentences of coded texts as texts of their own: a headline, a caption, a line that somebody types in to try the reader. */
import type { Span } from '../../src/model/code-points.ts';
import { pairsAmong } from '../../src/read/claims/scorer/pair-key.ts';
import type { TextFacts } from '../../src/read/claims/scorer/text-facts.ts';
import { type CodedText, type CodedTie, levelled, tells } from './gold.ts';

/** A shorter sentence says too little, in characters. */
const fewestCharacters = { en: 30, ru: 30, zh: 12 } as const;

/**
 * The first sentence of a text that stands by itself and tells of a tie, and the first that tells of none. A sentence stands by itself where it
 * names places of two countries, and each pair of these is tied by the sentence itself or nowhere in the text.
 */
export function loneSentences(text: CodedText, facts: TextFacts | null): readonly CodedText[] {
  let tied: CodedText | null = null;
  let untied: CodedText | null = null;
  for (const { scene, units, countries } of facts?.sentences ?? []) {
    if (countries.size < 2 || scene.end - scene.start < fewestCharacters[facts!.lang]) continue;
    const pairs = pairsAmong([...units].map(levelled));
    const own = text.ties.filter((tie) => tie.evidence && tells(scene, tie.evidence) && isWithin(tie, pairs));
    if (pairs.some((p) => !own.some((tie) => tie.pairs.has(p)) && text.ties.some((tie) => tie.pairs.has(p)))) continue;
    const lone: CodedText = {
      ...text,
      id: `${text.id} at ${scene.start}`,
      text: text.text.slice(scene.start, scene.end),
      title: null,
      ties: own.map((tie) => ({ ...tie, evidence: shifted(tie.evidence!, scene) })),
    };
    if (own.length > 0) tied ??= lone;
    else untied ??= lone;
  }
  return [tied, untied].flatMap((lone) => lone ?? []);
}

const isWithin = (tie: CodedTie, pairs: readonly string[]): boolean => [...tie.pairs].every((p) => pairs.includes(p));

const shifted = ({ start, end }: Span, sentence: Span): Span => ({
  start: Math.max(0, start - sentence.start),
  end: Math.min(end, sentence.end) - sentence.start,
});
