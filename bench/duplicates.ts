/**
 * Measures how documents that share their wording are told from others on the same thing: texts drawn by chance from the words and
 * turns of speech of a topic, and what is made of them: cut, put in another order, under another headline and lightly edited,
 * quoted in part. Every pair is looked at, by the sketches first, as the store does it.
 *
 *   npx tsx bench/duplicates.ts [texts per language] [--corpus FILE.jsonl …] [--json]
 */
import { readFileSync } from 'node:fs';
import { likenessOf, quoted } from '../src/ties/sources/likeness.ts';
import { shinglesOf } from '../src/ties/sources/shingles.ts';
import { commonFrom, sketchOf, worthComparing } from '../src/ties/sources/sketch.ts';
import { draws, inventedWords } from './invented-texts.ts';

const json = process.argv.includes('--json');
const corpora = process.argv.includes('--corpus') ? process.argv.slice(process.argv.indexOf('--corpus') + 1) : [];
const texts = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 240);

type Draw = () => number;
type Lang = 'en' | 'ru' | 'zh';

interface Text {
  readonly text: string;
  /** Texts of one family share their wording. */
  readonly family: number;
  readonly variant: string;
}

const between = (draw: Draw, low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));
const pick = <T>(draw: Draw, list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;

/** A topic: 220 words, the commoner ones oftener, and 40 turns of speech of three to seven words that all its texts use. */
function topic(lang: Lang, seed: number) {
  const draw = draws(seed * 7919 + lang.charCodeAt(1));
  const words = Array.from({ length: 220 }, () => pick(draw, inventedWords(lang)));
  const gap = lang === 'zh' ? '' : ' ';
  const word = (by: Draw): string => words[Math.floor(words.length * by() ** 2)]!;
  const turns = Array.from({ length: 40 }, () =>
    Array.from({ length: between(draw, 3, 7) }, () => word(draw)).join(gap),
  );
  const sentence = (by: Draw): string => {
    const parts = Array.from({ length: between(by, 2, 4) }, () =>
      by() < 0.25 ? pick(by, turns) : Array.from({ length: between(by, 3, 7) }, () => word(by)).join(gap),
    );
    return parts.join(gap) + (lang === 'zh' ? '。' : '.');
  };
  return { sentence, word, gap };
}

function shuffled<T>(draw: Draw, list: readonly T[]): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** A sentence with some of its words changed, as an editor does. */
function touched(draw: Draw, text: string, word: (by: Draw) => string, gap: string, rate: number): string {
  const words = gap === '' ? [...text] : text.split(gap);
  return words.map((each) => (draw() < rate ? (gap === '' ? word(draw)[0]! : word(draw)) : each)).join(gap);
}

/** Some texts on a few topics, each with its variants. */
function invented(lang: Lang): readonly Text[] {
  const draw = draws(lang.charCodeAt(0) * 31);
  const topics = Array.from({ length: 6 }, (_, i) => topic(lang, i + 1));
  const all: Text[] = [];
  for (let family = 0; family < texts; family++) {
    const { sentence, word, gap } = topics[family % topics.length]!;
    const some = (least: number, most: number): string[] =>
      Array.from({ length: between(draw, least, most) }, () => sentence(draw));
    const original = some(8, 40);
    const put = (variant: string, sentences: readonly string[]): void => {
      all.push({ text: sentences.join(gap || '\n'), family, variant });
    };
    put('original', original);
    if (family % 2 === 1) continue;
    const from = between(draw, 0, Math.floor(original.length * 0.6));
    put('cut', original.slice(from, from + Math.ceil(original.length * (0.4 + draw() * 0.4))));
    put('reordered', shuffled(draw, original));
    const edit = (each: string, rate: number): string => touched(draw, each, word, gap, gap === '' ? rate / 2 : rate);
    const edited = original.map((each) => (draw() < 0.15 ? sentence(draw) : edit(each, 0.04)));
    put('headline', [sentence(draw), word(draw) + gap + edited[0]!, ...edited.slice(1)]);
    // A quarter to a half of it, in a text of as many sentences of its own.
    const length = Math.max(2, Math.ceil(original.length * (0.25 + draw() * 0.25)));
    const at = between(draw, 0, original.length - length);
    const own = Array.from({ length: original.length - length }, () => sentence(draw));
    const cut = between(draw, 0, own.length);
    put('quoted', [
      ...own.slice(0, cut),
      ...original.slice(at, at + length).map((each) => edit(each, 0.01)),
      ...own.slice(cut),
    ]);
  }
  return all;
}

interface Found {
  truePairs: number;
  falsePairs: number;
  missed: number;
  bySketch: number;
  compared: number;
  pairs: number;
  readonly recall: Record<string, [number, number]>;
}

/** Which pairs are found, of those between an original and its variants and of all others. */
function measure(all: readonly Text[]): Found {
  const sets = all.map(({ text }) => shinglesOf(text));
  const sketches = sets.map((set) => new Set(sketchOf(set)));
  const standing = new Map<number, number>();
  for (const sketch of sketches) for (const print of sketch) standing.set(print, (standing.get(print) ?? 0) + 1);
  const found: Found = { truePairs: 0, falsePairs: 0, missed: 0, bySketch: 0, compared: 0, pairs: 0, recall: {} };
  for (let i = 0; i < all.length; i++) {
    for (let j = i + 1; j < all.length; j++) {
      const [a, b] = [all[i]!, all[j]!];
      found.pairs++;
      let shared = 0;
      let meets = false;
      for (const print of sketches[i]!) {
        if (!sketches[j]!.has(print)) continue;
        shared++;
        meets ||= standing.get(print)! <= commonFrom;
      }
      const worth = meets && worthComparing(shared, [sets[i]!.size, sets[j]!.size], quoted);
      if (worth) found.compared++;
      const like = worth && likenessOf(sets[i]!, sets[j]!) !== null;
      if (a.family !== b.family) {
        if (like) found.falsePairs++;
      } else if (like) found.truePairs++;
      // Between variants what is shared may be little or nothing (the end of a text, and a quotation of its beginning).
      if (a.family !== b.family || a.variant !== 'original') continue;
      const count = (found.recall[b.variant] ??= [0, 0]);
      count[1]++;
      if (like) count[0]++;
      else found.missed++;
      if (worth) found.bySketch++;
    }
  }
  return found;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const figures: Record<string, { value: number; goal: number; met: boolean }> = {};
const put = (name: string, value: number, goal: number): void => {
  figures[name] = { value: Number(value.toFixed(4)), goal, met: value >= goal };
};
for (const lang of ['en', 'ru', 'zh'] as const) {
  const all = invented(lang);
  const found = measure(all);
  const variants = Object.values(found.recall).reduce((sum, [, of]) => sum + of, 0);
  const precision = share(found.truePairs, found.truePairs + found.falsePairs);
  const recall = share(variants - found.missed, variants);
  put(`duplicates-precision-${lang}`, precision, 0.99);
  put(`duplicates-recall-${lang}`, recall, 0.95);
  if (json) continue;
  const kinds = Object.entries(found.recall).map(([kind, [hit, of]]) => `${kind} ${share(hit, of).toFixed(3)}`);
  console.log(
    `${lang}: ${all.length} texts, ${found.pairs} pairs, ${found.compared} worth comparing; precision ${precision.toFixed(4)} (goal ≥ .99), recall ${recall.toFixed(4)} (goal ≥ .95): ${kinds.join(', ')}; by sketch ${share(found.bySketch, variants).toFixed(3)}`,
  );
}
for (const file of corpora) {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const all = lines.map((line, family) => ({
    text: (JSON.parse(line) as { text: string }).text,
    family,
    variant: 'original',
  }));
  const { pairs, compared, falsePairs } = measure(all);
  console.log(
    `${file.split('/').at(-1)}: ${all.length} texts, ${pairs} pairs, ${compared} compared, ${falsePairs} said to be alike`,
  );
}
if (json) console.log(JSON.stringify(figures));
