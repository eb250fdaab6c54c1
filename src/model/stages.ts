/**
 * The stages of ties, a line each: the one table. A new stage is a line here; the compiler and the tests then name all else that it
 * owes: its words (data/codebook/codebook.json, docs/codebook.md, docs/terms.md), its mark and line on the page, its trigger words.
 */

/** Where in the life of a tie a stage is; `halted` is over for now. Silence is no stage: `lastNews` says how long nothing was heard. */
type Phase = 'planned' | 'in force' | 'halted' | 'over';

interface StageFacts {
  readonly phase: Phase;
  /** More than a wish: somebody who can has decided on it. */
  readonly decided: boolean;
  /** An event, which comes once; else a state that may be told again and again. */
  readonly event: boolean;
  /** Of what happened at the same time the higher came later. */
  readonly order: number;
}

const facts = {
  proposed: { phase: 'planned', decided: false, event: true, order: 0 },
  announced: { phase: 'planned', decided: true, event: true, order: 1 },
  signed: { phase: 'in force', decided: true, event: true, order: 2 },
  active: { phase: 'in force', decided: true, event: false, order: 4 },
  suspended: { phase: 'halted', decided: true, event: false, order: 3 },
  ended: { phase: 'over', decided: true, event: true, order: 5 },
} as const satisfies Readonly<Record<string, StageFacts>>;

/** A stage of the codebook: what a text can say of a tie. */
export type Stage = keyof typeof facts;

/** All stages, in the order of the codebook. */
export const stages = Object.keys(facts) as readonly Stage[];

const isIn = (phases: readonly Phase[]) => (stage: Stage) => phases.includes(facts[stage].phase);

/** True of what is proposed or announced and has not come to be. */
export const isPlanned = isIn(['planned']);
/** True where a tie stands, or an act is done. */
export const isInForce = isIn(['in force']);
/** True where a tie is over for now, and where for good. */
export const isHalted = isIn(['halted']);
export const isEnded = isIn(['over']);
/** True where a tie is over, for now or for good. */
export const isHaltedOrEnded = isIn(['halted', 'over']);

/** Stages in which a tie stands, or an act is done. */
export const liveStages: readonly Stage[] = stages.filter(isInForce);
/** Stages in which a tie is over, for now or for good. */
export const overStages: readonly Stage[] = stages.filter(isHaltedOrEnded);

/** True for more than a wish: of an announcement too. */
export const isDecided = (stage: Stage): boolean => facts[stage].decided;

/** True for an event, which comes once; false for a state that may be told again and again. */
export const isEvent = (stage: Stage): boolean => facts[stage].event;

/** The natural order of stages, for what happened at the same time. */
export const stageOrder = (stage: Stage): number => facts[stage].order;
