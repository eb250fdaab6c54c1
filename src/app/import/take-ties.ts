/** Takes rows into the ledger as coded facts. */
import type { CodedFact } from '../../model/evidence.ts';
import type { Stamp } from '../../store/ports/stamp.ts';
import type { Ports } from '../ports.ts';
import { type TieReading, tieReader } from './read-tie.ts';
import type { Taking } from './taking.ts';

export function takeTies({ bulk }: Pick<Ports, 'bulk'>, how: TieReading, stamp: () => Stamp): Taking<CodedFact> {
  return {
    read: tieReader(how),
    remarksOn: async () => new Map(),
    async write(facts, batch) {
      // A batch that was written and not noted, since the import was cut off in between, gives the same receipt again.
      const receipt = await bulk.load({ facts, events: [] }, stamp(), batch);
      return receipt.facts.added;
    },
    // What was taken counts only when it is added up.
    index: () => bulk.index(),
  };
}
