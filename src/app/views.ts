/** View models: what the page, the CLI and the API show. No DOM, no pixels. */

import type { Agreement, Difference } from '../measure/agreement/agreement.ts';
import type { Judgement } from '../model/evidence.ts';
import type { Reliability } from '../model/grade.ts';
import type { CountryCode, PlaceLevel, RegionCode } from '../model/place.ts';
import type { StageStep, TieCounts, TieState } from '../model/tie.ts';
import type { TieType } from '../model/tie-types.ts';
import type { Collection, Entry } from '../store/annotations/collections.ts';
import type { Note } from '../store/annotations/notes.ts';
import type { HistoryEvent } from '../store/ports/ledger.ts';
import type { HeldKind } from '../store/ports/things.ts';
import type { ChangedWord, ToRecode } from '../ties/judgements/recode.ts';
import type { TieChangeKind } from '../ties/tie-changes.ts';
import type { FigureRow } from './figures/figure-view.ts';
import type { ActedView } from './review/acted-view.ts';
import type { EvidenceView } from './review/evidence-view.ts';
import type { Names, PartyView } from './ties/party-view.ts';

/** One row of the tie table, one arc of the map. */
export interface TieRow {
  readonly id: string;
  readonly type: TieType;
  readonly standing: boolean;
  readonly parties: readonly PartyView[];
  readonly pairs: readonly string[];
  readonly body: string | null;
  /** What tells it apart from another tie of the same parties, where a reviewer said that there are two. */
  readonly apart?: string;
  readonly state: TieState | null;
  /** Where a window of days was asked for: whether the tie certainly stood or happened within it. */
  readonly within?: TieState['certainty'];
  /** First and last dated activity (ISO days), as far as known. */
  readonly first: string | null;
  readonly last: string | null;
  readonly reviewed: boolean;
  readonly counts: TieCounts;
}

/** An outlet with what is held of it and its grade in force. */
export interface OutletRow {
  /** `site:host`, or `name:plain name`. */
  readonly id: string;
  /** The host, or the name. */
  readonly label: string;
  readonly documents: number;
  readonly independent: number;
  readonly claims: number;
  readonly facts: number;
  /** Null where nobody has graded it: it counts as F. */
  readonly grade: {
    readonly reliability: Reliability;
    readonly judgement: string;
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
  } | null;
}

/** An outlet with every grade it was given, newest first. */
export interface OutletView extends OutletRow {
  readonly judgements: readonly Judgement[];
}

/** A page of the table of ties. */
export interface TiesView {
  readonly items: readonly TieRow[];
  /** How many there are under the filter. */
  readonly total: number;
  /** Where the next page begins; null on the last. */
  readonly next: number | null;
  readonly validAt: string;
  readonly knownAt: string;
}

export interface TieView extends TieRow {
  /** Of infrastructure that its evidence does not name: the named ones of the same parties, any of which it may be. */
  readonly mayBe?: readonly string[];
  readonly steps: readonly StageStep[];
  /** All there is; `evidence` may be the earliest of it. */
  readonly pieces: number;
  readonly evidence: readonly EvidenceView[];
}

/** How far two coders agree, and where they do not, with how that was settled. */
export interface AgreementView extends Omit<Agreement, 'differences'> {
  readonly first: string;
  readonly second: string;
  readonly differences: readonly (Difference & { readonly settled: Judgement | null })[];
}

/** The codebooks known, oldest first, what the newest changed, and what is to be coded again by it. */
export interface CodebookView {
  readonly versions: readonly {
    readonly version: string;
    readonly since: string;
    readonly changed: readonly ChangedWord[];
  }[];
  readonly recode: readonly ToRecode[];
}

/** Something in words: the title of a document, the type and parties of a tie or a claim, the name of a place. */
export interface ToldThing {
  readonly id: string;
  readonly kind: HeldKind | 'place' | 'body' | 'person' | 'outlet' | 'case' | 'unknown';
  /** Empty where nothing is known of it. */
  readonly words: string;
  /** Of a claim, a fact or a tie, from which its words can be put together in another language. */
  readonly parts?: ThingParts | undefined;
}

