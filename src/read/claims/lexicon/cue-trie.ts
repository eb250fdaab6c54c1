/**
 * Finds the phrases of a lexicon in a text, in one pass and in linear time. A phrase is made of words; `*` at the end of
 * a word stands for any ending ("signature*"), a space for any run of spaces, hyphens or line breaks. Chinese phrases are
 * found at every character, the others at the start of a word. Letters are compared without case; ё counts as е,
 * traditional characters as simplified ones.
 */
import traditional from '../../../../data/codebook/lexicon/traditional.json' with { type: 'json' };
import type { Span } from '../../../model/anchor.ts';

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
 * The phrases of one language, ready to be looked for. Nodes are numbers, the children of one lie side by side, and the
 * whole is small enough to stay in the processor's cache: this runs at every word of every text.
 */
export interface CueTrie {
  /** The node that each code unit leads to from the root; 0 for those that begin no phrase. */
  readonly first: Int32Array;
  readonly everywhere: boolean;
  /** Code unit that leads to each node. */
  readonly unit: Uint16Array;
  /** The children of each node: from `children` up to `childrenEnd`. */
  readonly children: Int32Array;
  readonly childrenEnd: Int32Array;
  /** The last five bits of the units that lead to the children of each node, as a set: most words end here. */
  readonly leads: Int32Array;
  /** Where a phrase goes on after an open word; 0 where none does. */
  readonly after: Int32Array;
  /** What each node holds: of `holds`. */
  readonly held: Uint8Array;
  readonly exact: readonly (readonly CueMeaning[])[];
  readonly open: readonly (readonly CueMeaning[])[];
}

const holds = { exact: 1, open: 2, after: 4 } as const;

/** Lays out a trie of objects, its root as node 0. */
function flatten(root: Node, everywhere: boolean): CueTrie {
  const nodes: Node[] = [root];
  const units: number[] = [0];
  const children: number[] = [];
  const childrenEnd: number[] = [];
  const after: number[] = [];
  // The list grows while it is gone through.
  for (let i = 0; i < nodes.length; i++) {
    const { next, after: goesOn } = nodes[i]!;
    children.push(nodes.length);
    for (const [unit, child] of next) {
      nodes.push(child);
      units.push(unit);
    }
    childrenEnd.push(nodes.length);
    after.push(goesOn ? nodes.length : 0);
    if (goesOn) {
      nodes.push(goesOn);
      units.push(0);
    }
  }
  const first = new Int32Array(65536);
  for (let child = children[0]!; child < childrenEnd[0]!; child++) first[units[child]!] = child;
  const holding = (n: Node): number =>
    (n.exact.length > 0 ? holds.exact : 0) | (n.open.length > 0 ? holds.open : 0) | (n.after ? holds.after : 0);
  return {
    first,
    everywhere,
    unit: Uint16Array.from(units),
    children: Int32Array.from(children),
    childrenEnd: Int32Array.from(childrenEnd),
    leads: Int32Array.from(nodes, ({ next }) => [...next.keys()].reduce((set, unit) => set | (1 << (unit & 31)), 0)),
    after: Int32Array.from(after),
    held: Uint8Array.from(nodes, holding),
    exact: nodes.map((n) => n.exact),
    open: nodes.map((n) => n.open),
  };
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
  const { first, held, unit, children, childrenEnd, leads } = trie;
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
      const what = held[at]!;
      if (what !== 0) {
        const wordEnds = trie.everywhere || !isWordUnit(c);
        if (what & holds.exact && wordEnds && i > start) keep(start, i, i, trie.exact[at]!);
        if (what & (holds.open | holds.after)) {
          let j = i;
          while (j < text.length && j - i < 24 && isWordUnit(text.charCodeAt(j))) j++;
          if (what & holds.open) keep(start, j, i, trie.open[at]!);
          if (what & holds.after) walk(trie.after[at]!, start, j);
        }
      }
      if (i >= text.length) return;
      const wanted = isSpace(c) ? 32 : c;
      if (((leads[at]! >>> (wanted & 31)) & 1) === 0) return;
      const end = childrenEnd[at]!;
      let next = children[at]!;
      while (next < end && unit[next] !== wanted) next++;
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
