/** Many texts: the figures of a reader, or of a second coder, over a whole coding. */
import { type ErrorClass, errorClasses, type ReadingErrorFound, type TextComparison } from './compare-text.ts';
import { addCounts, addShares, noCounts, noShare, type Score, type Share, scoreOf } from './score.ts';

export interface Evaluation {
  readonly texts: number;
  /** Null where no text has its places coded. */
  readonly regions: Score | null;
  readonly pairs: Score;
  readonly ties: Score;
  readonly stage: Share;
  readonly date: Share;
  readonly city: Share;
  readonly evidence: Share;
  readonly modality: Share;
  readonly nonFact: Score;
  /** Texts without a tie, and those of them that got one. */
  readonly negatives: number;
  readonly falseAlarms: number;
  /** By class, in text order within each. */
  readonly errors: Readonly<Record<ErrorClass, readonly ReadingErrorFound[]>>;
}

export function evaluationOf(comparisons: readonly TextComparison[]): Evaluation {
  const counts = (of: (c: TextComparison) => TextComparison['pairs'] | null): Score =>
    scoreOf(comparisons.map((c) => of(c) ?? noCounts).reduce(addCounts, noCounts));
  const share = (name: 'stage' | 'date' | 'city' | 'evidence' | 'modality'): Share =>
    comparisons.map((c) => c[name]).reduce(addShares, noShare);
  const errors = comparisons.flatMap((c) => c.errors);
  const ofClass = (name: ErrorClass): readonly ReadingErrorFound[] => errors.filter((e) => e.class === name);
  return {
    texts: comparisons.length,
    regions: comparisons.some((c) => c.regions !== null) ? counts((c) => c.regions) : null,
    pairs: counts((c) => c.pairs),
    ties: counts((c) => c.ties),
    stage: share('stage'),
    date: share('date'),
    city: share('city'),
    evidence: share('evidence'),
    modality: share('modality'),
    nonFact: counts((c) => c.nonFact),
    negatives: comparisons.filter((c) => c.negative).length,
    falseAlarms: comparisons.filter((c) => c.falseAlarm).length,
    errors: Object.fromEntries(errorClasses.map((name) => [name, ofClass(name)])) as Evaluation['errors'],
  };
}
