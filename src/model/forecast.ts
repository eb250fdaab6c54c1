/**
 * A forecast as it is kept: what somebody said would come, as a question that can be answered, with how likely they said it
 * was; and its resolution, which is another record. Neither is ever changed, only followed.
 */
import { type Edtf, edtfBounds, isEdtf } from './edtf.ts';
import { compareDays } from './edtf-days.ts';
import { InvalidInput } from './errors.ts';
import type { RestsOn } from './evidence.ts';
import { contentId } from './ids.ts';
import type { PartyRef } from './place.ts';
import { type TieType, tieTypes } from './tie-types.ts';

/** From and to, each 0 to 1; a point where they are equal. */
export type Likelihood = readonly [number, number];

/** What must be told for a forecast to be judged; what is not told is null, or empty. */
export interface ForecastQuestion {
  /** Who would do it, or what it would happen to, in words. */
  readonly who: string | null;
  /** The event, or the figure and its limit, in words that somebody could answer with yes or no. */
  readonly what: string | null;
  /** Regions, towns or countries (`RU-SA`, `CN-HL/Heihe`), sorted. */
  readonly where: readonly PartyRef[];
  /** EDTF; it can be judged once its last day is over. */
  readonly by: Edtf | null;
  /** Which source will tell. */
  readonly source: string | null;
  /** The kinds of ties that it is about, sorted; absent where it is about none in particular. */
  readonly types?: readonly TieType[];
}

/**
 * `conditional`: holds only if something else happens. `unhedged`: said as a certainty, without a word of likelihood.
 * `no-deadline`: whoever said it gave no date; the date of the question, if there is one, is its coder's. `picked-after`: chosen once
 * it was known how it came out, so that no score can be read from it.
 */
export const forecastFlags = ['conditional', 'unhedged', 'no-deadline', 'picked-after'] as const;
export type ForecastFlag = (typeof forecastFlags)[number];

