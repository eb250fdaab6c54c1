/**
 * The reading record: what one reader version takes from one text. It is the contract between the reader, the ledger,
 * the benchmarks and other people's scripts (docs/formats/reading.md). All spans count code points.
 */
import type { Modality } from './codebook.ts';
import type { DecodedText } from './document.ts';
import type { Bounds, DateBasis, Edtf } from './edtf.ts';
import type { LanguageTag } from './languages.ts';
import type { CountryCode, PartyRef, PlaceLevel, RegionCode } from './place.ts';
import type { Problem } from './problem.ts';
import type { Stage } from './stages.ts';
import type { TieType } from './tie-types.ts';
import type { NearMiss, Why } from './why.ts';

/** One text to read, as a line of `amur read --ndjson` gives it. */
export interface TextInput {
  readonly id: string;
  readonly text: string;
  readonly lang?: LanguageTag;
  /** EDTF, where the publication date is known from outside the text. */
  readonly published?: Edtf;
  readonly url?: string;
  readonly title?: string;
  /** True to be told also of the acts that were read and not claimed. */
  readonly near?: boolean;
}

/** What is known of a document from outside; wins over what it says of itself. */
export type KnownOf = Partial<Omit<TextInput, 'text'>>;

/** A document decoded and read. */
export interface ResourceRead {
  readonly decoded: DecodedText;
  readonly reading: Reading;
}

export interface PlaceCandidate {
  readonly id: string;
  readonly name: string;
  readonly level: PlaceLevel;
  readonly region: RegionCode | null;
  readonly country: CountryCode | null;
  readonly score: number;
}

interface MentionSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface PlaceMention extends MentionSpan {
  readonly kind: 'place';
  readonly level: PlaceLevel;
  /** The English name. */
  readonly name: string;
  readonly region: RegionCode | null;
  readonly country: CountryCode | null;
  readonly geonames: number | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** 0 to 1: how surely the name means this place. */
  readonly score: number;
  /** The gazetteer id of the place meant; null while undecided. */
  readonly place: string | null;
  /** Set where a capital or a building stands for a government. */
  readonly sense?: 'government';
  /** Set where the name stands inside an organisation's name or a reference: kept, and counts for nothing. */
  readonly in?: 'name' | 'citation';
  /** The places it may mean, where that could not be told. */
  readonly candidates?: readonly PlaceCandidate[];
}

export interface DateMention extends MentionSpan {
  readonly kind: 'date';
  /** Null where the expression is no date (a duration, a set, "now"). */
  readonly edtf: Edtf | null;
  /** TIMEX3 value: `2019-06`, `1997-W20`, `198`, `P3M`, `PRESENT_REF`. */
  readonly timex: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly basis: DateBasis;
}

/** Who a person of the text may be. A candidate is an offer: the name stays as printed. */
export interface PersonCandidate {
  readonly name: string;
  /** Another spelling in the same text, or the list of office holders. */
  readonly source: 'text' | 'office-holders';
  readonly office: string | null;
  readonly for: PartyRef | null;
  /** First and last year in office; the last is null while it lasts. */
  readonly years: readonly [number, number | null] | null;
  /** 0 to 1. */
  readonly score: number;
  /** What the two names have in common. */
  readonly reason: string;
}

/** A person, with office where the text gives one. */
export interface PersonMention extends MentionSpan {
  readonly kind: 'person';
  readonly name: string;
  readonly role: string | null;
  /** The body the office belongs to ("Department of Energy", 外事办); null where none is named. */
  readonly body: string | null;
  /** The place or country the person speaks for. */
  readonly for: PartyRef | null;
  /** Set where another spelling or a known holder of an office comes near. */
  readonly candidates?: readonly PersonCandidate[];
}

/** A body (commission, ministry, administration) or an outlet. */
export interface NamedMention extends MentionSpan {
  readonly kind: 'body' | 'source';
  readonly name: string;
}

export type Mention = PlaceMention | DateMention | PersonMention | NamedMention;

export interface Citation extends MentionSpan {
  /** The outlet, agency, author or site, as printed. */
  readonly source: string;
  readonly date: Edtf | null;
  readonly basis: DateBasis | null;
  /** CSL-JSON item. */
  readonly csl: Readonly<Record<string, unknown>>;
}

/** Where in the layout a claim stands. */
export type ClaimPlace = 'body' | 'headline' | 'caption' | 'related';

