/**
 * What a summary leaves out of a tie, in parts that are kept each from the day on which it was first known so to the day on which it
 * no longer was: most claims change one part, however many there are. Of the claims behind a date the first three are named, and the others counted.
 */
import type { Stage, TieType } from '../model/codebook.ts';
import type { Bounds, Edtf } from '../model/edtf.ts';
import type { Activity, ContestedDate, Membership, StageStep, Tie } from '../model/tie.ts';
import type { DerivedTie } from './derive-ties.ts';
import { compareSteps } from './tie-steps.ts';
import type { TieSummary } from './tie-summary.ts';

/** So many pieces of evidence of a date are told by id, and all coded facts. */
const toldPieces = 3;

/** A date as time axes show it: of the evidence the first three pieces by id and all coded facts. */
export interface ToldDate extends ContestedDate {
  /** How many pieces of evidence say so. */
  readonly pieces: number;
}

/** A step as time axes show it. */
export interface ToldStep extends Omit<StageStep, 'contested' | 'pieces'>, ToldDate {
  /** In time's order. */
  readonly contested?: readonly ToldDate[];
}

/** What a part is of: the tie as a whole, a step, a date that another was preferred to, an act that keeps it awake. */
export type PartKind = 'frame' | 'step' | 'other' | 'act';

/** A part as it is kept. */
export interface TiePart {
  readonly part: PartKind;
  /** True of what measures count: reviewed steps and acts, and the frame of a reviewed tie. */
  readonly reviewed: boolean;
  /** Of a frame: every coded fact that the tie is shown with. */
  readonly facts: readonly string[];
  /** JSON text. */
  readonly record: string;
}

/** A frame: memberships (one for all where they are alike), fields, ordinal, what it may be, which tie it follows. */
type Frame = readonly [
  memberships: readonly Membership[] | readonly [joined: Bounds, left: Bounds],
  fields: readonly string[],
  ordinal: number,
  mayBe: readonly string[] | null,
  successorOf: string | null,
];
type PackedDate = readonly [
  date: Edtf | null,
  from: string | null,
  to: string | null,
  pieces: number,
  evidence: readonly string[],
  reviewed: 0 | 1,
];
type PackedStep = readonly [stage: Stage, oneSided: string | null, ...PackedDate];
/** The step is the n-th of its stage. */
type PackedOther = readonly [stage: Stage, nth: number, ...PackedDate];
type PackedAct = Activity['bounds'];

/** The parts of a tie, in no order; no two are the same. */
export function partsOf({ tie, evidence }: DerivedTie): readonly TiePart[] {
  const facts = evidence.filter(isFact);
  const parts: TiePart[] = [];
  const put = (part: PartKind, reviewed: boolean, record: Frame | PackedStep | PackedOther | PackedAct): void => {
    parts.push({ part, reviewed, facts: part === 'frame' ? facts : [], record: JSON.stringify(record) });
  };
  put('frame', tie.reviewed, [packedMemberships(tie), tie.fields, tie.ordinal, tie.mayBe ?? null, tie.successorOf]);
  const seen = new Map<Stage, number>();
  for (const step of tie.steps) {
    const nth = seen.get(step.stage) ?? 0;
    seen.set(step.stage, nth + 1);
    put('step', step.reviewed, [step.stage, step.oneSided ?? null, ...packedDate(step)]);
    for (const other of step.contested ?? []) put('other', false, [step.stage, nth, ...packedDate(other)]);
  }
  for (const { bounds, reviewed } of tie.activity ?? []) if (reviewed) put('act', true, bounds);
  return parts;
}

const isFact = (id: string): boolean => id.startsWith('fct_');

function packedDate({ date, bounds: [from, to], evidence, reviewed }: ContestedDate): PackedDate {
  const told = evidence.filter((id, i) => i < toldPieces || isFact(id));
  return [date, from, to, evidence.length, told, reviewed ? 1 : 0];
}

function packedMemberships({ memberships }: Pick<Tie, 'memberships'>): Frame[0] {
  const [first] = memberships;
  if (first === undefined || first.suspended !== undefined) return memberships;
  const same = JSON.stringify([first.joined, first.left]);
  const alike = memberships.every(
    (each) => each.suspended === undefined && JSON.stringify([each.joined, each.left]) === same,
  );
  return alike ? [first.joined, first.left] : memberships;
}

/** A part as it is read: its kind and its record. */
export type ReadPart = readonly [part: PartKind, record: unknown];

/** Steps, and dates that others were preferred to, from the text of one JSON list: of the latter the second value is a number. */
export const readDates = (list: string): readonly ReadPart[] =>
  (JSON.parse(list) as readonly (PackedStep | PackedOther)[]).map((record) => [
    typeof record[1] === 'number' ? 'other' : 'step',
    record,
  ]);

function dateOf([date, from, to, pieces, evidence, reviewed]: PackedDate): ToldDate {
  return { date, bounds: [from, to], evidence, pieces, reviewed: reviewed === 1 };
}

/** The steps that some parts of a tie tell, in time's order. */
export function toldSteps(parts: readonly ReadPart[]): readonly ToldStep[] {
  const steps: ToldStep[] = [];
  const others = new Map<string, ToldDate[]>();
  for (const [part, record] of parts) {
    if (part === 'step') {
      const [stage, oneSided, ...date] = record as PackedStep;
      steps.push({ stage, ...dateOf(date), ...(oneSided === null ? {} : { oneSided }) });
    } else if (part === 'other') {
      const [stage, nth, ...date] = record as PackedOther;
      const key = `${stage} ${nth}`;
      const own = others.get(key);
      if (own) own.push(dateOf(date));
      else others.set(key, [dateOf(date)]);
    }
  }
  steps.sort(compareSteps);
  if (others.size === 0) return steps;
  const seen = new Map<Stage, number>();
  return steps.map((step) => {
    const nth = seen.get(step.stage) ?? 0;
    seen.set(step.stage, nth + 1);
    const contested = others.get(`${step.stage} ${nth}`);
    return contested === undefined ? step : { ...step, contested: contested.sort(byTime) };
  });
}

function byTime(a: ToldDate, b: ToldDate): number {
  return compareSteps({ stage: 'signed', ...a }, { stage: 'signed', ...b });
}

/** A reviewed tie as measures weigh it: a tie whose steps and acts are the reviewed ones, with some evidence of each. */
export function weighedTie(summary: TieSummary, parts: readonly ReadPart[], rules: string): Tie {
  const { id, type, standing, parties, pairs, body, apart, reviewed, counts } = summary;
  const frame = parts.find(([part]) => part === 'frame')?.[1] as Frame;
  const [memberships, fields, ordinal, mayBe, successorOf] = frame;
  const acts = parts.flatMap(([part, bounds]) =>
    part === 'act' ? [{ bounds: bounds as PackedAct, reviewed: true }] : [],
  );
  return {
    id,
    type: type as TieType,
    standing,
    parties,
    memberships: unpackedMemberships(memberships, parties),
    pairs,
    body,
    ...(apart === undefined ? {} : { apart }),
    ...(mayBe === null ? {} : { mayBe }),
    ordinal,
    successorOf,
    steps: toldSteps(parts),
    ...(standing ? { activity: acts } : {}),
    fields,
    reviewed,
    counts,
    rules,
  };
}

function unpackedMemberships(memberships: Frame[0], parties: readonly string[]): readonly Membership[] {
  const [first, second] = memberships;
  if (!Array.isArray(first)) return memberships as readonly Membership[];
  return parties.map((party) => ({ party, joined: first as unknown as Bounds, left: second as unknown as Bounds }));
}
