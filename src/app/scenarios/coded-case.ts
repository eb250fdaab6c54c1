/** What the ledger holds of a case that the model is replayed on: its records, the push of its ties, restrictions by each side. */
import type { PlayedCase, Point } from '../../foresight/scenario/played-case.ts';
import type { CodedCase, CodedRestriction, Side } from '../../foresight/scenario/replay.ts';
import type { CaseEvent, CodedFact } from '../../model/evidence.ts';
import { isHaltedOrEnded } from '../../model/stages.ts';
import type { Tie } from '../../model/tie.ts';
import { isLimit } from '../../model/tie-types.ts';
import { isOfSide } from '../cases/sides.ts';
import type { Ports } from '../ports.ts';
import { pushOfTies, tiesBetween } from './ties-of-sides.ts';

/** A coded case with its facts and events. */
export interface HeldCase extends CodedCase {
  readonly facts: readonly CodedFact[];
  readonly events: readonly CaseEvent[];
}

/** The case as known then; `reviewed` are all reviewed ties of that time. */
export async function heldCase(
  ports: Pick<Ports, 'ledger'>,
  { case: id, home: { units: home }, partner: { units: partner }, years: { from, until }, push: { cap } }: PlayedCase,
  reviewed: readonly Tie[],
  knownAt: string,
): Promise<HeldCase> {
  const [borne, evidence, events] = await Promise.all([
    ports.ledger.histories.ofCase(id, knownAt),
    ports.ledger.histories.factsOf(id, knownAt),
    ports.ledger.caseEvents(id, knownAt),
  ]);
  const own = new Set(borne.map(({ tie }) => tie));
  const ties = tiesBetween(reviewed, { home, partner }, knownAt.slice(0, 10)).filter((tie) => own.has(tie.id));
  const facts = evidence.flatMap(({ fact }) => fact ?? []);
  const last = Math.min(until - 1, Number(knownAt.slice(0, 4)) - 1);
  const years = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i);
  return {
    facts,
    events,
    years,
    push: [from - 1, ...years].map((year): Point => {
      const { value, low, high } = pushOfTies(ties, `${year}-12-31`, cap);
      return [year + 1, value, low, high];
    }),
    restrictions: [
      // A restriction that is lifted restricts nothing; of any other tie it is the end that does.
      ...facts.filter(({ type, stage }) => isLimit(type) !== isHaltedOrEnded(stage)),
      ...events.filter(({ event }) => event === 'centre-reaction'),
    ]
      .flatMap((record) => restrictionsOf(record, home, partner))
      .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
  };
}

/** Who restricted, and in which years: those named as having acted, else by the level that the coder gave; nobody where neither tells. */
function restrictionsOf(
  { id, bounds, actedBy = [], actors = [] }: Pick<CodedFact | CaseEvent, 'id' | 'bounds' | 'actedBy' | 'actors'>,
  home: readonly string[],
  partner: readonly string[],
): readonly CodedRestriction[] {
  const [from, until] = bounds ?? [null, null];
  if (from === null) return [];
  const acted = (units: readonly string[], level: 'centre' | 'foreign'): boolean =>
    actedBy.some((party) => isOfSide(party, units)) || (actedBy.length === 0 && actors.includes(level));
  const sides: readonly Side[] = [
    ...(acted(home, 'centre') ? (['home'] as const) : []),
    ...(acted(partner, 'foreign') ? (['partner'] as const) : []),
  ];
  return sides.map((side) => ({ id, side, from: yearOf(from), until: yearOf(until ?? from) }));
}

const yearOf = (day: string): number => Number.parseInt(day.slice(0, 4), 10);
