/** How far the built-in record goes: up to which day each case was kept, and how many it holds of all there are. */
import type { AsOf } from '../../model/tie.ts';
import type { Ports } from '../ports.ts';
import type { CoveredCase } from './record-line.ts';
import { type Coverage, universeOf } from './universe.ts';

type Needed = Pick<Ports, 'ledger' | 'caseTitles' | 'caseAbouts' | 'caseUniverses'>;

/** How many of all there are a case holds as in force on the day; null where nobody has counted them. */
export async function coverageOf({ ledger, caseUniverses }: Needed, id: string, asOf: AsOf): Promise<Coverage | null> {
  const found = await universeOf(ledger.lists, id, caseUniverses?.get(id), asOf);
  return found === null ? null : { held: found.held, count: found.count, of: found.of, date: found.date };
}

/** The cases that ship and are held, those kept the longest first, without those of which nothing of this is known. */
export async function builtInRecord(ports: Needed, asOf: AsOf): Promise<readonly CoveredCase[]> {
  const held = await ports.ledger.histories.cases(asOf.knownAt);
  const cases = await Promise.all(
    held.map(async ({ id }): Promise<readonly CoveredCase[]> => {
      const title = ports.caseTitles?.get(id);
      if (title === undefined) return [];
      const until = ports.caseAbouts?.get(id)?.until ?? null;
      return [{ id, title, until, coverage: await coverageOf(ports, id, asOf) }];
    }),
  );
  return cases
    .flat()
    .filter((each) => each.until !== null || each.coverage !== null)
    .sort((a, b) => ((a.until ?? '') > (b.until ?? '') ? -1 : 1));
}
