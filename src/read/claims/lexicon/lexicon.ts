/** The trigger words of the three languages, from data/codebook/lexicon, as tries. */
import en from '../../../../data/codebook/lexicon/en.json' with { type: 'json' };
import ru from '../../../../data/codebook/lexicon/ru.json' with { type: 'json' };
import zh from '../../../../data/codebook/lexicon/zh.json' with { type: 'json' };
import { type Language, languageFacts } from '../../../model/languages.ts';
import type { Stage } from '../../../model/stages.ts';
import type { TieType } from '../../../model/tie-types.ts';
import { buildCueTrie, type Cue, type CueMeaning, type CueTrie, findCues } from './cue-trie.ts';

type Words = readonly string[];
type Groups = Readonly<Record<string, Words>>;

interface Lexicon {
  readonly version: string;
  /** Words for each type; `none` has those that only look like one. A restriction is mostly told by `restrictions`. */
  readonly ties: Readonly<
    Record<Exclude<TieType, 'restriction'> | 'none', { readonly strong: Words; readonly weak: Words }>
  >;
  readonly restrictions: Readonly<Record<Extract<Stage, 'active' | 'suspended' | 'ended'>, Words>>;
  /** Words for each stage; those that halt or end a tie stand among `restrictions`, in some languages here too. */
  readonly stages: Readonly<Record<Exclude<Stage, 'suspended' | 'ended'>, Words>>;
  /**
   * Words by what they say of how far a thing has come, whatever it is: "resumed", "not yet", "former", "may". The model of phases weighs
   * them.
   */
  readonly phases: Groups;
  readonly negation: Words;
  readonly moods: Groups;
  readonly fields: Groups;
  readonly hedges: readonly {
    readonly likelihood: readonly number[] | null;
    readonly band: boolean;
    readonly words: Words;
  }[];
  readonly say: Words;
  readonly offices: Words;
  readonly unnamed: Words;
  readonly bothSides: Words;
  readonly here: Groups;
  readonly barred: Words;
  /** Verbs that found a standing tie. */
  readonly founding: Words;
  /** Words that say a tie stands already. */
  readonly lasting: Words;
  /** Words for a sitting of a standing body. */
  readonly session: Words;
  /** Words that make a meeting the place of another act. */
  readonly aside: Words;
  readonly demonyms: Groups;
  /** Bodies and people that an adjective of a place makes speak for it; none where a language writes the name itself. */
  readonly bodies?: Words;
  /** Words that hint at a kind of tie in a clause of two sides where no word names one. */
  readonly hints?: Groups;
  /** Plain verbs of giving, which mean assistance only with a thing that is given. */
  readonly giving?: Words;
  /** Those who act for a whole state: presidents, foreign ministers, alliances. */
  readonly states?: Words;
  /** Words that open a clause of purpose: «чтобы». */
  readonly purpose?: Words;
  /** Words for rumours and for what refutes them: 网传, 查无此事. */
  readonly denials?: Groups;
  /** Words by which who writes says what they think of a thing: 依我看. */
  readonly opinion?: Words;
  /** Words by what they speak of, whatever they are said of: "meeting", "giving", "weather". The scorer weighs them. */
  readonly classes: Groups;
  /** Words that hold a negation and deny nothing: 不断, 无锡. */
  readonly noNegation?: Words;
}

const lexicons: Readonly<Record<Language, Lexicon>> = { en, ru, zh };

/** The version of a language's trigger words; it stands in every reading. */
export const lexiconVersion = (lang: Language): string => lexicons[lang].version;

/** What a hedge is worth: an ICD 203 band, or the wide span of a bare "may". */
export interface HedgeValue {
  readonly likelihood: readonly [number, number] | null;
  readonly band: boolean;
}

/** The worth of a hedge cue; its `value` is the number of its row in the lexicon. */
export function hedgeValue(lang: Language, value: string): HedgeValue {
  const row = lexicons[lang].hedges[Number(value)];
  const likelihood = row?.likelihood;
  return {
    likelihood: likelihood ? [likelihood[0] ?? 0, likelihood[1] ?? 1] : null,
    band: row?.band ?? false,
  };
}

function* phrasesOf(lexicon: Lexicon): Generator<readonly [string, CueMeaning]> {
  const all = function* (
    words: Words,
    kind: string,
    value: string,
    strong = true,
  ): Generator<readonly [string, CueMeaning]> {
    for (const word of words) yield [word, { kind, value, strong }];
  };
  const groups = function* (group: Groups, kind: string): Generator<readonly [string, CueMeaning]> {
    for (const [value, words] of Object.entries(group)) yield* all(words, kind, value);
  };
  for (const [type, { strong, weak }] of Object.entries(lexicon.ties)) {
    yield* all(strong, 'tie', type);
    yield* all(weak, 'tie', type, false);
  }
  yield* groups(lexicon.restrictions, 'restriction');
  yield* groups(lexicon.stages, 'stage');
  yield* groups(lexicon.phases, 'phase');
  yield* groups(lexicon.moods, 'mood');
  yield* groups(lexicon.fields, 'field');
  yield* groups(lexicon.here, 'here');
  yield* groups(lexicon.demonyms, 'demonym');
  yield* groups(lexicon.classes, 'class');
  yield* all(lexicon.bodies ?? [], 'bodies', 'bodies');
  yield* groups(lexicon.hints ?? {}, 'hint');
  yield* all(lexicon.giving ?? [], 'giving', 'giving');
  yield* all(lexicon.states ?? [], 'states', 'states');
  yield* all(lexicon.purpose ?? [], 'purpose', 'purpose');
  yield* groups(lexicon.denials ?? {}, 'denials');
  yield* all(lexicon.opinion ?? [], 'opinion', 'opinion');
  yield* all(lexicon.noNegation ?? [], 'negation', 'none');
  for (const [row, { words }] of lexicon.hedges.entries()) yield* all(words, 'hedge', String(row));
  for (const kind of [
    'negation',
    'say',
    'offices',
    'unnamed',
    'bothSides',
    'barred',
    'founding',
    'lasting',
    'session',
    'aside',
  ] as const) {
    yield* all(lexicon[kind], kind, kind);
  }
}

const tries = new Map<Language, CueTrie>();
/** Three stages ask for the cues of one text, one after the other. */
let latest: { readonly text: string; readonly lang: Language; readonly cues: readonly Cue[] } | null = null;

/** Every cue of the text in the language's lexicon, in order. */
export function cuesOf(text: string, lang: Language): readonly Cue[] {
  if (latest && latest.lang === lang && latest.text === text) return latest.cues;
  let trie = tries.get(lang);
  if (!trie) tries.set(lang, (trie = buildCueTrie(phrasesOf(lexicons[lang]), !languageFacts[lang].spaced)));
  latest = { text, lang, cues: findCues(trie, text) };
  return latest.cues;
}
