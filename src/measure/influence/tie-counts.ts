/** What the ledger's ties say of a unit and a year, counted: where no figures are held, these stand in, and are called so. */
import { certainAt } from '../../ledger/state-at.ts';
import type { TieType } from '../../model/codebook.ts';
import { addMonths, compareDays } from '../../model/edtf-days.ts';
import { unitOf } from '../../model/place.ts';
import type { Tie } from '../../model/tie.ts';

/** Acts count for this long after they happened. */
export const actMonths = 24;

/** A unit's reviewed ties that count on a day, with the units they lead to. */
export interface CountedTie {
  readonly id: string;
  readonly type: TieType;
  /** The units it joins, the one asked for among them. */
  readonly units: readonly string[];
  /** Between regions themselves 1, between towns of them a half. */
  readonly level: number;
  /** A quarter for each field up to four; one field or none named is a quarter. */
  readonly scope: number;
}

const inForce = new Set(['signed', 'active']);

/** Reviewed ties that are certainly in force on a day, and acts that certainly fell into the two years before it. */
export function countedTies(ties: readonly Tie[], day: string): readonly CountedTie[] {
  const since = addMonths(day, -actMonths);
  return ties.flatMap((tie) => {
    if (!tie.reviewed) return [];
    const counts = tie.standing ? inForce.has(certainAt(tie, day) ?? '') : actedBetween(tie, since, day);
    if (!counts || tie.type === 'restriction') return [];
    const units = [...new Set(tie.parties.map(unitOf))].sort();
    const level = tie.parties.every((party) => party.includes('/')) ? 0.5 : 1;
    return [{ id: tie.id, type: tie.type, units, level, scope: Math.min(4, Math.max(1, tie.fields.length)) / 4 }];
  });
}

function actedBetween(tie: Tie, since: string, until: string): boolean {
  return tie.steps.some(
    ({ bounds: [from, to], reviewed, stage }) =>
      reviewed &&
      stage !== 'proposed' &&
      from !== null &&
      to !== null &&
      compareDays(from, since) >= 0 &&
      compareDays(to, until) <= 0,
  );
}
