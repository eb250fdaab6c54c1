/** What the scorer asks of a whole text: what it is about, who is named how often, and which pair was spoken of last. */
import type { Language } from '../../../model/languages.ts';
import type { Scene } from '../scenes.ts';
import { type PairKey, pairKey, pairsAmong } from './pair-key.ts';
import { type SentenceFacts, sentenceFacts } from './sentence-facts.ts';

export interface TextFacts {
  readonly text: string;
  readonly lang: Language;
  readonly sentences: readonly SentenceFacts[];
  /** The number of the part of the text that each sentence belongs to, and the first sentence of that part. */
  readonly sections: readonly { readonly number: number; readonly opening: number }[];
  /** How often each unit is named, stand-ins aside. */
  readonly named: ReadonlyMap<string, number>;
  readonly namedInAll: number;
  /** In which sentence a unit stands first. */
  readonly first: ReadonlyMap<string, number>;
  /** The unit named most often; null where none is. */
  readonly head: string | null;
  /** The unit below the states named most often, with the one of another country named most often. */
  readonly main: PairKey | null;
  /** In how many sentences both of a pair stand. */
  readonly together: ReadonlyMap<PairKey, number>;
  /** For each sentence the last up to it that names few pairs. */
  readonly last: readonly { readonly pairs: ReadonlySet<PairKey>; readonly sentence: number }[];
}

/** A sentence with more pairs than this is no pair to keep in mind. */
const fewPairs = 3;

export function textFacts(scenes: readonly Scene[], text: string, lang: Language): TextFacts {
  const sentences = scenes.map((scene) => sentenceFacts(scene, text, lang));
  const named = new Map<string, number>();
  const first = new Map<string, number>();
  const together = new Map<PairKey, number>();
  const last: { readonly pairs: ReadonlySet<PairKey>; readonly sentence: number }[] = [];
  let spoken: (typeof last)[number] = { pairs: new Set(), sentence: -1 };
  for (const [i, { places, units }] of sentences.entries()) {
    for (const { mention } of places) {
      if (!first.has(mention.unit)) first.set(mention.unit, i);
      if (!mention.antecedent) named.set(mention.unit, (named.get(mention.unit) ?? 0) + 1);
    }
    const pairs = pairsAmong([...units]);
    for (const pair of pairs) together.set(pair, (together.get(pair) ?? 0) + 1);
    if (pairs.length > 0 && pairs.length <= fewPairs) spoken = { pairs: new Set(pairs), sentence: i };
    last.push(spoken);
  }
  const byCount = [...named].sort(
    (a, b) => b[1] - a[1] || (first.get(a[0]) ?? 0) - (first.get(b[0]) ?? 0) || (a[0] < b[0] ? -1 : 1),
  );
  const local = byCount.map(([unit]) => unit).filter((unit) => unit.includes('-'));
  const partner = local.find((unit) => unit.slice(0, 2) !== local[0]!.slice(0, 2));
  return {
    text,
    lang,
    sentences,
    sections: sectionsOf(scenes),
    named,
    namedInAll: Math.max(
      1,
      byCount.reduce((sum, [, n]) => sum + n, 0),
    ),
    first,
    head: byCount[0]?.[0] ?? null,
    main: partner === undefined ? null : pairKey(local[0]!, partner),
    together,
    last,
  };
}

function sectionsOf(scenes: readonly Scene[]): TextFacts['sections'] {
  const out: { readonly number: number; readonly opening: number }[] = [];
  for (const [i, scene] of scenes.entries()) {
    const last = out.at(-1);
    out.push(last && !scene.opens ? last : { number: (last?.number ?? -1) + 1, opening: i });
  }
  return out;
}
