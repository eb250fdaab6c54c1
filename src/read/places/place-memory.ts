/** Places already asked for, by gazetteer: a text asks for the same few again and again, and each is decoded anew. */
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Place } from '../../model/place.ts';

const most = 20_000;
const memories = new WeakMap<Gazetteer, Map<string, Place | null>>();

/** A place by its id, from memory where it was asked for before. */
export function placeById(gazetteer: Gazetteer, id: string): Place | null {
  let memory = memories.get(gazetteer);
  if (memory === undefined) {
    memory = new Map();
    memories.set(gazetteer, memory);
  }
  const known = memory.get(id);
  if (known !== undefined) return known;
  const place = gazetteer.place(id);
  if (memory.size >= most) memory.clear();
  memory.set(id, place);
  return place;
}
