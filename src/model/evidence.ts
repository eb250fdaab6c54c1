/**
 * The two kinds of evidence, and what people decide about them. A claim rests on a span of a document; a coded fact rests
 * on a source with an address. Both feed ties and are counted apart.
 */
import type { Modality, Stage, TieType } from './codebook.ts';
import type { Bounds, DateBasis, Edtf } from './edtf.ts';
import type { PartyRef } from './place.ts';

export interface FactSource {
  /** Short key within the case's source list. */
  readonly key: string;
  readonly address: string;
}

/** How well the sources bear a coded fact: verified in the source, partly, contested, weak. */
export type FactConfidence = 'verified' | 'probable' | 'contested' | 'unverified';

/** A fact coded by a person from a source, in our own words, without a span. */
export interface CodedFact {
  readonly id: string;
  readonly kind: 'fact';
  /** The case it belongs to: `china-russia`, `euroregions`, `soviet-bloc`; null for a user's own. */
  readonly case: string | null;
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly stage: Stage;
  readonly date: Edtf | null;
  readonly bounds: Bounds | null;
  readonly precision: 'day' | 'month' | 'year' | 'range' | 'unknown';
  readonly fields: readonly string[];
  readonly statement: string;
  readonly sources: readonly FactSource[];
  readonly confidence: FactConfidence;
  readonly coder: string;
  /** The type and status words of the list it was coded from, kept as they were. */
  readonly codedAs: string | null;
  /** The name of a standing body, for multilateral ties. */
  readonly body?: string;
  readonly note?: string;
}

/** A dated event of a case that is no tie: a law, a centre's reaction. */
export interface CaseEvent {
  readonly id: string;
  readonly kind: 'case-event';
  readonly case: string;
  readonly event: string;
  /** The region or state concerned. */
  readonly parties: readonly PartyRef[];
  readonly date: Edtf | null;
  readonly bounds: Bounds | null;
  readonly precision: CodedFact['precision'];
  readonly statement: string;
  readonly sources: readonly FactSource[];
  readonly confidence: FactConfidence;
  readonly coder: string;
  readonly codedAs: string | null;
}

/** What a judgement says. `undo` takes back an earlier judgement and is one itself. */
export type JudgementAct = 'accept' | 'reject' | 'unsure' | 'undo';

/** A decision by a person on a claim or a coded fact; never changed, only followed by another. */
export interface Judgement {
  readonly id: string;
  readonly act: JudgementAct;
  /** Id of a claim or a coded fact; for `undo`, of a judgement. */
  readonly target: string;
  readonly by: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  readonly reason: string | null;
}

/** How a piece of evidence stands after the judgements on it. */
export type ReviewState = 'unreviewed' | 'accepted' | 'rejected' | 'unsure';

/** One piece of evidence as the rules for ties take it. */
export interface Evidence {
  /** Claim id or fact id. */
  readonly id: string;
  readonly kind: 'claim' | 'fact';
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly stage: Stage;
  readonly date: Edtf | null;
  readonly bounds: Bounds | null;
  readonly basis: DateBasis | null;
  readonly modality: Modality;
  readonly fields: readonly string[];
  readonly body: string | null;
  readonly review: ReviewState;
  /** Document id for a claim, source address for a fact: what independence is counted over. */
  readonly sources: readonly string[];
  readonly recordedAt: string;
}
