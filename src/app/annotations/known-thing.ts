/** What people may put a note on or into a collection: whatever is held, places, cases, outlets. */

import { InvalidInput, NotFound } from '../../model/errors.ts';
import { parseEntity } from '../../ties/entities.ts';
import { outletOf } from '../../ties/sources/outlets.ts';
import { knownId } from '../known-id.ts';
import type { Desk } from '../ports.ts';
import type { ToldThing } from '../views.ts';
import { tellThings } from './tell-things.ts';

type ThingDesk = Pick<Desk, 'ledger' | 'gazetteer' | 'caseTitles'>;

const takes: ReadonlySet<ToldThing['kind']> = new Set([
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

/** The thing that words mean, in the form in which it is kept; throws NotFound where it is not held. */
export async function knownThing(desk: ThingDesk, written: string): Promise<ToldThing> {
  const id = canonical(await knownId(desk.ledger, written));
  const thing = (await tellThings(desk, [id]))[id];
  if (thing === undefined) {
    throw new NotFound(`Nothing ${id.slice(0, 60)} is held`, {
      hint: 'Give the id of a document, claim, fact or tie, a region (RU-SA), a town (CN-HL/Harbin), case:NAME, body:NAME, person:NAME or site:HOST.',
    });
  }
  if (!takes.has(thing.kind)) {
    throw new InvalidInput(`A ${thing.kind} takes no notes and stands in no collection; what it is on does.`);
  }
  if (thing.kind !== 'case') return thing;
  // Cases are known by what was coded of them.
  const name = id.slice('case:'.length);
  if (desk.caseTitles?.has(name) || (await desk.ledger.caseEvents(name)).length > 0) return thing;
  throw new NotFound(`No case ${name.slice(0, 60)} is held`);
}

function canonical(ref: string): string {
  if (/^(site|name):/i.test(ref)) return outletOf(ref) ?? ref;
  if (/^[a-z]{1,2}(-[a-z0-9]{1,8})*$/i.test(ref)) return ref.toUpperCase();
  return parseEntity(ref)?.ref ?? ref;
}
