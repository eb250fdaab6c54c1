/**
 * Standing ties that may be one though their founding keys differ: one known by its body and one by its parties, one that
 * names a town and one that names its region, two constructions under names that are not equal. Ties of two bodies are compared as
 * bodies, of two towns as towns.
 */

import { type PartyRef, unitOf } from '../../model/place.ts';
import { isInForce } from '../../model/stages.ts';
import type { StageStep } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { ThingNames } from '../names/thing-names.ts';
import { beginning, isDated, mayCoincide } from '../stages/vague-dates.ts';
import { typeRules } from '../type-rules.ts';
import { candidateOf, type SameCandidate, type SameReason } from './candidate.ts';
import { mayMean } from './which-tie.ts';

/** A tie as it is compared. */
export interface TieProfile {
  readonly id: string;
  /** Its founding key. */
  readonly key: string;
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly steps: readonly StageStep[];
  /** What tells it apart from another one of the same parties: the name of a construction, or what a reviewer said; null for nothing. */
  readonly apart: string | null;
}

/** The candidates among ties; pairs of which neither is new are left out. */
export function sameTies(
  ties: readonly TieProfile[],
  isNew: (tie: TieProfile) => boolean,
  things: ThingNames,
): readonly SameCandidate[] {
  const groups = new Map<string, TieProfile[]>();
  for (const tie of ties) {
    const key = `${tie.type} ${[...new Set(tie.parties.map(unitOf))].sort().join('~')}`;
    const group = groups.get(key);
    if (group) group.push(tie);
    else groups.set(key, [tie]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, i) =>
      group.slice(i + 1).flatMap((b) => (isNew(a) || isNew(b) ? (sameTie(a, b, things) ?? []) : [])),
    ),
  );
}

/** The candidate that two standing ties make. */
export function sameTie(a: TieProfile, b: TieProfile, things: ThingNames): SameCandidate | null {
  if (a.type !== b.type) return null;
  if (a.apart !== null && b.apart !== null) return sameConstruction(a, b, things);
  if (a.key === b.key || a.apart !== null || b.apart !== null) return null;
  const named = [a, b].filter(({ key }) => key.startsWith('body:')).length;
  if (named === 2) return null;
  const first = named === 1 ? sameParties(a, b) : oneWithin(a, b);
  if (first === null) return null;
  return candidateOf('tie', [a.id, b.id], [first, ...founding(a, b)]);
}

/** Two constructions whose names say different things: before and after its end one has one name. */
function sameConstruction(a: TieProfile, b: TieProfile, things: ThingNames): SameCandidate | null {
  if (typeRules[a.type].knownBy !== 'construction') return null;
  const [x, y] = [a, b].map(({ type, parties, apart }) => ({ type, parties, name: apart! }));
  const meant = mayMean(x!, y!, things);
  // That they stand between the same parties is no reason by itself: several may.
  if (meant === null || meant.reasons.length < 2) return null;
  const [first, ...others] = meant.reasons as [SameReason, ...SameReason[]];
  return candidateOf('tie', [a.id, b.id], [first, ...others, ...founding(a, b)]);
}

function sameParties(a: TieProfile, b: TieProfile): SameReason | null {
  if (a.parties.join('~') !== b.parties.join('~')) return null;
  return { code: 'parties', text: 'the same parties; one is known by the name of its body', weight: 0.55 };
}

function oneWithin(a: TieProfile, b: TieProfile): SameReason | null {
  if (a.parties.length !== b.parties.length || a.parties.length !== 2) return null;
  const pairs = a.parties.map((party) => [party, b.parties.find((other) => unitOf(other) === unitOf(party))] as const);
  if (pairs.some(([x, y]) => y === undefined || (x !== y && x !== unitOf(x) && y !== unitOf(y)))) return null;
  return { code: 'within', text: 'one names a town, the other its region', weight: 0.4 };
}

function founding(a: TieProfile, b: TieProfile): readonly SameReason[] {
  const founded = ({ steps }: TieProfile): StageStep | undefined =>
    steps.find((step) => isInForce(step.stage) && isDated(step));
  const [x, y] = [founded(a), founded(b)];
  if (x === undefined || y === undefined) return [];
  if (!mayCoincide(beginning(x), beginning(y)))
    return [{ code: 'founded-apart', text: `${x.stage} ${x.date} and ${y.stage} ${y.date}`, weight: -0.5 }];
  const [from, to] = beginning(x);
  const day = from !== null && from === to && x.date === y.date;
  return day
    ? [{ code: 'same-day', text: `both ${x.stage} on ${x.date}`, weight: 0.5 }]
    : [{ code: 'founded', text: `both may have been ${x.stage} ${x.date}`, weight: 0.15 }];
}
