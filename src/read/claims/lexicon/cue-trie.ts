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
  readonly everywhere: boolean;
}

const simplified = new Map<number, number>();
for (let i = 0; i + 1 < traditional.pairs.length; i += 2) {
  simplified.set(traditional.pairs.charCodeAt(i), traditional.pairs.charCodeAt(i + 1));
}

const node = (): Node => ({ next: new Map(), exact: [], open: [], after: null });
const isSpace = (c: number): boolean =>
  c === 32 || c === 10 || c === 13 || c === 9 || c === 0xa0 || c === 45 || c === 0x2010 || c === 0x2011 || c === 0x3000;
const isHan = (c: number): boolean => (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);

/** One code unit as it is compared. */
function fold(c: number): number {
  if (c < 0x80) return c >= 65 && c <= 90 ? c + 32 : c === 0x60 ? 39 : c;
  if (c >= 0x410 && c <= 0x42f) return c + 32;
  if (c === 0x451 || c === 0x401) return 0x435;
  if (c === 0x2019 || c === 0x2018) return 39;
  if (c >= 0xc0 && c <= 0xde && c !== 0xd7) return c + 32;
  return c >= 0x3400 ? (simplified.get(c) ?? c) : c;
}

/** Letters and digits that make up a word, Han apart. */
function isWordUnit(c: number): boolean {
  if (c < 0x80) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
  return (
    (c >= 0xc0 && c <= 0x24f && c !== 0xd7 && c !== 0xf7) || (c >= 0x400 && c <= 0x52f) || (c >= 0x1e00 && c <= 0x1eff)
  );
}

/** Builds the trie; `everywhere` for Chinese, where words have no spaces. */
export function buildCueTrie(phrases: Iterable<readonly [string, CueMeaning]>, everywhere: boolean): CueTrie {
  const root = node();
  for (const [phrase, meaning] of phrases) {
    let at = root;
    for (let i = 0; i < phrase.length; i++) {
      const c = fold(phrase.charCodeAt(i));
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
  return { root, everywhere };
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
      const c = i < text.length ? fold(text.charCodeAt(i)) : 0;
      const wordEnds = trie.everywhere || !isWordUnit(c);
      if (wordEnds && at.exact.length > 0 && i > start) keep(start, i, at.exact);
      if (at.open.length > 0 || at.after) {
        let j = i;
        while (j < text.length && j - i < 24 && isWordUnit(fold(text.charCodeAt(j)))) j++;
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
    const raw = text.charCodeAt(i);
    const c = fold(raw);
    const begins = (isWordUnit(c) && !isWordUnit(previous)) || isHan(raw) || (c === 39 && isWordUnit(previous));
    if (begins && trie.root.next.has(c)) {
      best = [];
      walk(trie.root, i, i);
      if (best.length > 0) out.push(...best);
    }
    previous = c;
  }
  return out;
}
