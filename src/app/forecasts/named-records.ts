/** Records that a file of forecasts names by what they are, since their ids follow from what they say: a fact or an event of a case, a figure. */

import { type Indicator, indicatorNamed } from '../../model/observation.ts';
import type { GivenEvidence } from '../model-schemas/forecast.ts';
import type { Ports } from '../ports.ts';

type LookingPorts = Pick<Ports, 'ledger'>;

/** The evidence with ids in the place of names; what is not held loses its name, and keeps its words and its address. */
export function withHeldRecords(ports: LookingPorts, evidence: GivenEvidence): Promise<GivenEvidence> {
  return Promise.all(
    evidence.map(async (piece) =>
      piece.record == null ? piece : { ...piece, record: await idOf(ports, piece.record) },
    ),
  );
}

/** The id of what is named; null where it is not held. An id stands for itself. */
async function idOf({ ledger }: LookingPorts, name: string): Promise<string | null> {
  const [, caseId, key] = /^([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(name) ?? [];
  if (caseId !== undefined) {
    const facts = (await ledger.histories.factsOf(caseId)).flatMap(({ fact }) => fact ?? []);
    const events = await ledger.caseEvents(caseId);
    return [...facts, ...events].find((each) => each.key === key)?.id ?? null;
  }
  const [word, region = '', indicator = '', counterpart, when] = name.split(' ');
  if (word !== 'figure') return name;
  const known = indicatorNamed(indicator) === null ? [] : [indicator as Indicator];
  const figures = await ledger.observations({ regions: [region], indicators: known });
  const found = figures.find(
    (each) =>
      each.region === region &&
      each.indicator === indicator &&
      (each.counterpart ?? '-') === counterpart &&
      (each.period ?? String(each.year)) === when,
  );
  return found?.id ?? null;
}
