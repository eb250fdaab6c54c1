/**
 * The days from which and to which versions hold, of all of them in two rows of numbers side by side. Nearly all that is asked of
 * hundreds of thousands of versions is answered by these alone; a version that is wanted is then looked for in its block.
 */

/** Tells of the n-th version of a block. */
type Tell = (block: Int32Array, n: number) => void;

export interface DatedRows {
  /** Puts in the days of the versions of a block, in their order: each from the first to before the second. */
  put(block: Int32Array, days: readonly (readonly [from: number, to: number])[]): void;
  /** Takes those of a block out. */
  drop(block: Int32Array): void;
  /** Tells of the versions that hold on a day, block by block. */
  on(day: number, tell: Tell): void;
  /** Tells of those that hold on one of two days alone, on the first or on the second; `next` comes after each block that has any. */
  onOneOf(days: readonly [number, number], first: Tell, second: Tell, next: () => void): void;
}

/** Fewer places left by what was taken out are let be. */
const fewGaps = 10_000;

/** None yet. */
export function datedRows(): DatedRows {
  let froms = new Int32Array(1024);
  let tos = new Int32Array(1024);
  /** Which version of its block each is. */
  let nth = new Int32Array(1024);
  let blocks: (Int32Array | null)[] = [];
  let gaps = 0;
  /** Where the versions of a block begin; how many there are. */
  const places = new Map<Int32Array, readonly [start: number, count: number]>();

  function makeRoom(length: number): void {
    if (length <= froms.length) return;
    const size = Math.max(length, froms.length * 2);
    const longer = (row: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(size);
      copy.set(row);
      return copy;
    };
    [froms, tos, nth] = [longer(froms), longer(tos), longer(nth)];
  }

  /** Moves up what stands behind gaps. */
  function closeGaps(): void {
    const kept: (Int32Array | null)[] = [];
    for (const [block, [start, count]] of places) {
      places.set(block, [kept.length, count]);
      for (const row of [froms, tos, nth]) row.copyWithin(kept.length, start, start + count);
      for (let i = 0; i < count; i++) kept.push(block);
    }
    blocks = kept;
    gaps = 0;
  }

  return {
    put(block, days) {
      const start = blocks.length;
      makeRoom(start + days.length);
      for (const [i, [from, to]] of days.entries()) {
        froms[start + i] = from;
        tos[start + i] = to;
        nth[start + i] = i;
        blocks.push(block);
      }
      places.set(block, [start, days.length]);
    },
    drop(block) {
      const [start, count] = places.get(block)!;
      places.delete(block);
      // It ends before it begins: it holds on no day.
      for (let at = start; at < start + count; at++) {
        blocks[at] = null;
        froms[at] = 0;
        tos[at] = -1;
      }
      gaps += count;
      if (gaps > fewGaps && gaps * 2 > blocks.length) closeGaps();
    },
    on(day, tell) {
      for (let at = 0; at < blocks.length; at++) if (froms[at]! <= day && day < tos[at]!) tell(blocks[at]!, nth[at]!);
    },
    onOneOf([earlier, later], first, second, next) {
      let last: Int32Array | null = null;
      for (let at = 0; at < blocks.length; at++) {
        const [from, to] = [froms[at]!, tos[at]!];
        const before = from <= earlier && earlier < to;
        if (before === (from <= later && later < to)) continue;
        const block = blocks[at]!;
        if (last !== null && last !== block) next();
        last = block;
        (before ? first : second)(block, nth[at]!);
      }
      if (last !== null) next();
    },
  };
}
