/** What the scorer asks of a whole text: what it is about, who is named how often, and which pair was spoken of last. */
import type { Language } from '../../../model/languages.ts';
import type { TieType } from '../../../model/tie-types.ts';
import type { Draft } from '../../draft.ts';
import type { Scene } from '../scenes.ts';
import { inOrder, startingIn } from '../sorted-spans.ts';
import { isNamedIn } from './named-in.ts';
import { type PairKey, pairKey, pairsAmong } from './pair-key.ts';
import { type SentenceFacts, sentenceFacts } from './sentence-facts.ts';

export interface TextFacts {
  readonly text: string;
  readonly lang: Language;
  readonly sentences: readonly SentenceFacts[];
  /** What each sentence may be read with. */
  readonly around: readonly Surroundings[];
  /** Types that a clear word of any sentence names. */
  readonly clear: ReadonlySet<TieType>;
  /** The part of its sentences that have a clear word for a tie. */
  readonly worded: number;
  /** How often each unit is named, stand-ins aside. */
  readonly named: ReadonlyMap<string, number>;
  readonly namedInAll: number;
  /** In which sentence a unit stands first. */
  readonly first: ReadonlyMap<string, number>;
  /** The unit named most often; null where none is. */
  readonly head: string | null;
  /** Units that its title names. */
  readonly titled: ReadonlySet<string>;
  /** The unit below the states named most often, with the one of another country named most often. */
  readonly main: PairKey | null;
  /** In how many sentences both of a pair stand. */
  readonly together: ReadonlyMap<PairKey, number>;
  /** For each sentence the last up to it that names few pairs. */
  readonly last: readonly { readonly pairs: ReadonlySet<PairKey>; readonly sentence: number }[];
}

/** The sentences of its own section that a sentence may be read with: nobody is carried over from one section to the next. */
export interface Surroundings {
  /** Up to three before it, the nearest first. */
  readonly before: readonly number[];
  /** Those that stand over its section, and the one that opens it. */
  readonly over: readonly number[];
  /** Whether it may tell of what the whole text is about. */
  readonly ofText: boolean;
  /** Of an item of a list the sentence that stands over the list. */
  readonly lead: number | null;
}

/** So many sentences back a place is still in reach. */
const reach = 3;
/** So many of the parts of an article name what it is about. */
const threaded = 0.5;

/** A sentence with more pairs than this is no pair to keep in mind. */
const fewPairs = 3;

export function textFacts(scenes: readonly Scene[], draft: Draft): TextFacts {
  const { text, lang, sections } = draft;
  const leftOut = inOrder([...draft.dates, ...draft.places, ...draft.citations].toSorted((a, b) => a.start - b.start));
  const sentences = scenes.map((scene) => sentenceFacts(scene, startingIn(leftOut, scene), text, lang));
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
  const title = (draft.title ?? draft.masthead?.title ?? '').toLowerCase();
  const titled = new Set<string>();
  for (const { places } of sentences)
    for (const { mention } of places)
      if (!mention.antecedent && isNamedIn(title, text.slice(mention.start, mention.end), lang))
        titled.add(mention.unit);
  const local = byCount.map(([unit]) => unit).filter((unit) => unit.includes('-'));
  const partner = local.find((unit) => unit.slice(0, 2) !== local[0]!.slice(0, 2));
  const around = aroundEach(scenes, sections, byCount[0]?.[0] ?? null);
  const told = sentences.map((own, i) => {
    const lead = sentences[around[i]!.lead ?? -1];
    return lead === undefined ? own : withLead(own, lead);
  });
  return {
    text,
    lang,
    sentences: told,
    around,
    clear: new Set(told.flatMap((s) => [...s.clear])),
    worded: told.filter((s) => s.clear.size > 0).length / told.length,
    named,
    namedInAll: Math.max(
      1,
      byCount.reduce((sum, [, n]) => sum + n, 0),
    ),
    first,
    head: byCount[0]?.[0] ?? null,
    titled,
    main: partner === undefined ? null : pairKey(local[0]!, partner),
    together,
    last,
  };
}

/** "The town has partnerships with: Dreux, since 1991": what an item of a list does not say itself, the words over the list say of it. */
function withLead(own: SentenceFacts, lead: SentenceFacts): SentenceFacts {
  if (own.tieCues.length > 0) return own;
  const { clear, vague, hinted } = lead;
  return { ...own, clear, vague, hinted, classNames: new Set([...own.classNames, ...lead.classNames]) };
}

function aroundEach(scenes: readonly Scene[], sections: Draft['sections'], head: string | null): Surroundings[] {
  const names = (scene: Scene): boolean => scene.parties.some((p) => p.unit === head && !p.antecedent);
  const parts = new Map<number, boolean>();
  for (const scene of scenes)
    if (sections[scene.section]?.kind === 'part')
      parts.set(scene.section, parts.get(scene.section) === true || names(scene));
  const isOneArticle = [...parts.values()].filter(Boolean).length >= threaded * parts.size;
  const starts = scenes.map((scene) => scene.start);
  /** The sentences read so far of each section. */
  const told = new Map<number, number[]>();
  return scenes.map((scene, i) => {
    const { kind, headings } = sections[scene.section] ?? { kind: 'text', headings: [] };
    if (scene.opens) told.delete(scene.section);
    const own = told.get(scene.section) ?? [];
    told.set(scene.section, own);
    const over = headings.flatMap((heading) => {
      const at = firstFrom(starts, heading.start);
      return at < i && scenes[at]!.start < heading.end ? [at] : [];
    });
    const before = own.slice(-reach).reverse();
    const around = {
      before: scene.ofOthers ? before.filter((at) => scenes[at]!.paragraph === scene.paragraph) : before,
      over: scene.ofOthers ? [] : own.length > 0 ? [...over, own[0]!] : over,
      // The places over a list are those its items are told of.
      ofText:
        !scene.ofOthers &&
        (kind === 'text' ||
          (kind === 'item' && !over.some((at) => scenes[at]!.parties.length > 0)) ||
          (kind === 'part' && isOneArticle)),
      lead: kind === 'item' ? (over[0] ?? null) : null,
    };
    own.push(i);
    return around;
  });
}

/** The place of the first number that is not below another, in numbers in order. */
function firstFrom(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
