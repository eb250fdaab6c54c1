/**
 * Standing ties that may be one though their founding keys differ: one known by its body and one by its parties, or one that
 * names a town and one that names its region. Ties of two bodies are compared as bodies, of two towns as towns.
 */

import { type PartyRef, unitOf } from '../../model/place.ts';
import { isInForce } from '../../model/stages.ts';
import type { StageStep } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import { beginning, isDated, mayCoincide } from '../stages/vague-dates.ts';
import { candidateOf, type SameCandidate, type SameReason } from './candidate.ts';

/** A tie as it is compared. */
export interface TieProfile {
  readonly id: string;
  /** Its founding key. */
  readonly key: string;
  readonly type: TieType;
  readonly parties: readonly PartyRef[];
  readonly steps: readonly StageStep[];
  /** True where a reviewer tells it apart from another one of the same parties. */
  readonly apart: boolean;
}

/** The candidates among ties; pairs of which neither is new are left out. */
export function sameTies(ties: readonly TieProfile[], isNew: (tie: TieProfile) => boolean): readonly SameCandidate[] {
  const groups = new Map<string, TieProfile[]>();
  for (const tie of ties) {
    const key = `${tie.type} ${[...new Set(tie.parties.map(unitOf))].sort().join('~')}`;
    const group = groups.get(key);
    if (group) group.push(tie);
    else groups.set(key, [tie]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, i) => group.slice(i + 1).flatMap((b) => (isNew(a) || isNew(b) ? (sameTie(a, b) ?? []) : []))),
  );
}

/** The candidate that two standing ties make. */
export function sameTie(a: TieProfile, b: TieProfile): SameCandidate | null {
  if (a.type !== b.type || a.key === b.key || a.apart || b.apart) return null;
  const named = [a, b].filter(({ key }) => key.startsWith('body:')).length;
  if (named === 2) return null;
  const first = named === 1 ? sameParties(a, b) : oneWithin(a, b);
  if (first === null) return null;
  return candidateOf('tie', [a.id, b.id], [first, ...founding(a, b)]);
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
