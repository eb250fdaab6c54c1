/**
 * The two kinds of evidence, and what people decide about them. A claim rests on a span of a document; a coded fact rests
 * on a source with an address. Both feed ties and are counted apart.
 */
import type { Modality } from './codebook.ts';
import type { Description } from './document.ts';
import type { Bounds, DateBasis, Edtf } from './edtf.ts';
import type { Credibility, Reliability } from './grade.ts';
import type { Milestone } from './milestones.ts';
import type { PartyRef } from './place.ts';
import type { Stage } from './stages.ts';
import type { TieType } from './tie-types.ts';

export interface FactSource {
  /** Short key within the case's source list. */
  readonly key: string;
  readonly address: string;
}

/** How well the sources bear a coded fact: verified in the source, partly, contested, weak. */
export type FactConfidence = 'verified' | 'probable' | 'contested' | 'unverified';

/** Who acted, by level. */
export const actors = ['region', 'centre', 'foreign'] as const;
/**
 * `region` is a government below the level of the state; `centre` the state that the case looks from (its `home`);
 * `foreign` another state or a union of states.
 */
export type Actor = (typeof actors)[number];

/** What an act answers: in words, with its date where known. */
export interface Trigger {
  readonly what: string;
  readonly date?: Edtf;
}

/** Who acted and upon what; each part is absent where the sources do not tell. */
export interface Acted {
  readonly actors?: readonly Actor[];
  /** Those of the parties, or the states, that acted, where not all did. */
  readonly actedBy?: readonly PartyRef[];
  readonly trigger?: Trigger;
}

/** What a coder has seen of what a record says. */
export const restingOn = ['source', 'excerpt', 'list'] as const;
/** `source`: read in the source; `excerpt`: seen in a piece of it, as a search gives; `list`: taken from a list or a report made from it. */
export type RestsOn = (typeof restingOn)[number];

/** When a source says that a tie stands, and which of the sources of the record that is. */
export interface Confirmation {
  readonly date: Edtf;
  readonly source: string;
}

/** What tells a record of a case apart, and how it was come by; each part is absent where its coder does not say. */
export interface Coded {
  /** The name that the record keeps from one version of its file to the next. */
  readonly key?: string;
  /** What it rests on. */
  readonly restsOn?: RestsOn;
  /** Of what is built: how far it came then. */
  readonly milestone?: Milestone;
  /** For how long a document or a regime was concluded: an EDTF interval with an end. */
  readonly term?: Edtf;
  /** That it stood, worked or acted at a later time, and the key of the source that says so. */
  readonly confirmed?: Confirmation;
  /** What records of before had in its place: true of a source that was read, false of a list. */
  readonly read?: boolean;
}

/**
 * How sure a record is, and upon what; null where its coder does not say. What rests on a list is not verified, whatever the list
 * says of itself.
 */
export function howSure({
  confidence,
  restsOn,
  read,
}: Pick<Coded, 'restsOn' | 'read'> & Pick<CodedFact, 'confidence'>): {
  readonly confidence: FactConfidence;
  readonly restsOn: RestsOn | null;
} {
  const upon = restsOn ?? (read === undefined ? null : read ? 'source' : 'list');
  return { confidence: upon === 'list' && confidence === 'verified' ? 'probable' : confidence, restsOn: upon };
}

