/** What a brief is on, as people write it: a region or a country, a pair, a tie, a collection. */

import { InvalidInput, NotFound } from '../../model/errors.ts';
import { unitOf } from '../../model/place.ts';
import { showCollection } from '../annotations/collections.ts';
import type { KnownFilter } from '../as-of.ts';
import { knownId } from '../known-id.ts';
import { knownPair, knownUnit, unitOfCode } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { nearRegions } from '../regions/near-regions.ts';
import type { BriefSubject } from './material.ts';

/** The subject; throws NotFound with names that come near where it is none. */
export async function briefSubject(
  ports: Pick<Ports, 'ledger' | 'gazetteer'>,
  written: string,
  when: KnownFilter,
): Promise<BriefSubject> {
  const { gazetteer, ledger } = ports;
  const asked = written.trim();
  if (/^tie_/i.test(asked)) return { kind: 'tie', id: await knownId(ledger, asked) };
  if (/^col_/i.test(asked)) return ofCollection(await showCollection(ports, asked, when));
  if (asked.includes('~')) {
    const units = knownPair(gazetteer, asked).split('~') as [string, string];
    return { kind: 'pair', units };
  }
  const code = unitOfCode(gazetteer, unitOf(asked));
  if (code !== null) return ofUnit(code);
  const collection = await named(ports, asked, when);
  if (collection !== null) return collection;
  try {
    return ofUnit(knownUnit(gazetteer, asked));
  } catch (error) {
    // A name of several places is a question to whoever wrote it; one of none may have been meant for something else.
    if (!(error instanceof InvalidInput) || error.candidates.length > 0) throw error;
  }
  const near = nearRegions(gazetteer, asked).map(({ region, names }) => `${region} (${names.en})`);
  throw new NotFound(`"${asked.slice(0, 60)}" is no region, pair, tie or collection that is known`, {
    hint:
      near.length > 0
        ? `Did you mean ${near.join(', ')}?`
        : 'Write a region by name or code, a pair such as CN-HL~RU-AMU, the id of a tie, or a collection.',
  });
}

const ofUnit = (unit: string): BriefSubject => ({ kind: unit.includes('-') ? 'region' : 'country', unit });

type Shown = Awaited<ReturnType<typeof showCollection>>;

const ofCollection = ({ id, name }: Shown): BriefSubject => ({ kind: 'collection', id, name });

async function named(
  ports: Pick<Ports, 'ledger' | 'gazetteer'>,
  name: string,
  when: KnownFilter,
): Promise<BriefSubject | null> {
  try {
    return ofCollection(await showCollection(ports, name, when));
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
