/** View models: what the page, the CLI and the API show. No DOM, no pixels. */

import type { Collection, Entry } from '../ledger/annotations/collections.ts';
import type { Note } from '../ledger/annotations/notes.ts';
import type { HistoryEvent } from '../ledger/port.ts';
import type { ReadOtherwise, ReadValues } from '../ledger/read-otherwise.ts';
import type { ChangedWord, ToRecode } from '../ledger/recode.ts';
import type { Redaction } from '../ledger/redaction/redaction-port.ts';
import type { HeldKind } from '../ledger/things-port.ts';
import type { TieChangeKind } from '../ledger/tie-changes.ts';
import type { Agreement, Difference } from '../measure/agreement/agreement.ts';
import type { Stage, TieType } from '../model/codebook.ts';
import type { Actor, EvidenceValues, Judgement, ReviewState } from '../model/evidence.ts';
import type { Credibility, Reliability } from '../model/grade.ts';
import type { CountryCode, PlaceLevel, RegionCode } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Citation, ForecastFound, Mention, NonClaim, Quotation } from '../model/reading.ts';
import type { StageStep, TieCounts, TieState } from '../model/tie.ts';
import type { Why } from '../model/why.ts';
import type { FigureRow } from './figure-view.ts';
import type { SourceView } from './source-view.ts';

export type { SavedView } from '../ledger/annotations/saved-views.ts';

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