/** The type of a tie, the names of its parties, and what tells it apart, such as a body. */
export interface ThingParts {
  readonly type: string | null;
  readonly names: readonly Names[];
  readonly apart: string | null;
}

/** A note with what it is on. */
export interface NoteView extends Note {
  readonly on: ToldThing;
}

/** A collection with what is in it. */
export interface CollectionView extends Omit<Collection, 'items'> {
  readonly items: readonly (Entry & { readonly thing: ToldThing })[];
}

/** What happened to something held, oldest first (`history-words.ts` puts it in words). */
export interface HistoryView {
  readonly id: string;
  /** The names it goes by, the one it is known by first; its own alone where it has one. */
  readonly names: readonly string[];
  readonly events: readonly HistoryEvent[];
  /** The things that it speaks of, by id or name. */
  readonly things: Readonly<Record<string, ToldThing>>;
}

/** A tie that was known otherwise before: what became of it, and its state on the day as known before and after. */
export interface ChangeView {
  readonly kinds: readonly TieChangeKind[];
  readonly before: TieState | null;
  readonly after: TieState | null;
  /** As known last; for a lost tie as known before. */
  readonly tie: TieRow;
}

/** What became of the ties between two instants of knowledge. */
export interface ChangesView {
  /** How many ties have changed; `items` may be some of them. */
  readonly total: number;
  /** The `after` of the next page; null at the end. */
  readonly next: number | null;
  readonly since: string;
  readonly until: string;
  readonly validAt: string;
  /** In the order of the tie table. */
  readonly items: readonly ChangeView[];
}

/** A tie on whose steps sources disagree. */
export interface ConflictView {
  readonly tie: TieRow;
  /** Of each disputed step all dates, the one shown first. */
  readonly steps: readonly { readonly stage: TieState['stage']; readonly dates: readonly (string | null)[] }[];
}

/** Where sources have come to disagree since an instant of knowledge. */
export interface ConflictsView {
  readonly since: string;
  readonly total: number;
  /** Newest activity first. */
  readonly items: readonly ConflictView[];
}

export interface RegionRow {
  readonly code: RegionCode;
  readonly country: CountryCode;
  readonly kind: string;
  readonly level: PlaceLevel;
  readonly names: Names;
  readonly lat: number;
  readonly lon: number;
  readonly neighbours: readonly RegionCode[];
  readonly disputed: boolean;
  readonly worldviews: readonly { readonly country: CountryCode; readonly by: string }[];
  readonly ties: number;
  /** Of a unit that is shown alone: of each thing the newest figure that measures take. */
  readonly figures?: readonly FigureRow[];
}

/** A case: a precedent whose facts and events were coded. */
export interface CaseRow {
  readonly id: string;
  readonly title: { readonly en: string; readonly ru: string | null; readonly zh: string | null } | null;
  /** What is well documented in it and what is thin; null for a case that did not ship with it. */
  readonly about: CaseAbout | null;
  readonly events: number;
  readonly first: string | null;
  readonly last: string | null;
}

/** An honest word on a case: what its sources bear well, and what little or nothing was found on. */
export interface CaseAbout {
  readonly documented: string;
  readonly thin: string;
  /** What in it speaks against what is claimed of it. */
  readonly against?: string;
}

/** A dated event of a case, ready to show. */
export interface CaseEventView {
  readonly id: string;
  readonly case: string;
  readonly event: string;
  readonly parties: readonly PartyView[];
  readonly date: string | null;
  readonly bounds: readonly [string | null, string | null] | null;
  readonly precision: string;
  readonly statement: string;
  readonly sources: readonly { readonly label: string; readonly address: string | null }[];
  readonly confidence: string;
  /** Whether its coder has read its source; null where that is not told. */
  readonly read: boolean | null;
  readonly acted: ActedView | null;
  readonly note: string | null;
}
