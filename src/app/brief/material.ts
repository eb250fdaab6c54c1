/** What a brief is made of: what the ledger holds of its subject, as of a day and as known then. */

import type { Result } from '../../measure/context.ts';
import type { CaseEvent } from '../../model/evidence.ts';
import type { ForecastRecord, Outcome } from '../../model/forecast.ts';
import type { Observation } from '../../model/observation.ts';
import type { ForecastFound } from '../../model/reading.ts';
import type { Tie, TieState } from '../../model/tie.ts';
import type { StoredEvidence } from '../../ties/judgements/stored-evidence.ts';
import type { CoveredCase } from '../cases/record-line.ts';
import type { DependenceOn, PairLeanView } from '../lean/lean-view.ts';
import type { EvidenceView } from '../review/evidence-view.ts';

/** What the brief is on. */
export type BriefSubject =
  | { readonly kind: 'region' | 'country'; readonly unit: string }
  | { readonly kind: 'pair'; readonly units: readonly [string, string] }
  | { readonly kind: 'tie'; readonly id: string }
  | { readonly kind: 'collection'; readonly id: string; readonly name: string };

/** A piece of evidence with its card. */
export interface BriefPiece {
  readonly held: StoredEvidence;
  readonly view: EvidenceView;
}

/** A tie with its steps up to the day and every piece of evidence that is not rejected. */
export interface BriefTie {
  readonly tie: Tie;
  readonly state: TieState | null;
  readonly pieces: readonly BriefPiece[];
}

/** What a note says of the document that it quotes. */
export interface BriefDocument {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly outlet: string | null;
  /** Several are parted by "; ". */
  readonly author: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** Web addresses alone: the names of files say nothing to anybody else. */
  readonly addresses: readonly string[];
}

/** A measure that was worked out for the brief. */
export interface BriefMeasure {
  readonly name: string;
  readonly results: readonly Result[];
}

/** A sentence on what is to come, as a reading found it in a document that the brief quotes. */
export interface BriefForecast {
  readonly document: string;
  readonly found: ForecastFound;
}

/** A forecast on the subject that people keep, with how it came out. */
export interface BriefKept {
  readonly record: ForecastRecord;
  readonly outcome: Outcome;
  /** What showed it, and where that can be read. */
  readonly evidence: string | null;
  readonly address: string | null;
  readonly scorable: boolean;
}

/** The years of a pair in which at least one side was measured, and since when one leans more. */
export type BriefLean = Pick<PairLeanView, 'years' | 'since'>;

export interface BriefMaterial {
  readonly subject: BriefSubject;
  /** As it is asked for on the command line: a code, a pair, an id. */
  readonly asked: string;
  readonly validAt: string;
  readonly knownAt: string;
  readonly include: 'all' | 'reviewed';
  /** How far the cases that ship go. */
  readonly builtIn: readonly CoveredCase[];
  readonly versions: { readonly amur: string; readonly codebook: string; readonly gazetteer: string };
  /** Where the page of the ledger is, for links; null for none. */
  readonly page: string | null;
  readonly ties: readonly BriefTie[];
  /** Ties that the filter leaves out because nobody has reviewed them. */
  readonly leftOut: number;
  /** Rejected pieces of evidence, and steps after the day: left out, and counted. */
  readonly rejected: number;
  readonly laterSteps: number;
  readonly events: readonly CaseEvent[];
  readonly measures: readonly BriefMeasure[];
  /** The newest figures on the subject. */
  readonly figures: readonly Observation[];
  /** Of a region: its shares of trade with each country, as far as they are known. */
  readonly dependences: readonly DependenceOn[];
  /** Of a pair of regions. */
  readonly lean: BriefLean | null;
  /** Every figure that a measure or a share came from, by id. */
  readonly behind: ReadonlyMap<string, Observation>;
  readonly documents: ReadonlyMap<string, BriefDocument>;
  readonly forecasts: readonly BriefForecast[];
  /** In the order in which they were entered. */
  readonly kept: readonly BriefKept[];
  /** Documents of the ledger whose words were taken away. */
  readonly redacted: number;
}
