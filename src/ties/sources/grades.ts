/** How reliable the sources of evidence are held to be: grades that people gave, and what they do to evidence. */
import type { Evidence, Judgement } from '../../model/evidence.ts';
import type { Credibility, Reliability } from '../../model/grade.ts';
import { inForce } from '../judgements/review-state.ts';
import { type OutletKey, outletOfAddress } from './outlets.ts';

/** The letters of outlets, by `site:…` and `name:…`; what is not in it nobody has graded. */
export type Grades = ReadonlyMap<OutletKey, Reliability>;

/** The last grade in force among the judgements on one outlet or one item; null where there is none. */
export function gradeOf(judgements: readonly Judgement[]): {
  readonly reliability: Reliability | null;
  readonly credibility: Credibility | null;
  readonly judgement: Judgement;
} | null {
  const judgement = inForce(judgements).findLast(({ act }) => act === 'grade');
  if (judgement === undefined) return null;
  return { reliability: judgement.reliability ?? null, credibility: judgement.credibility ?? null, judgement };
}

/**
 * What a letter lends in a conflict; more is better. `F` says that nothing is known, so that it goes before no letter; `E` says
 * that what is known speaks against the source, so that it lends no more than nothing does.
 */
export function trustIn(letter: Reliability | undefined): number {
  return letter === undefined || letter === 'F' || letter === 'E' ? 0 : 'DCBA'.indexOf(letter) + 1;
}

/** The best of some letters, `F` where there is none but it; undefined for none at all. */
function best(letters: readonly Reliability[]): Reliability | undefined {
  // Of two that lend nothing, what is known of one is worth saying.
  return [...letters].sort((a, b) => trustIn(b) - trustIn(a) || (a < b ? -1 : 1))[0];
}

/**
 * The same evidence, each piece with the letter of who published it: the best of the outlets its document, or its fact, came
 * from. What a text cites lends it nothing: that it was cited rightly is known by who publishes it.
 */
export function withReliability(
  evidence: readonly Evidence[],
  grades: Grades,
  outlets: ReadonlyMap<string, readonly OutletKey[]>,
): readonly Evidence[] {
  if (grades.size === 0) return evidence;
  return evidence.map((piece) => {
    const keys = piece.sources.flatMap((source) =>
      piece.kind === 'fact' ? (outletOfAddress(source) ?? []) : (outlets.get(source) ?? []),
    );
    const reliability = best(keys.flatMap((key) => grades.get(key) ?? []));
    return reliability === undefined ? piece : { ...piece, reliability };
  });
}
