/** The direct structures of a case: standing ties that join a region of the one side and the other side, and how many were in force when. */
import { type Bounds, certainlyBefore } from '../../model/edtf.ts';
import { addDays, compareDays } from '../../model/edtf-days.ts';
import { isHaltedOrEnded, isInForce } from '../../model/stages.ts';
import type { TieState } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { TieStretch } from '../../store/ports/tie-histories.ts';
import type { ShownStep } from '../../ties/stages/shown-steps.ts';
import { joinsSides } from '../cases/sides.ts';

/** A tie as far as it is looked at here. */
export interface Structure {
  readonly id: string;
  readonly type: TieType;
  readonly parties: readonly string[];
  /** Pairs of regions that it joins: `CN-GD~RU-SA`. */
  readonly pairs: readonly string[];
  readonly steps: readonly Pick<ShownStep, 'stage' | 'bounds' | 'date' | 'reviewed'>[];
  readonly stretches: readonly TieStretch[];
}

/** How many were certainly in force, and at most: vague dates leave it open for some. */
export interface InForce {
  readonly certain: number;
  readonly atMost: number;
}

/** What authorities set up between themselves; the other standing ties are works: what was built, invested, or made passable. */
export const institutions: readonly TieType[] = ['twinning', 'agreement', 'body', 'cooperation'];
export const works: readonly TieType[] = ['infrastructure', 'investment', 'mobility'];

/** True of a region or a town; false of a state, a vanished one included (`X-SUHH`). */
export const isOfRegion = (party: string): boolean => party.replace(/^X-/, '').includes('-');

/** True where both sides are in it, one of them at least by a region or a town and not by its state alone. */
export function isDirect(
  { type, parties }: Pick<Structure, 'type' | 'parties'>,
  home: readonly string[],
  partner: readonly string[],
): boolean {
  const isKind = institutions.includes(type) || works.includes(type);
  return isKind && joinsSides(parties, home, partner) && parties.some(isOfRegion);
}

/** The state on a day (ISO); null before the tie had begun in any reading. */
export function stateOnDay(stretches: readonly TieStretch[], day: string): TieState | null {
  let state: TieState | null = null;
  for (const stretch of stretches) {
    if (stretch.from !== null && compareDays(stretch.from, day) > 0) break;
    state = stretch.state;
  }
  return state;
}

/** How many of them were in force on a day. */
export function inForceOn(structures: readonly Structure[], day: string): InForce {
  const states = structures.flatMap(({ stretches }) => {
    const state = stateOnDay(stretches, day);
    return state !== null && isInForce(state.stage) ? [state] : [];
  });
  return { certain: states.filter(({ certainty }) => certainty === 'certain').length, atMost: states.length };
}

/** The first dated day of being in force: the one that is certain soonest. Null where no such step is dated. */
export function beginningOf(steps: Structure['steps']): { date: string | null; bounds: Bounds } | null {
  let first: { date: string | null; bounds: Bounds } | null = null;
  for (const { stage, date, bounds, reviewed } of steps) {
    if (!reviewed || !isInForce(stage) || bounds[0] === null || bounds[1] === null) continue;
    const isSooner =
      first === null ||
      compareDays(bounds[1], first.bounds[1]!) < 0 ||
      (bounds[1] === first.bounds[1] && compareDays(bounds[0], first.bounds[0]!) < 0);
    if (isSooner) first = { date, bounds };
  }
  return first;
}

/** What became of a structure that was in force on a day. */
export const fates = ['ended', 'halted', 'resumed', 'went-on', 'silent'] as const;
export type Fate = (typeof fates)[number];

/**
 * What became by `until` of each of those that were, or may have been, in force the day before `since` (ISO days): it ended; it was halted and is
 * so still; it was halted and taken up again; it, or an act between
 * the same regions, is told of later than `since`; or nothing dated was heard since. `acts` are visits, forums and the like.
 */
export function fatesAfter(
  structures: readonly Structure[],
  acts: readonly Pick<Structure, 'pairs' | 'steps'>[],
  since: string,
  until: string,
): ReadonlyMap<string, Fate> {
  const eve = addDays(since, -1);
  const isLater = ({ reviewed, bounds }: Structure['steps'][number]): boolean =>
    reviewed && certainlyBefore([null, eve], bounds) && certainlyBefore(bounds, [addDays(until, 1), null]);
  const isNews = (step: Structure['steps'][number]): boolean => isInForce(step.stage) && isLater(step);
  const active = new Set(acts.filter(({ steps }) => steps.some(isNews)).flatMap(({ pairs }) => pairs));
  const found = new Map<string, Fate>();
  for (const { id, pairs, steps, stretches } of structures) {
    const before = stateOnDay(stretches, eve);
    if (before === null || !isInForce(before.stage)) continue;
    const halted = steps.some((step) => isHaltedOrEnded(step.stage) && isLater(step));
    const toldOf = steps.some(isNews) || pairs.some((pair) => active.has(pair));
    found.set(id, fateOf(stateOnDay(stretches, until), halted, toldOf));
  }
  return found;
}

function fateOf(after: TieState | null, halted: boolean, toldOf: boolean): Fate {
  if (after?.stage === 'ended') return 'ended';
  if (after?.stage === 'suspended') return 'halted';
  if (halted) return 'resumed';
  return toldOf ? 'went-on' : 'silent';
}
