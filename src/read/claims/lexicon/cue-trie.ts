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

/** The phrases of one language, ready to be looked for. */
export interface CueTrie {
  readonly root: Node;
  /** 1 for each code unit that begins a phrase. */
  readonly first: Uint8Array;
  readonly everywhere: boolean;
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
  const first = new Uint8Array(65536);
  for (const unit of root.next.keys()) first[unit] = 1;
  return { root, first, everywhere };
}

/** Every cue of the text, in order of start; at one start and of one kind only the longest. */
export function findCues(trie: CueTrie, text: string): Cue[] {
  const out: Cue[] = [];
  let best: Cue[] = [];
  const keep = (start: number, end: number, meanings: readonly CueMeaning[]): void => {
    for (const m of meanings) {
      const rival = best.findIndex((b) => b.kind === m.kind && (b.value === m.value || end > b.end));
      if (rival >= 0 && best[rival]!.end < end) best.splice(rival, 1);
      else if (rival >= 0) continue;
      best.push({ start, end, kind: m.kind, value: m.value, strong: m.strong });
    }
  };
  const walk = (from: Node, start: number, index: number): void => {
    let at = from;
    let i = index;
    for (;;) {
      const c = i < text.length ? folded[text.charCodeAt(i)]! : 0;
      const wordEnds = trie.everywhere || !isWordUnit(c);
      if (wordEnds && at.exact.length > 0 && i > start) keep(start, i, at.exact);
      if (at.open.length > 0 || at.after) {
        let j = i;
        while (j < text.length && j - i < 24 && isWordUnit(text.charCodeAt(j))) j++;
        if (at.open.length > 0) keep(start, j, at.open);
        if (at.after) walk(at.after, start, j);
      }
      if (i >= text.length) return;
      const next = at.next.get(isSpace(c) ? 32 : c);
      if (!next) return;
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
    if (begins && trie.first[c]) {
      best = [];
      walk(trie.root, i, i);
      if (best.length > 0) out.push(...best);
    }
    previous = c;
  }
  return out;
}
