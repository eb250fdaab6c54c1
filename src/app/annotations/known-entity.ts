/** What people may put a note on or into a collection: whatever has an id, places, cases, outlets. */

import { InvalidInput, NotFound } from '../../model/errors.ts';
import { parseEntity } from '../../ties/entities.ts';
import { outletOf } from '../../ties/sources/outlets.ts';
import { hasFacts } from '../cases/list-cases.ts';
import { knownId } from '../known-id.ts';
import { placeOrElse } from '../places/named-place.ts';
import type { Ports } from '../ports.ts';
import { describeEntities } from './describe-entities.ts';
import type { Entity } from './entity.ts';

type EntityPorts = Pick<Ports, 'ledger' | 'gazetteer' | 'caseTitles'>;

const takes: ReadonlySet<Entity['kind']> = new Set([
  'document',
  'claim',
  'fact',
  'tie',
  'event',
  'forecast',
  'place',
  'body',
  'person',
  'outlet',
  'case',
]);

/** The entity that words mean, under the id by which it is known; throws NotFound where there is none. */
export async function knownEntity(ports: EntityPorts, written: string): Promise<Entity> {
  const id = canonical(placeOrElse(ports.gazetteer, await knownId(ports.ledger, written)));
  const found = (await describeEntities(ports, [id]))[id];
  if (found === undefined) {
    throw new NotFound(`Nothing ${id.slice(0, 60)} is held`, {
      hint: 'Give the id of a document, claim, fact or tie, a region (RU-SA), a town (CN-HL/Harbin), case:NAME, body:NAME, person:NAME or site:HOST.',
    });
  }
  if (!takes.has(found.kind)) {
    throw new InvalidInput(`A ${found.kind} takes no notes and stands in no collection; what it is on does.`);
  }
  if (found.kind !== 'case') return found;
  // Cases are known by what was coded of them.
  const name = id.slice('case:'.length);
  const isHeld =
    ports.caseTitles?.has(name) || (await ports.ledger.caseEvents(name)).length > 0 || (await hasFacts(ports, name));
  if (isHeld) return found;
  throw new NotFound(`No case ${name.slice(0, 60)} is held`);
}

function canonical(ref: string): string {
  if (/^(site|name):/i.test(ref)) return outletOf(ref) ?? ref;
  if (/^[a-z]{1,2}(-[a-z0-9]{1,8})*$/i.test(ref)) return ref.toUpperCase();
  return parseEntity(ref)?.ref ?? ref;
}
