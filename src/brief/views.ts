/** View models: what the page, the CLI and the API show. No DOM, no pixels. */
import type { Stage, TieType } from '../model/codebook.ts';
import type { Judgement, ReviewState } from '../model/evidence.ts';
import type { CountryCode, PlaceLevel, RegionCode } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Citation, ForecastFound, Mention, NonClaim, Quotation } from '../model/reading.ts';
import type { StageStep, TieCounts, TieState } from '../model/tie.ts';

/** A party with its names, ready to show. */
export interface PartyView {
  readonly party: string;
  readonly unit: string;
  readonly country: CountryCode;
  readonly names: { readonly en: string; readonly ru: string | null; readonly zh: string | null };
}

/** One row of the tie table, one arc of the map. */
export interface TieRow {
  readonly id: string;
  readonly type: TieType;
  readonly standing: boolean;
  readonly parties: readonly PartyView[];
  readonly pairs: readonly string[];
  readonly body: string | null;
  readonly state: TieState | null;
  /** First and last dated activity (ISO days), as far as known. */
  readonly first: string | null;
  readonly last: string | null;
  readonly reviewed: boolean;
  readonly counts: TieCounts;
}

/** One piece of evidence as a card. */
export interface EvidenceView {
  readonly id: string;
  readonly kind: 'claim' | 'fact';
  readonly type: TieType;
  readonly parties: readonly PartyView[];
  readonly stage: Stage;
  readonly date: string | null;
  readonly modality: string;
  readonly likelihood: readonly [number, number] | null;
  readonly speaker: string | null;
  readonly fields: readonly string[];
  readonly review: ReviewState;
  /** The words of the document for a claim, the coder's statement for a fact. */
  readonly text: string;
  /** Language of `text`. */
  readonly lang: string;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly start: number;
    readonly end: number;
  } | null;
  readonly sources: readonly { readonly label: string; readonly address: string | null }[];
  readonly where: string | null;
  readonly rule: string | null;
  readonly confidence: string | null;
  readonly judgements: readonly Judgement[];
}

export interface TieView extends TieRow {
  readonly steps: readonly StageStep[];
  readonly evidence: readonly EvidenceView[];
}

export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string | null;
  readonly recordedAt: string;
  readonly origin: 'user' | 'example';
  readonly sources: readonly string[];
  readonly claims: number;
  readonly unreviewed: number;
}

/** A document in the reading room: its text with spans in code points, its claims in text order. */
export interface DocumentView extends DocumentRow {
  readonly text: string;
  readonly publishedBasis: string | null;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly quotes: readonly Quotation[];
  readonly forecasts: readonly ForecastFound[];
  readonly nonclaims: readonly NonClaim[];
  readonly evidence: readonly EvidenceView[];
  readonly problems: readonly Problem[];
  readonly reader: string;
  readonly gazetteer: string;
}

export interface RegionRow {
  readonly code: RegionCode;
  readonly country: CountryCode;
  readonly kind: string;
  readonly level: PlaceLevel;
  readonly names: PartyView['names'];
  readonly lat: number;
  readonly lon: number;
  readonly neighbours: readonly RegionCode[];
  readonly disputed: boolean;
  readonly worldviews: readonly { readonly country: CountryCode; readonly by: string }[];
  readonly ties: number;
}
