/**
 * Finds the phrases of a lexicon in a text, in one pass and in linear time. A phrase is made of words; `*` at the end of
 * a word stands for any ending ("signature*"), a space for any run of spaces, hyphens or line breaks. Chinese phrases are
 * found at every character, the others at the start of a word. Letters are compared without case; ё counts as е,
 * traditional characters as simplified ones.
 */
import traditional from '../../../../data/codebook/lexicon/traditional.json' with { type: 'json' };
import type { Span } from '../../../model/code-points.ts';

/** What a phrase means: its kind ("tie", "stage", "field"…) and its value within the kind. */
export interface CueMeaning {
  readonly kind: string;
  readonly value: string;
  /** False for words that mean a thing only together with others. */
  readonly strong: boolean;
}

/** A phrase found. Spans are UTF-16. */
export interface Cue extends Span, CueMeaning {}

interface Node {
  readonly next: Map<number, Node>;
  /** Meanings of a phrase that ends here, at the end of a word. */
  exact: CueMeaning[];
  /** Meanings of a phrase that ends here with `*`. */
  open: CueMeaning[];
  /** Where a phrase goes on after an open word. */
  after: Node | null;
}

/**
 * The phrases of one language, ready to be looked for. Nodes are numbers, and the children of one lie side by side. This
 * runs at every word of every text, and what other stages read in between is more than a cache holds: so all that is
 * asked of a node lies in four numbers beside each other, and a child is found without a look at the others.
 */
export interface CueTrie {
  /** The node that each code unit leads to from the root; 0 for those that begin no phrase. */
  readonly first: Int32Array;
  readonly everywhere: boolean;
  /**
   * Of each node, at four times its number: the last five bits of the units that lead to its children, as a set; its
   * first child; the unit that leads to it, with what it holds (`holds`) and the number of its children above; where a
   * phrase goes on after an open word, 0 where none does. Children are in the order of those bits.
   */
  readonly nodes: Int32Array;
  readonly exact: readonly (readonly CueMeaning[])[];
  readonly open: readonly (readonly CueMeaning[])[];
}

const holds = { exact: 0x10000, open: 0x20000, after: 0x40000 } as const;
const countShift = 19;
const size = 4;
const [childrenAt, unitAt, afterAt] = [1, 2, 3];
/** The bits of a unit by which children are set in order. */
const lowBits = 31;

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Lays out a trie of objects, its root as node 0. */
function flatten(root: Node, everywhere: boolean): CueTrie {
  const list: Node[] = [root];
  const units: number[] = [0];
  const children: number[] = [];
  const after: number[] = [];
  // The list grows while it is gone through.
  for (let i = 0; i < list.length; i++) {
    const { next, after: goesOn } = list[i]!;
    children.push(list.length);
    for (const [unit, node] of [...next].sort(([a], [b]) => (a & lowBits) - (b & lowBits))) {
      list.push(node);
      units.push(unit);
    }
    after.push(goesOn ? list.length : 0);
    if (goesOn) {
      list.push(goesOn);
      units.push(0);
    }
  }
  const first = new Int32Array(65536);
  for (let n = 1; n <= root.next.size; n++) first[units[n]!] = n;
  const holding = (n: Node): number =>
    (n.exact.length > 0 ? holds.exact : 0) | (n.open.length > 0 ? holds.open : 0) | (n.after ? holds.after : 0);
  const nodes = new Int32Array(list.length * size);
  for (const [i, n] of list.entries()) {
    for (const unit of n.next.keys()) nodes[i * size]! |= 1 << (unit & lowBits);
    nodes[i * size + childrenAt] = children[i]!;
    nodes[i * size + unitAt] = units[i]! | holding(n) | (n.next.size << countShift);
    nodes[i * size + afterAt] = after[i]!;
  }
  return { first, everywhere, nodes, exact: list.map((n) => n.exact), open: list.map((n) => n.open) };
}

const simplified = new Map<number, number>();
for (let i = 0; i + 1 < traditional.pairs.length; i += 2) {
  simplified.set(traditional.pairs.charCodeAt(i), traditional.pairs.charCodeAt(i + 1));
}

const node = (): Node => ({ next: new Map(), exact: [], open: [], after: null });
const word = 1;
const space = 2;
const han = 4;
/** Every code unit as it is compared, and what it is: looked up, since this runs over every character of every text. */
const folded = new Uint16Array(65536);
const classes = new Uint8Array(65536);
for (let c = 0; c < 65536; c++) {
  const isHan = (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);
  const capital = (c >= 65 && c <= 90) || (c >= 0x410 && c <= 0x42f) || (c >= 0xc0 && c <= 0xde && c !== 0xd7);
  const apostrophe = c === 0x60 || c === 0x2018 || c === 0x2019;
  const yo = c === 0x451 || c === 0x401;
  folded[c] = capital ? c + 32 : apostrophe ? 39 : yo ? 0x435 : isHan ? (simplified.get(c) ?? c) : c;
  const f = folded[c]!;
  const isWord =
    (f >= 97 && f <= 122) ||
    (f >= 48 && f <= 57) ||
    (f >= 0xc0 && f <= 0x24f && f !== 0xd7 && f !== 0xf7) ||
    (f >= 0x400 && f <= 0x52f) ||
    (f >= 0x1e00 && f <= 0x1eff);
  const isSpace = /[\s\u2010\u2011-]/.test(String.fromCharCode(c));
  classes[c] = (isWord ? word : 0) | (isSpace ? space : 0) | (isHan ? han : 0);
}
const isWordUnit = (c: number): boolean => (classes[c]! & word) !== 0;
const isSpace = (c: number): boolean => (classes[c]! & space) !== 0;

