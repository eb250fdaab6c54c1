/**
 * Names to places, as it lies in memory: keys in buckets by the first bits of their hash, each with a value that is
 * one place, or the place of a list, or nothing but the sign that longer names begin so.
 */

/** How a text's form relates to the listed name, in the order of the two bits that hold it. */
export const nameForms = ['listed', 'inflected', 'abbreviation', 'adjective'] as const;
export type NameForm = (typeof nameForms)[number];

export interface NameIndex {
  /** Start of each bucket in `rest`, `second`, `values`; one more than there are buckets. */
  readonly buckets: Uint32Array;
  /** 32 minus the bits of a bucket's number. */
  readonly shift: number;
  /** The next 14 bits of the first half, and the sign that longer names begin with this one. */
  readonly rest: Uint16Array;
  readonly second: Uint32Array;
  readonly values: Uint32Array;
  /** Lists of entries, each after its length. */
  readonly lists: Uint32Array;
}

export const restBits = 14;
const restMask = (1 << restBits) - 1;
const continuesBit = 1 << 15;
/** A value with this bit is one entry, without it the start of a list; 0 is none. */
export const single = 0x80000000;
const placeBits = 22;
const placeMask = (1 << placeBits) - 1;

/** The bits of the first half kept beside the bucket. */
export function restOf(first: number, shift: number): number {
  return shift >= restBits ? (first >>> (shift - restBits)) & restMask : first & ((1 << shift) - 1);
}

/** One entry: a place and the form of the name. */
export function entryOf(place: number, form: number): number {
  return (form << placeBits) | place;
}
export function placeOfEntry(entry: number): number {
  return entry & placeMask;
}
export function formOfEntry(entry: number): NameForm {
  return nameForms[(entry >>> placeBits) & 3] ?? 'listed';
}

/** The slot of a key, or -1. */
export function findKey(index: NameIndex, first: number, second: number): number {
  const { buckets, rest, second: seconds } = index;
  const bucket = first >>> index.shift;
  const wanted = second >>> 0;
  const part = restOf(first, index.shift);
  const end = buckets[bucket + 1] ?? 0;
  for (let slot = buckets[bucket] ?? 0; slot < end; slot++) {
    if (seconds[slot] === wanted && ((rest[slot] ?? 0) & restMask) === part) return slot;
  }
  return -1;
}

/** Stands where no slot is remembered yet. */
const unknown = -2;
/** As many keys are remembered; three numbers each. */
const remembered = 1 << 14;

/**
 * The slot of a key as `findKey` tells it, remembered by the key's first half: a look into an index of many megabytes
 * costs more than all else that is done with a character, and texts ask for the same keys again and again.
 */
export function keyFinder(index: NameIndex): (first: number, second: number) => number {
  // Both halves and the slot of each key.
  const recent = new Int32Array(remembered * 3).fill(unknown);
  const mask = remembered - 1;
  return (first, second) => {
    const at = ((first ^ (first >>> 16)) & mask) * 3;
    if (recent[at] === first && recent[at + 1] === second && recent[at + 2] !== unknown) return recent[at + 2]!;
    const slot = findKey(index, first, second);
    recent[at] = first;
    recent[at + 1] = second;
    recent[at + 2] = slot;
    return slot;
  };
}

/** Whether longer names begin with the name of a slot. */
export function continues(index: NameIndex, slot: number): boolean {
  return ((index.rest[slot] ?? 0) & continuesBit) !== 0;
}

/** The entries of a slot, best first; empty for a mere beginning of names. */
export function entriesAt(index: NameIndex, slot: number): readonly number[] {
  const value = index.values[slot] ?? 0;
  if (value === 0) return [];
  if (value & single) return [value & ~single];
  const length = index.lists[value] ?? 0;
  return Array.from(index.lists.subarray(value + 1, value + 1 + length));
}

/** Whether a slot names a place at all. */
export function hasEntries(index: NameIndex, slot: number): boolean {
  return index.values[slot] !== 0;
}

interface Key {
  readonly first: number;
  readonly second: number;
  readonly continues: boolean;
  readonly entries: readonly number[];
}

/** Lays the index out; keys may come in any order and must differ. */
export function buildNameIndex(keys: readonly Key[], bucketBits: number): NameIndex {
  const shift = 32 - bucketBits;
  const sorted = [...keys].sort((a, b) => (a.first >>> 0) - (b.first >>> 0) || (a.second >>> 0) - (b.second >>> 0));
  const buckets = new Uint32Array((1 << bucketBits) + 1);
  const rest = new Uint16Array(sorted.length);
  const second = new Uint32Array(sorted.length);
  const values = new Uint32Array(sorted.length);
  const lists: number[] = [0];
  sorted.forEach((key, slot) => {
    const next = (key.first >>> shift) + 1;
    buckets[next] = (buckets[next] ?? 0) + 1;
    rest[slot] = restOf(key.first, shift) | (key.continues ? continuesBit : 0);
    second[slot] = key.second >>> 0;
    if (key.entries.length === 1) values[slot] = ((key.entries[0] ?? 0) | single) >>> 0;
    else if (key.entries.length > 1) {
      values[slot] = lists.length;
      lists.push(key.entries.length, ...key.entries);
    }
  });
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  return { buckets, shift, rest, second, values, lists: Uint32Array.from(lists) };
}