/** A stretch of a document held, in code points. */
export interface ForecastSpan {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

export const sides = ['for', 'against'] as const;
export type Side = (typeof sides)[number];

/** A piece of evidence on a forecast: something held, a page outside, or something held with the page it is from. */
export interface ForecastEvidence {
  /** For the forecast coming true, or against it. */
  readonly side: Side;
  /** EDTF: when it was. */
  readonly on: Edtf | null;
  /** What it says, in our own words. */
  readonly says: string;
  /** The id of a fact, case event, claim, tie or figure held. */
  readonly record: string | null;
  readonly address: string | null;
  /** What was seen of the page. */
  readonly seen: RestsOn | null;
}

/** What is kept of a forecast. */
export interface ForecastRecord {
  /** The forecast in short, in the words of whoever keeps it. */
  readonly statement: string;
  readonly question: ForecastQuestion;
  /** Null where none was said. */
  readonly likelihood: Likelihood | null;
  /** The word that says how likely, as printed. */
  readonly wording: string | null;
  /** Who said it; null where that is not known. */
  readonly author: string | null;
  /** Where it was printed or said. */
  readonly outlet: string | null;
  /** EDTF. */
  readonly saidOn: Edtf | null;
  /** The address of where it was said. */
  readonly address: string | null;
  /** The claim it was taken from, `clm_…`. */
  readonly claim: string | null;
  /** Where it stands in a document held; its words are read there, never copied. */
  readonly span: ForecastSpan | null;
  readonly flags: readonly ForecastFlag[];
  /** For a conditional one: the condition. */
  readonly condition: string | null;
  readonly note: string | null;
  /** What speaks for it and against it, by date, undated last; absent where there is none. It decides nothing: a person resolves. */
  readonly evidence?: readonly ForecastEvidence[];
}

/** A version of a forecast; the first has the id that it is known by. */
export interface ForecastVersion {
  /** `fcs_…`: a hash of what its first version says. */
  readonly id: string;
  /** `fcv_…` */
  readonly version: string;
  readonly record: ForecastRecord;
  /** Kept and no longer listed. */
  readonly withdrawn: boolean;
  /** Why it was changed or withdrawn. */
  readonly reason: string | null;
}

/** How it came out. `open` takes an earlier resolution back. `void`: the question fell away. `disputed`: people do not agree. */
export const outcomes = ['yes', 'no', 'void', 'disputed', 'open'] as const;
export type Outcome = (typeof outcomes)[number];

/** The Brier score of one forecast against what came: 0 is best. Best and worst: over the points of its band. */
export interface ForecastScore {
  readonly likelihood: Likelihood;
  readonly brier: number;
  readonly brierBest: number;
  readonly brierWorst: number;
}

/** One resolution, with the score that came of it in the same act. */
export interface Resolution {
  /** `fcr_…` */
  readonly id: string;
  readonly forecast: string;
  /** The version of the forecast that was judged. */
  readonly version: string;
  /** The resolution that this one follows; null for the first. */
  readonly after: string | null;
  readonly outcome: Outcome;
  /** EDTF: when it came, or when it was clear that it would not. */
  readonly on: Edtf | null;
  /** What shows it, in words. */
  readonly evidence: string;
  /** Where that can be read. */
  readonly address: string | null;
  /** Set for yes and no alone. */
  readonly score: ForecastScore | null;
}

const limits = { statement: 1000, question: 1000, words: 300, address: 2000, note: 4000, evidence: 60 } as const;

/** A record in the one form in which it is kept; throws InvalidInput that names the part that is wrong. */
export function forecastRecord(given: ForecastRecord): ForecastRecord {
  const statement = words(given.statement, 'statement', limits.statement);
  if (statement === null) throw new InvalidInput('A forecast needs a statement: what is said to come, in short');
  const { who, what, where, by, source, types = [] } = given.question;
  const flags = forecastFlags.filter((flag) => given.flags.includes(flag));
  const condition = words(given.condition, 'condition', limits.question);
  if (condition !== null && !flags.includes('conditional')) {
    throw new InvalidInput('A condition is given, and the forecast is not flagged as conditional', {
      hint: 'Add the flag "conditional", or leave the condition out.',
    });
  }
  const by1 = date(by, 'by');
  const saidOn = date(given.saidOn, 'saidOn');
  return {
    statement,
    question: {
      who: words(who, 'who', limits.question),
      what: words(what, 'what', limits.question),
      where: [...new Set(where.map((place) => place.trim()).filter((place) => place !== ''))].sort(),
      by: by1,
      source: words(source, 'source', limits.question),
      ...(types.length === 0 ? {} : { types: checkedTypes(types) }),
    },
    likelihood: checkedLikelihood(given.likelihood),
    wording: words(given.wording, 'wording', limits.words),
    author: words(given.author, 'author', limits.words),
    outlet: words(given.outlet, 'outlet', limits.words),
    saidOn,
    address: words(given.address, 'address', limits.address),
    claim: given.claim,
    span: given.span,
    flags,
    condition,
    note: words(given.note, 'note', limits.note),
    ...(given.evidence === undefined || given.evidence.length === 0
      ? {}
      : { evidence: checkedEvidence(given.evidence) }),
  };
}

/** Evidence in the one form in which it is kept; throws InvalidInput that names the part that is wrong. */
function checkedEvidence(evidence: readonly ForecastEvidence[]): readonly ForecastEvidence[] {
  if (evidence.length > limits.evidence) {
    throw new InvalidInput(`A forecast has at most ${limits.evidence} pieces of evidence, not ${evidence.length}`);
  }
  return evidence.map(pieceOfEvidence).sort((a, b) => byFirstDay(a.on, b.on));
}

function pieceOfEvidence({ side, on, says, record, address, seen }: ForecastEvidence): ForecastEvidence {
  const told = words(says, 'says', limits.question);
  if (told === null) throw new InvalidInput('A piece of evidence says in words what it shows');
  const of = words(record, 'record', limits.words);
  if (of !== null && !/^(?:fct|evt|clm|tie|obs)_[0-9a-f]{32}$/.test(of)) {
    throw new InvalidInput(`"${of.slice(0, 60)}" is no id of a fact, event, claim, tie or figure`);
  }
  const where = words(address, 'address', limits.address);
  if (of === null && where === null) {
    throw new InvalidInput('A piece of evidence names something held, or the address of a page', {
      hint: 'Give the id of a fact, event, claim, tie or figure, or an address.',
    });
  }
  return { side, on: date(on, 'on'), says: told, record: of, address: where, seen };
}

function byFirstDay(a: Edtf | null, b: Edtf | null): number {
  const first = a === null ? null : edtfBounds(a)[0];
  const second = b === null ? null : edtfBounds(b)[0];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareDays(first, second);
}

function checkedTypes(types: readonly TieType[]): readonly TieType[] {
  const stray = types.find((type) => !tieTypes.includes(type));
  if (stray === undefined) return tieTypes.filter((type) => types.includes(type));
  throw new InvalidInput(`"${String(stray).slice(0, 40)}" is no type of tie`, {
    hint: `Types are ${tieTypes.join(', ')}.`,
  });
}

function words(text: string | null, name: string, most: number): string | null {
  const plain = text?.replace(/\s+/gu, ' ').trim() ?? '';
  if (plain.length > most) throw new InvalidInput(`"${name}" has at most ${most} characters, not ${plain.length}`);
  return plain === '' ? null : plain;
}

function date(edtf: Edtf | null, name: string): Edtf | null {
  const plain = edtf?.trim() ?? '';
  if (plain === '') return null;
  if (isEdtf(plain)) return plain;
  throw new InvalidInput(`"${name}": "${plain.slice(0, 40)}" is no EDTF date`, {
    hint: 'Write 2027-06-30, 2027-06 or 2027.',
  });
}

/** A likelihood in order; throws InvalidInput for what is none. */
export function checkedLikelihood(likelihood: Likelihood | null): Likelihood | null {
  if (likelihood === null) return null;
  const [low, high] = likelihood;
  if (low >= 0 && low <= high && high <= 1) return [low, high];
  throw new InvalidInput(`${low} to ${high} is no likelihood`, {
    hint: 'Give a number from 0 to 1, or two, the lower one first.',
  });
}

/** The last day on which it can still come; null where there is none, or it is open. */
export function lastDayOf({ by }: Pick<ForecastQuestion, 'by'>): string | null {
  return by === null ? null : edtfBounds(by)[1];
}

/** The id of a forecast: of what its first version says, without the evidence that was put beside it. */
export function forecastId({ evidence: _, ...said }: ForecastRecord): string {
  return contentId('fcs', said);
}