/** What a text says of one tie: affirmed, with the words that say it. */
export interface Claim {
  readonly id: string;
  readonly type: TieType;
  /** Two or more parties of at least two countries. */
  readonly parties: readonly PartyRef[];
  readonly stage: Stage;
  readonly date: Edtf | null;
  readonly bounds: Bounds | null;
  readonly basis: DateBasis | null;
  readonly fields: readonly string[];
  readonly speaker: string | null;
  readonly modality: Modality;
  /** ICD 203 band, or `[0.05, 0.6]` for a bare "may"; never a point. */
  readonly likelihood: readonly [number, number] | null;
  readonly evidence: { readonly start: number; readonly end: number; readonly quote: string };
  /** Indices into the reading's citations. */
  readonly citations: readonly number[];
  readonly where: ClaimPlace;
  /** The rule that read it, `<language>/<rule>`. */
  readonly rule: string;
  /** 0 to 1, two decimals: how likely it is that the text says so. Null for what a person coded, and in readings made before it was kept. */
  readonly score: number | null;
  /** True where score and stage are sure enough, so that about six pairs in seven are right (docs/reading.md); the others are only possible. */
  readonly strict: boolean;
  /** Those of the parties that another sentence than that of the evidence names. */
  readonly carried: readonly PartyRef[];
  /** The name of the body, construction or site, as the text writes it; the word for its kind alone where it says no more. */
  readonly body?: string;
  /** The cues and points behind it; absent in readings made before they were kept. */
  readonly why?: Why;
}

/** What stands in a claim that has no score: it counts as it did before claims had one. */
export const unscored: Pick<Claim, 'score' | 'strict' | 'carried'> = { score: null, strict: true, carried: [] };

/** What a text denies, conditions or merely wishes. */
export interface NonClaim extends Claim {
  readonly polarity: 'affirmed' | 'negated';
  readonly mood: 'conditional' | 'counterfactual' | 'normative' | null;
}

export interface Quotation {
  readonly kind: 'direct' | 'reported';
  readonly speaker: string;
  readonly role: string | null;
  readonly for: PartyRef | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** What a forecast lacks to be judged: a date, more than a bare "may", an event or figure; or it hangs on a condition. */
export type ForecastGap = 'date' | 'likelihood' | 'event' | 'condition';

export interface ForecastFound {
  /** A plan is what the text gives as decided or scheduled. */
  readonly kind: 'forecast' | 'plan';
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly cue: string;
  /** Where the cue stands. */
  readonly cueAt: { readonly start: number; readonly end: number };
  /** Whom or what it is about, as printed; null where that could not be told. */
  readonly subject: string | null;
  readonly likelihood: readonly [number, number] | null;
  /** True where the cue is an ICD 203 band. */
  readonly band: boolean;
  readonly speaker: string | null;
  readonly horizon: Edtf | null;
  readonly resolvable: boolean;
  /** Why it can or cannot be resolved as written. */
  readonly why: string;
  readonly missing: readonly ForecastGap[];
}

export interface Masthead {
  readonly title: string | null;
  readonly publication: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  /** Who wrote it, as its lines say; several are parted by "; ". Absent in readings made before it was read. */
  readonly author?: string | null;
}

export interface Reading {
  readonly id: string;
  readonly lang: LanguageTag;
  readonly reader: string;
  readonly gazetteer: string;
  readonly codebook: string;
  /** The version of the trigger words; absent where the language is none that claims are read in. */
  readonly lexicon?: string;
  readonly published: { readonly edtf: Edtf; readonly basis: DateBasis } | null;
  readonly masthead: Masthead | null;
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
  readonly claims: readonly Claim[];
  readonly nonclaims: readonly NonClaim[];
  readonly quotes: readonly Quotation[];
  readonly forecasts: readonly ForecastFound[];
  readonly problems: readonly Problem[];
  /** Acts that were read and not claimed, where they were asked for. */
  readonly near?: readonly NearMiss[];
  /** Of a reading by a language model. */
  readonly model?: ModelRun;
}

/** A claim that a language model gave and that was not taken: no evidence, and never a claim; kept so that it can be seen. */
export interface RefusedClaim {
  /** A key of `read/by-model/refusals.ts`. */
  readonly reason: string;
  readonly type: TieType;
  /** Parties, where they were found, else the model's words. */
  readonly parties: readonly string[];
  readonly quote: string;
}

/** How a language model was asked, and what it said: all that it takes to look at its reading again. */
export interface ModelRun {
  /** The user's name for it, the model that was asked for, and the name with which it answered. */
  readonly name: string;
  readonly asked: string;
  readonly answered: string;
  readonly kind: string;
  /** Host and port; never a key. */
  readonly host: string;
  readonly prompt: { readonly version: string; readonly hash: string };
  readonly parameters: Readonly<Record<string, number | string>>;
  /** As the model counts them; null where it does not say. */
  readonly tokens: { readonly input: number | null; readonly output: number | null };
  /** The answers as they came, one a part of the text; spans in code points. */
  readonly answers: readonly { readonly start: number; readonly end: number; readonly raw: string }[];
  readonly refused: readonly RefusedClaim[];
}

/** A reading without what is only possible. */
export const strictOnly = (reading: Reading): Reading => ({
  ...reading,
  claims: reading.claims.filter(({ strict }) => strict),
  nonclaims: reading.nonclaims.filter(({ strict }) => strict),
});

/** A score in percent, as it is shown: nothing that is read is certain. */
export const percentOf = (score: number): number => Math.min(99, Math.round(score * 100));

/** A line of `amur read --ndjson` that could not be read. */
export interface ReadingError {
  readonly id: string | null;
  readonly error: { readonly code: string; readonly message: string };
}