/** A fact coded by a person from a source, in our own words, without a span. */
export interface CodedFact extends Acted, Coded {
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
export interface CaseEvent extends Acted, Coded {
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
  readonly note?: string;
}

/**
 * What a judgement says. On a claim or a fact: it is so, it is not, it is left open, it reads thus (`edit`), its date is the
 * one to show (`prefer`), it belongs to another tie of the same parties (`split`). On two things: they are one (`merge`), they
 * are two (`split`), it is left open (`unsure`). On an outlet, how reliable it is, on a claim or a fact, how credible (`grade`). On a difference between two
 * codings: who is right (`settle`). On a document: its outlet, author, title, date (`describe`). `undo` takes back an earlier judgement and is one itself.
 */
export const judgementActs = [
  'accept',
  'reject',
  'unsure',
  'edit',
  'prefer',
  'merge',
  'split',
  'grade',
  'settle',
  'describe',
  'undo',
] as const;
export type JudgementAct = (typeof judgementActs)[number];

/** The values of a claim or a fact as a person reads them; its words, span and sources stay what they are. */
export interface EvidenceValues {
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly stage: Stage;
  readonly date: Edtf | null;
  readonly bounds: Bounds | null;
  readonly fields: readonly string[];
  readonly modality: Modality;
  readonly body: string | null;
  /** Of what is built: how far it came then; absent where that is not told. */
  readonly milestone?: Milestone;
}

/** A founding key with its type: what a tie is known by. */
export interface TieKey {
  readonly type: TieType;
  readonly key: string;
}

/** How a difference between two codings was settled. */
export const settlements = ['first', 'second', 'both', 'neither'] as const;
export type Settlement = (typeof settlements)[number];

/** What an act needs besides its target; each only with the acts named. */
export interface JudgementDetail {
  /** For `edit`: the whole of the values. */
  readonly edit?: EvidenceValues;
  /** For `merge`: what the target is; for `split` of two things: what it is not; for `unsure` of two: what it may be. */
  readonly into?: string;
  /** For two things: the kinds of reasons there were for their being one. A reason of a new kind asks again. */
  readonly grounds?: readonly string[];
  /** For `split` of evidence from its tie: what tells the other tie apart ("the second bridge"). */
  readonly apart?: string;
  /** For `grade`: of an outlet, and of a claim or a fact (the Admiralty scale). */
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  /** For `settle`: which of the two codings is right. */
  readonly settle?: Settlement;
  /** For `describe`: what of it is said; what was said before of the rest stays. */
  readonly describe?: Description;
  /** For two ties: the keys they had when it was decided. */
  readonly ties?: readonly [TieKey, TieKey];
}

/** A decision by a person; never changed, only followed by another. */
export interface Judgement extends JudgementDetail {
  readonly id: string;
  readonly act: JudgementAct;
  /**
   * Id of a claim or a coded fact; for `undo`, of a judgement; for `settle`, of a difference; for `describe`, of a document; for `grade`, also an outlet
   * (`site:host`, `name:plain name`); for `merge` and `split`, a document, a claim, a tie, a town
   * (`CN-HL/Harbin`), a body (`body:name`), a person (`person:name`) or an outlet.
   */
  readonly target: string;
  readonly by: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  /** Its place in the order of the ledger: the last judgement is the one with the highest, whatever the clocks said. */
  readonly revision: number;
  readonly reason: string | null;
}

/** A judgement to be made: what the ledger adds is who, when, its id and its place in the order. */
export type NewJudgement = Pick<Judgement, 'act' | 'target'> &
  Omit<JudgementDetail, 'ties' | 'grounds'> & { readonly reason?: string | null };

/** How a piece of evidence stands after the judgements on it. */
export type ReviewState = 'unreviewed' | 'accepted' | 'rejected' | 'unsure';

/**
 * True of a claim that is only possible: its score is below the strict ones, and no person has said that it is so. It waits for a decision,
 * and nothing is derived from it or counted of it.
 */
export const isPossible = ({ strict, review }: Pick<Evidence, 'strict' | 'review'>): boolean =>
  !strict && review !== 'accepted';

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
  /** False of a claim whose score says that it is only possible. */
  readonly strict: boolean;
  /** The revision in which a reviewer preferred it to what contradicts it; absent where nobody did. */
  readonly preferredIn?: number;
  /** What tells its tie apart from another one of the same parties, where a reviewer said so. */
  readonly apart?: string;
  /** Document id for a claim, source address for a fact: what independence is counted over. */
  readonly sources: readonly string[];
  /** Outlets that the text cites for it (`site:…`, `name:…`); absent where it cites none. */
  readonly cites?: readonly string[];
  /** For a claim: the one whose statement it makes, where a reviewer says so. */
  readonly statement?: string;
  /** True where a reviewer says that it makes another statement than some other claim. */
  readonly stated?: 'apart';
  /** Where it comes from in the last resort, where that is not its own sources (ties/sources). */
  readonly origins?: readonly string[];
  /** How reliable who published it is held to be; absent where nobody has graded it. */
  readonly reliability?: Reliability;
  /** When the document of a claim was published; absent where that is not known, and for a fact. */
  readonly published?: { readonly date: Edtf; readonly bounds: Bounds };
  /** For a fact: those of the parties that acted, where its coder says so. */
  readonly actedBy?: readonly PartyRef[];
  /** Of what is built: how far it came then, where its coder says so. */
  readonly milestone?: Milestone;
  /** For how long it was concluded, where its coder says so. */
  readonly term?: Edtf;
  /** When it is known to have stood later, where its coder says so. */
  readonly confirmed?: Edtf;
  readonly recordedAt: string;
}