/** A source with the outlet that it is from and how reliable that is held to be, where it is of one and graded. */
export interface GradedSource extends SourceView {
  readonly outlet?: string;
  readonly reliability?: Reliability;
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

/** One piece of evidence as a card. */
export interface EvidenceView {
  readonly id: string;
  readonly kind: 'claim' | 'fact';
  readonly type: TieType;
  readonly parties: readonly PartyView[];
  readonly stage: Stage;
  readonly date: string | null;
  /** The first and the last day that its date can mean (ISO). */
  readonly bounds: readonly [string | null, string | null] | null;
  /** When what a claim quotes was published, as far as its document says; null for a fact. */
  readonly published: { readonly date: string; readonly bounds: readonly [string | null, string | null] } | null;
  /** When this ledger came to hold it (ISO instant). */
  readonly recordedAt: string;
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
  readonly sources: readonly GradedSource[];
  /** How credible people hold it to be (the Admiralty scale); null where nobody has said. */
  readonly credibility: Credibility | null;
  readonly where: string | null;
  readonly rule: string | null;
  readonly confidence: string | null;
  /** Whether the coder of a fact has read its source; null where that is not told. */
  readonly read: boolean | null;
  /** Who acted and upon what, where the coder of a fact tells it. */
  readonly acted: ActedView | null;
  /** The coder's remark on a fact. */
  readonly note: string | null;
  /** The values as read or coded, where a person has put others in their place. */
  readonly asRead: EvidenceValues | null;
  /** True where a reviewer prefers it to what contradicts it. */
  readonly preferred: boolean;
  /** The name that the speaker goes by, where reviewers hold several to be one. */
  readonly person: string | null;
  readonly judgements: readonly Judgement[];
}

/** A claim in the reading room: its card, and the words and points behind it where the newest reading keeps them. */
export interface ClaimView extends EvidenceView {
  readonly why: Why | null;
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

/** A decision on a claim that a later reading gives otherwise: what was decided on, and what is read now. */
export interface RereadQuestion {
  readonly kind: ReadOtherwise['kind'];
  readonly claim: EvidenceView;
  readonly was: ReadValues;
  /** What is read in its place and nobody has decided on. */
  readonly now: readonly EvidenceView[];
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
  readonly names: readonly PartyView['names'][];
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
  /** When its words were taken away for legal reasons; null where they were not. Its title then says so. */
  readonly redactedAt: string | null;
}

/** A document in the reading room: its text with spans in code points, its claims in text order. */
export interface DocumentView extends DocumentRow {
  readonly text: string;
  /** Who took its words away, when and why, the last time; null where nobody did. */
  readonly redaction: Pick<Redaction, 'at' | 'by' | 'reason' | 'sources'> | null;
  readonly publishedBasis: string | null;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly quotes: readonly Quotation[];
  readonly forecasts: readonly ForecastFound[];
  readonly nonclaims: readonly NonClaim[];
  readonly evidence: readonly ClaimView[];
  readonly problems: readonly Problem[];
  readonly reader: string;
  readonly gazetteer: string;
  readonly codebook: string;
  /** The version of the trigger words; null where no claims are read in the language. */
  readonly lexicon: string | null;
}

/** A stretch of a document with the words of a search marked; spans count the document's code points. */
export interface PassageView {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Two documents that share their wording: a candidate for being one. */
export interface DuplicateRow {
  readonly documents: readonly [DuplicateDocument, DuplicateDocument];
  /** `copy`: at least half of one stands in the other; `quotes`: a part does. */
  readonly relation: 'copy' | 'quotes';
  /** The one that came later, and so is the one that took. */
  readonly later: string;
  /** The larger share of one text that stands in the other, 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** What a person decided. */
  readonly decided: 'merged' | 'split' | null;
}

export interface DuplicateDocument {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly published: string | null;
}

/** Candidates, those that have most in common first. */
export interface DuplicatesView {
  readonly items: readonly DuplicateRow[];
  /** True where there are more than were asked for. */
  readonly more: boolean;
  readonly knownAt: string;
}

/** A document that a search found. */
export interface SearchRow {
  readonly id: string;
  readonly title: string;
  /** Where the words stand in the title, in its code points. */
  readonly titleMarks: PassageView['marks'];
  readonly lang: string;
  readonly published: string | null;
  readonly recordedAt: string;
  readonly origin: 'user' | 'example';
  readonly sources: readonly string[];
  /** The higher, the better; says something only beside the others of one search. */
  readonly score: number;
  readonly passages: readonly PassageView[];
}

/** What a search found, best first. */
export interface SearchView {
  readonly items: readonly SearchRow[];
  /** True where there are more than were asked for. */
  readonly more: boolean;
  readonly knownAt: string;
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
  /** Of a unit that is shown alone: of each thing the newest figure that measures take. */
  readonly figures?: readonly FigureRow[];
}

/** An end of an arc: where a first-level unit, a vanished unit or a country is drawn. */
export interface ArcEnd {
  readonly code: string;
  readonly level: 'region' | 'country' | 'historical';
  readonly names: PartyView['names'];
  readonly lat: number;
  readonly lon: number;
}

/** All ties of one pair of units, rolled up: a city's tie is drawn at its region, a country's at its centre. */
export interface ArcView {
  /** `CN-GD~RU-SA`; `a` and `b` are its ends in this order. */
  readonly pair: string;
  readonly a: ArcEnd;
  readonly b: ArcEnd;
  readonly ties: number;
  /** Ties by type, most frequent first. */
  readonly types: readonly { readonly type: TieType; readonly ties: number }[];
  /** Ties whose state on the day is one of standing or done (not proposed, announced, suspended, ended, dormant). */
  readonly live: number;
  /** Ties that are ended, suspended or dormant on the day. */
  readonly over: number;
  /** Ties that an accepted claim or a coded fact bears. */
  readonly reviewed: number;
  readonly unreviewed: number;
  /** True where the state of at least one tie is certain on the day. */
  readonly certain: boolean;
  /** How many pairs the tie joins that joins the fewest: 1 where a tie is of this pair alone. */
  readonly fewestPairs: number;
  /** Independent sources behind the ties, unreviewed included; an upper bound, since ties may share one. */
  readonly sources: number;
  readonly first: string | null;
  readonly last: string | null;
  /** Where it was asked for: how lopsided the pair is, above 0 where `a` has more, with all that it may be. */
  readonly lean?: {
    readonly value: number | null;
    readonly interval: readonly [number, number];
    readonly coverage: number;
  };
}

/** Pairs that are not drawn one by one, rolled up to their countries. */
export interface BundleView {
  /** `CN~RU`; `a` and `b` are its ends in this order. */
  readonly pair: string;
  readonly a: ArcEnd;
  readonly b: ArcEnd;
  /** How many pairs of units. */
  readonly pairs: number;
}

/** A unit that stood on a day and is no more, with what its land belongs to today. */
export interface VanishedView {
  readonly code: string;
  readonly names: PartyView['names'];
  /** Its first and its last day (ISO); null where not told. */
  readonly valid: readonly [string | null, string | null];
  readonly today: readonly { readonly code: string; readonly names: PartyView['names'] }[];
}

/** What the map draws at one day, as known at one instant. */
export interface MapView {
  readonly validAt: string;
  readonly knownAt: string;
  /** All ties that had begun on the day, and those of them that only unreviewed claims bear. */
  readonly ties: number;
  readonly unreviewed: number;
  /** Of a window of days: how many only may have stood or happened within it. */
  readonly possible?: number;
  /** All pairs that can be drawn. */
  readonly pairs: number;
  /** The pairs with most sources, five hundred at most. */
  readonly arcs: readonly ArcView[];
  /** The other pairs, by pair of countries, most first. */
  readonly bundles: readonly BundleView[];
  /** Outlines are of today: the units that stood on the day and are no more. */
  readonly vanished: readonly VanishedView[];
  /** Units and countries that have ties: only these, sorted by code. */
  readonly regions: readonly (ArcEnd & {
    readonly ties: number;
    readonly reviewed: number;
    readonly unreviewed: number;
  })[];
  /** Units that parties name and the gazetteer does not know; their ties stand in the table but are not drawn. */
  readonly unplaced: readonly string[];
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

/** Who acted and upon what. */
export interface ActedView {
  /** Levels, in the order the coder gave. */
  readonly actors: readonly Actor[];
  /** Those that acted, where it was not all of the parties. */
  readonly by: readonly PartyView[];
  readonly trigger: { readonly what: string; readonly date: string | null } | null;
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
