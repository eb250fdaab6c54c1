/** Units, pairs, ties or cases side by side: the same of each, so that they can be laid on one scale. No words, no pixels. */

import type { Bounds } from '../../model/edtf.ts';
import type { Stage, TieStage } from '../../model/stages.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { FigureRow } from '../figures/figure-view.ts';
import type { PartyView } from '../ties/party-view.ts';
import type { CaseEventView } from '../views.ts';

export const comparedKinds = ['unit', 'pair', 'tie', 'case'] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** A dated moment that years can be counted from. */
export interface Moment {
  readonly date: string | null;
  readonly bounds: Bounds;
  readonly reviewed: boolean;
  /** The tie that it is a step of. */
  readonly tie: string;
  readonly type: TieType;
  readonly stage: Stage;
}

/** How far a stage was reached: by how many ties, and when first and last. */
export interface Phase {
  readonly stage: Stage;
  readonly ties: number;
  readonly first: Bounds;
  readonly last: Bounds;
}

/** Dated steps that fall certainly into a year, and of them those that only unreviewed claims bear. */
export interface YearOfActs {
  readonly year: number;
  readonly acts: number;
  readonly unreviewed: number;
}

/** Something on the time axis: a step of a tie, or an event of a case. */
export interface Mark {
  readonly id: string;
  readonly kind: 'step' | 'event';
  readonly date: string | null;
  readonly bounds: Bounds;
  readonly reviewed: boolean;
  /** Of a step its type and stage; of an event its kind. */
  readonly type: TieType | null;
  readonly stage: Stage | null;
  readonly event: string | null;
  /** Who acted: the centre, a region, somebody abroad; empty where it is not told. */
  readonly actors: readonly string[];
}

/** What a centre did in answer to something. */
export interface Reaction {
  readonly id: string;
  readonly kind: 'fact' | 'event';
  readonly date: string | null;
  readonly statement: string;
  readonly parties: readonly PartyView[];
  /** What it was the answer to, in the coder's words, and when; null where the coder names nothing. */
  readonly trigger: { readonly what: string; readonly date: string | null } | null;
  /** The least and the most days between the two; null where a date is missing. */
  readonly lag: readonly [number, number] | null;
}

/** A value of a measure with all that it may be. */
export interface MeasuredValue {
  readonly measure: 'centre-pull' | 'foreign-pull' | 'lopsidedness';
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly coverage: number;
}

/** A date of a step that other dates contradict. */
export interface DateConflict {
  readonly tie: string;
  readonly type: TieType;
  readonly stage: Stage;
  /** The one that is shown first. */
  readonly dates: readonly (string | null)[];
}

/** One of what is compared. */
export interface CompareColumn {
  readonly id: string;
  readonly kind: ComparedKind;
  readonly names: PartyView['names'];
  /** The type of a tie, what it is called. */
  readonly type: TieType | null;
  readonly body: string | null;
  readonly ties: number;
  readonly reviewed: number;
  readonly unreviewed: number;
  /** Ties whose steps were looked at; fewer than all where there are very many. */
  readonly looked: number;
  readonly counts: {
    readonly acceptedClaims: number;
    readonly facts: number;
    readonly unreviewedClaims: number;
    /** Sources behind the ties; an upper bound, since ties may share one. */
    readonly sources: number;
    /** Dated events of a case; null of what is none. */
    readonly events: number | null;
  };
  readonly types: readonly { readonly type: TieType; readonly ties: number }[];
  /** Ties by their stage on the day; those that had not begun are in none. */
  readonly stages: readonly { readonly stage: TieStage; readonly ties: number; readonly certain: number }[];
  readonly phases: readonly Phase[];
  readonly first: Moment | null;
  readonly signed: Moment | null;
  readonly years: readonly YearOfActs[];
  /** Steps whose date is too vague for a year, or not known. */
  readonly undated: number;
  readonly marks: readonly Mark[];
  readonly conflicts: readonly DateConflict[];
  /** Units abroad that it is tied to, most ties first; of a unit alone. */
  readonly partners: readonly (Pick<PartyView, 'unit' | 'country' | 'names'> & { readonly ties: number })[];
  /** How many partners there are; those named may be fewer. */
  readonly partnerCount: number;
  readonly measures: readonly MeasuredValue[];
  readonly figures: readonly FigureRow[];
  readonly reactions: readonly Reaction[];
  /** Who acted in the records of a case, by level. */
  readonly actors: readonly { readonly actor: string; readonly records: number }[];
}

/** What is compared, in the order asked for. */
export interface CompareView {
  readonly kind: ComparedKind;
  readonly columns: readonly CompareColumn[];
  /** What of each is looked at. */
  readonly filter: {
    /** Empty for all. */
    readonly types: readonly TieType[];
    readonly reviewedOnly: boolean;
    /** The first and the last day, null where open; null for all. */
    readonly window: Bounds | null;
  };
  readonly validAt: string;
  readonly knownAt: string;
}

/** An event of a case as reactions are read from. */
export type CaseRecord = Pick<CaseEventView, 'id' | 'date' | 'bounds' | 'statement' | 'parties' | 'acted'> & {
  readonly kind: Reaction['kind'];
  readonly event: string | null;
};
