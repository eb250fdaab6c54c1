/** What a run of the model begins with for a pair of regions: who they are, and the push that their ties give. */
import { z } from 'zod';
import { type Judged, modelNotEvidence } from '../../foresight/scenario/run-tie.ts';
import { answeredAt, type KnownFilter, knownWhen } from '../as-of.ts';
import type { Infer } from '../infer.ts';
import { unitsOfPair } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { names, placeOfUnit, toNames } from '../ties/party-view.ts';
import { pushOfTies, tiesBetween } from './ties-of-sides.ts';

const unit = z.object({ code: z.string(), names });
const judged: z.ZodType<Judged> = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** What every run and replay is. */
export const scenarioLabel = z.literal(modelNotEvidence);

/** A pair to be run. */
export const tieStart = z
  .object({
    label: scenarioLabel,
    home: unit,
    partner: unit,
    from: z.int().meta({ description: 'The first year of a run.' }),
    ties: z.int().meta({ description: 'Reviewed ties between the two that may stand.' }),
    push: judged.meta({ description: 'What these ties give: 1 is a full push.' }),
  })
  .meta({ id: 'TieStart', description: 'What a run of the model begins with for a pair: docs/methods/air-model.md.' });
export type TieStart = Infer<typeof tieStart>;

/** That so many ties between two regions are a full push is judged. */
const fullPush = 6;

/** The first named is the home side. Throws InvalidInput for what is no pair. */
export async function startTie(
  ports: Pick<Ports, 'ledger' | 'gazetteer' | 'now'>,
  pair: string,
  when: KnownFilter = {},
): Promise<TieStart> {
  const [home, partner] = unitsOfPair(ports.gazetteer, pair);
  const knownAt = await answeredAt(ports, knownWhen(when));
  const day = knownAt.slice(0, 10);
  const reviewed = await ports.ledger.histories.reviewed(knownAt, [home]);
  const ties = tiesBetween(reviewed, { home: [home], partner: [partner] }, day);
  const named = (code: string) => ({ code, names: toNames(placeOfUnit(ports.gazetteer, code)?.names ?? { en: code }) });
  return {
    label: modelNotEvidence,
    home: named(home),
    partner: named(partner),
    from: Number(knownAt.slice(0, 4)),
    ties: ties.length,
    push: pushOfTies(ties, day, fullPush),
  };
}
