/**
 * What two places do with each other where no word names a kind of tie: "Tambov eats apples from Gansu",
 * 丽水的师傅教会了马尼卡兰省的几名学徒. Words for goods, money, people and roads hint at a kind (the lexicon's `hints`). They count only
 * where nothing clearer is said, and only in a text that tells of clearer ties besides.
 */

import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { TieType } from '../../model/tie-types.ts';
import type { Act } from './act.ts';
import type { Cue } from './lexicon/cue-trie.ts';
import { canTie, partiesInScope } from './pairing.ts';
import { cuesOfKind, type Scene, within } from './scenes.ts';
import { typesBy } from './type-traits.ts';

/** How a language is read by hints. */
interface HintRules {
  /** What must say nothing clearer for a hint to count. */
  readonly silent: 'clause' | 'sentence';
  /** Whether the kind that most words hint at is meant, or that of a single word, the likelier first. */
  readonly choice: 'most-words' | 'likeliest';
  /** The likelier meant first: goods tell more than the people beside them. */
  readonly likelier: readonly TieType[];
  /** True where headlines, captions, sentences about other topics and clauses that name a state count too. */
  readonly anywhere: boolean;
  /** More names than this are a list. */
  readonly mostParties: number;
  /** What the hint weighs as a trigger. */
  readonly weighs: Pick<Cue, 'kind' | 'strong'>;
}

const rules: Readonly<Record<Language, HintRules | null>> = {
  en: {
    silent: 'clause',
    choice: 'most-words',
    likelier: typesBy('hintedEn'),
    anywhere: true,
    mostParties: Number.POSITIVE_INFINITY,
    weighs: { kind: 'hint', strong: true },
  },
  ru: null,
  zh: {
    silent: 'sentence',
    choice: 'likeliest',
    likelier: typesBy('hintedZh'),
    anywhere: false,
    mostParties: 3,
    weighs: { kind: 'tie', strong: false },
  },
};

/** True where a hint counts in a clause that says nothing clearer, whatever the rest of its sentence says. */
export const hintsInClauses = (lang: Language): boolean => rules[lang]?.silent === 'clause';

/** The acts of a sentence that says nothing clearer, one for each clause that hints at one. */
export function hintedActs(scene: Scene, lang: Language): readonly Act[] {
  if (rules[lang]?.silent !== 'sentence') return [];
  return scene.clauses.flatMap((clause) => hintedAct(scene, clause, lang) ?? []);
}

/** The act that the words of a clause with two sides hint at; a decision beside it limits it. */
export function hintedAct(scene: Scene, clause: Span, lang: Language, limits: readonly Cue[] = []): Act | null {
  const hints = cuesOfKind(scene, 'hint');
  const how = rules[lang];
  if (!how || hints.length === 0 || !(how.anywhere || isPlain(scene))) return null;
  const hint = hintMeant(within(hints, clause), how);
  if (!hint) return null;
  const parties = partiesInScope(within(scene.parties, clause));
  if (!canTie(parties) || parties.length > how.mostParties) return null;
  if (!how.anywhere && parties.some((p) => p.scale === 'centre')) return null;
  const limit = within(limits, clause)[0] ?? null;
  const type = limit ? 'restriction' : (hint.value as TieType);
  return { type, trigger: { ...hint, ...how.weighs }, clause, limit, complete: true, hinted: true };
}

/** True for a sentence of the body that speaks of no other topic. */
const isPlain = (scene: Scene): boolean => scene.block === 'body' && cuesOfKind(scene, 'barred').length === 0;

/** The first word for the kind that the hints of a clause mean; null where there are none. */
function hintMeant(hints: readonly Cue[], { choice, likelier }: HintRules): Cue | null {
  if (hints.length === 0) return null;
  const count = (type: TieType): number => hints.filter((h) => h.value === type).length;
  const told = likelier.filter((type) => count(type) > 0);
  const meant = choice === 'likeliest' ? told[0] : told.toSorted((a, b) => count(b) - count(a))[0];
  return hints.find((h) => h.value === meant) ?? null;
}
