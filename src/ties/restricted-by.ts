/** Who restricts. */
import type { Evidence } from '../model/evidence.ts';
import type { PartyRef } from '../model/place.ts';
import { isEnded } from '../model/stages.ts';
import type { Tie } from '../model/tie.ts';
import { isLimit, type TieType } from '../model/tie-types.ts';
import { sortedParties } from './founding-key.ts';

/** Those that put a restriction in force, as the coders of its facts say; a claim does not say whose decision it was. Absent where none is told. */
export function restrictedBy(type: TieType, evidence: readonly Evidence[]): Pick<Tie, 'restrictedBy'> {
  if (!isLimit(type)) return {};
  const by: readonly PartyRef[] = evidence.flatMap(({ stage, actedBy = [] }) => (isEnded(stage) ? [] : actedBy));
  return by.length === 0 ? {} : { restrictedBy: sortedParties(by) };
}
