/** What the scorer asks of one sentence, worked out once: its places with list and slot, its cues by kind, its classes of words. */
import type { Span } from '../../../model/code-points.ts';
import type { Language } from '../../../model/languages.ts';
import { type TieType, tieTypes } from '../../../model/tie-types.ts';
import { type Coordination, coordinationsIn } from '../../structure/coordinations.ts';
import type { PartyMention } from '../../structure/party-mention.ts';
import type { Cue } from '../lexicon/cue-trie.ts';
import { cuesOfKind, type Scene } from '../scenes.ts';
import { inOrder } from '../sorted-spans.ts';
import type { Slot } from './slot-words.ts';
import { slotOf } from './slots.ts';
import { wordsTold } from './words-told.ts';

/** A place in its sentence. */
export interface PlaceTold {
  readonly mention: PartyMention;
  /** How many different units the list names that it stands in. */
  readonly listed: number;
  readonly slot: Slot;
  /** Classes of the words close before it, and close after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface SentenceFacts {
  readonly scene: Scene;
  readonly places: readonly PlaceTold[];
  readonly units: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Its lists, and how many slots its places fill: a list fills one. */
  readonly lists: readonly Coordination[];
  readonly slots: number;
  /** Classes of words with where they stand. */
  readonly classes: readonly Cue[];
  readonly classNames: ReadonlySet<string>;
  /** Beginnings of its words, names of places, times and references aside. */
  readonly words: ReadonlySet<string>;
  /** Types that its words name, clearly and vaguely, and those that they hint at. */
  readonly clear: ReadonlySet<TieType>;
  readonly vague: ReadonlySet<TieType>;
  readonly hinted: ReadonlySet<TieType>;
  /** Types of which it has no word but in phrases that mean something else: "a forum of sister cities". */
  readonly onlyLooks: ReadonlySet<TieType>;
  readonly clearCues: readonly Cue[];
  readonly tieCues: readonly Cue[];
}

/** How close a word must stand to a name to be near it, in characters. */
const near: Readonly<Record<Language, number>> = { en: 30, ru: 30, zh: 8 };

const isType = (value: string): value is TieType => (tieTypes as readonly string[]).includes(value);
const typesOf = (cues: readonly Cue[]): Set<TieType> =>
  new Set(cues.flatMap((c) => (isType(c.value) ? [c.value] : [])));

/** The names of the classes of the words within a span. */
export function classesWithin(classes: readonly Cue[], { start, end }: Span): string[] {
  const out = new Set<string>();
  for (const c of classes) if (c.start >= start && c.end <= end) out.add(c.value);
  return [...out];
}

/** What the scorer asks of a sentence. `leftOut` are spans whose words are none of it: dates, places, references. */
export function sentenceFacts(scene: Scene, leftOut: readonly Span[], text: string, lang: Language): SentenceFacts {
  const lists = coordinationsIn(text, lang, scene, scene.parties);
  const classes = cuesOfKind(scene, 'class');
  const named = cuesOfKind(scene, 'tie');
  const tieCues = named.filter((c) => isType(c.value));
  const looks = named.filter((c) => !isType(c.value));
  const isLook = (c: Cue): boolean => looks.some((l) => l.start <= c.start && c.end <= l.end);
  const plain = typesOf(tieCues.filter((c) => !isLook(c)));
  const clearCues = tieCues.filter((c) => c.strong);
  return {
    scene,
    places: scene.parties.map((mention) => ({
      mention,
      listed: new Set(lists.find((l) => l.members.includes(mention))?.members.map((m) => m.unit)).size || 1,
      slot: slotOf(mention, scene.start, text, lang),
      before: classesWithin(classes, { start: mention.start - near[lang], end: mention.start }),
      after: classesWithin(classes, { start: mention.end, end: mention.end + near[lang] }),
    })),
    units: new Set(scene.parties.map((p) => p.unit)),
    countries: new Set(scene.parties.map((p) => p.country)),
    lists,
    slots: slotsIn(scene.parties, lists),
    classes,
    classNames: new Set(classes.map((c) => c.value)),
    words: wordsTold(text, scene, inOrder([...scene.parties.filter((p) => !p.antecedent), ...leftOut]), lang),
    onlyLooks: new Set([...typesOf(tieCues)].filter((type) => !plain.has(type))),
    clear: typesOf(clearCues),
    vague: typesOf(tieCues.filter((c) => !c.strong)),
    hinted: typesOf(cuesOfKind(scene, 'hint')),
    clearCues,
    tieCues,
  };
}

/** How many slots mentions fill, where those of one list share one. */
function slotsIn(mentions: readonly PartyMention[], lists: readonly Coordination[]): number {
  const slots = new Set<unknown>();
  for (const m of mentions) slots.add(lists.find((l) => l.members.includes(m)) ?? m.start);
  return slots.size;
}
