/** Places and names of a ledger's own: what they are now, and how a change of them is recorded. */
import type { AddedPlace, GazetteerAdditions } from '../../gazetteer/additions.ts';
import { contentId } from '../../model/ids.ts';
import { ownPlacesOf } from '../../store/annotations/own-places.ts';
import type { NewAnnotation, PlaceNameRecord, PlaceRecord } from '../../store/ports/annotations.ts';
import type { Stamp } from '../../store/ports/stamp.ts';
import type { Ports } from '../ports.ts';

/** What was added to the gazetteer and not withdrawn. */
export async function ownPlaces({ ledger }: Pick<Ports, 'ledger'>): Promise<GazetteerAdditions> {
  return ownPlacesOf(await ledger.annotations.all('place'));
}

/** Takes up what whoever works on the ledger has added since it was asked last, so that all read by the same names; a small question. */
export function followOwnPlaces(
  ports: Pick<Ports, 'ledger'>,
  use: (additions: GazetteerAdditions) => void,
): () => Promise<void> {
  let known = 0;
  return async () => {
    // Versions are only ever added: as many are the same.
    const versions = await ports.ledger.annotations.countPlaces();
    if (versions === known) return;
    use(await ownPlaces(ports));
    known = versions;
  };
}

/** Records what `after` has and `before` has not, and withdraws what it has no more; the number of records. Each name is one of its own. */
export async function recordPlaces(
  { ledger, now, user }: Pick<Ports, 'ledger' | 'now' | 'user'>,
  before: GazetteerAdditions,
  after: GazetteerAdditions,
): Promise<number> {
  const stamp: Stamp = { by: user, at: now() };
  const versions = [...placesBetween(before, after, stamp), ...namesBetween(before, after, stamp)];
  for (const version of versions) await ledger.annotations.append(version, stamp);
  return versions.length;
}

function* placesBetween(before: GazetteerAdditions, after: GazetteerAdditions, stamp: Stamp): Generator<NewAnnotation> {
  const version = (record: PlaceRecord): NewAnnotation => {
    const about = record.place.id;
    const id = contentId('plc', about);
    return { kind: 'place', id, version: contentId('plc', id, record, stamp.by, stamp.at), about, record };
  };
  const was = new Map(before.places.map((place) => [place.id, place]));
  const is = new Map(after.places.map((place) => [place.id, place]));
  const same = (a: AddedPlace, b: AddedPlace | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
  for (const place of is.values()) if (!same(place, was.get(place.id))) yield version({ place, withdrawn: false });
  for (const place of was.values()) if (!is.has(place.id)) yield version({ place, withdrawn: true });
}

function* namesBetween(before: GazetteerAdditions, after: GazetteerAdditions, stamp: Stamp): Generator<NewAnnotation> {
  const version = (about: string, record: PlaceNameRecord): NewAnnotation => {
    const id = contentId('pln', about, record.name);
    return { kind: 'place-name', id, version: contentId('pln', id, record, stamp.by, stamp.at), about, record };
  };
  const [was, is] = [pairsOf(before), pairsOf(after)];
  for (const [key, [place, name]] of is) if (!was.has(key)) yield version(place, { name, withdrawn: false });
  for (const [key, [place, name]] of was) if (!is.has(key)) yield version(place, { name, withdrawn: true });
}

function pairsOf({ names }: GazetteerAdditions): ReadonlyMap<string, readonly [place: string, name: string]> {
  const pairs = names.flatMap(({ place, names }) => names.map((name) => [place, name] as const));
  return new Map(pairs.map((pair) => [JSON.stringify(pair), pair]));
}