/** Builds the trie; `everywhere` for Chinese, where words have no spaces. */
export function buildCueTrie(phrases: Iterable<readonly [string, CueMeaning]>, everywhere: boolean): CueTrie {
  const root = node();
  for (const [phrase, meaning] of phrases) {
    let at = root;
    for (let i = 0; i < phrase.length; i++) {
      const c = folded[phrase.charCodeAt(i)]!;
      if (phrase[i] === '*' && i + 1 < phrase.length) {
        at.after ??= node();
        at = at.after;
        continue;
      }
      if (phrase[i] === '*') break;
      const unit = isSpace(c) ? 32 : c;
      let next = at.next.get(unit);
      if (!next) at.next.set(unit, (next = node()));
      at = next;
    }
    (phrase.endsWith('*') ? at.open : at.exact).push(meaning);
  }
  return flatten(root, everywhere);
}

const isRival = (held: Cue, { kind, value }: CueMeaning, end: number): boolean =>
  held.kind === kind && (held.value === value || end > held.end);

/** Every cue of the text, in order of start; at one start and of one kind only the longest. */
export function findCues(trie: CueTrie, text: string): Cue[] {
  const { first, nodes } = trie;
  const out: Cue[] = [];
  let best: Cue[] = [];
  // How many characters of each the phrase itself spells out: «возобновят» is no «возобнов*».
  const spelled: number[] = [];
  const keep = (start: number, end: number, literal: number, meanings: readonly CueMeaning[]): void => {
    for (const m of meanings) {
      if (m.kind === 'stage') {
        const vaguer = best.findIndex((b, i) => b.kind === 'stage' && b.end === end && spelled[i]! < literal);
        if (vaguer >= 0) {
          best.splice(vaguer, 1);
          spelled.splice(vaguer, 1);
        }
      }
      let rival = 0;
      while (rival < best.length && !isRival(best[rival]!, m, end)) rival++;
      if (rival < best.length) {
        if (best[rival]!.end >= end) continue;
        best.splice(rival, 1);
        spelled.splice(rival, 1);
      }
      best.push({ start, end, kind: m.kind, value: m.value, strong: m.strong });
      spelled.push(literal);
    }
  };
  const walk = (from: number, start: number, index: number): void => {
    let at = from;
    let i = index;
    for (;;) {
      const c = i < text.length ? folded[text.charCodeAt(i)]! : 0;
      const here = at * size;
      const what = nodes[here + unitAt]!;
      if (what & (holds.exact | holds.open | holds.after)) {
        const wordEnds = trie.everywhere || !isWordUnit(c);
        if (what & holds.exact && wordEnds && i > start) keep(start, i, i, trie.exact[at]!);
        if (what & (holds.open | holds.after)) {
          let j = i;
          while (j < text.length && j - i < 24 && isWordUnit(text.charCodeAt(j))) j++;
          if (what & holds.open) keep(start, j, i, trie.open[at]!);
          if (what & holds.after) walk(nodes[here + afterAt]!, start, j);
        }
      }
      if (i >= text.length) return;
      const wanted = isSpace(c) ? 32 : c;
      const leads = nodes[here]!;
      const bit = 1 << (wanted & lowBits);
      if ((leads & bit) === 0) return;
      const children = nodes[here + childrenAt]!;
      const end = children + (what >>> countShift);
      // Where two units share their last bits the child stands further on.
      let next = children + countBits(leads & (bit - 1));
      while (next < end && (nodes[next * size + unitAt]! & 0xffff) !== wanted) next++;
      if (next === end) return;
      at = next;
      i++;
      if (isSpace(c)) while (i < text.length && i - start < 200 && isSpace(text.charCodeAt(i))) i++;
    }
  };
  let previous = 32;
  for (let i = 0; i < text.length; i++) {
    const c = folded[text.charCodeAt(i)]!;
    const kind = classes[c]!;
    const begins = kind & word ? !isWordUnit(previous) : kind & han || (c === 39 && isWordUnit(previous));
    if (begins && first[c] !== 0) {
      if (best.length > 0) {
        best = [];
        spelled.length = 0;
      }
      walk(first[c]!, i, i + 1);
      for (const cue of best) out.push(cue);
    }
    previous = c;
  }
  return out;
}
