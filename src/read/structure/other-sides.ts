/**
 * Where a paragraph leaves those whom the text told of before and turns to other sides of its own: a union or a state that is no more
 * ("the European Union", СССР), a decade ("in the 1970s"), the two states themselves ("The two sides agreed … on a regional level").
 * From there to its end nobody of the paragraphs before is meant.
 */
import type { Language } from '../../model/languages.ts';
import type { PlaceMention } from '../../model/reading.ts';
import { sentencesOf } from '../claims/scenes.ts';
import { inOrder, startingIn } from '../claims/sorted-spans.ts';
import type { Draft } from '../draft.ts';
import { isSeatOfUnion } from '../places/government.ts';

interface Words {
  /** A sentence that begins with the two states. */
  readonly states: RegExp;
  /** A sentence that begins with two sides, which may be states. */
  readonly sides: RegExp;
  /** A level below that of who agrees on it: who agrees on contacts "on the regional level" is no region. */
  readonly below: RegExp;
  /** Offices of a state alone. */
  readonly offices: RegExp;
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    states: /^(?:both|the two)\s(?:countries|governments|capitals|nations)\b/iu,
    sides: /^(?:both|the two)\s(?:sides|parties|states)\b/iu,
    below:
      /\b(?:sub-?national|regional|inter-?regional|provincial|local)\slevels?\b|\blevel\sof\s(?:the\s)?(?:regions|provinces)\b|\bbelow\s(?:the\s)?(?:national|state|central|federal)\slevel\b/iu,
    offices: /\b(?:prime|foreign)\sminister\b|\bforeign\sministry\b/iu,
  },
  ru: {
    states: /^(?:об[ае]|две|два|эти)\s(?:страны|государства|державы|столицы|правительства)(?!\p{L})/iu,
    sides: /^(?:(?:обе|две)\s)?стороны(?!\p{L})/iu,
    below:
      /(?<!\p{L})(?:суб|меж)?(?:региональн|национальн|областн|местн)\p{L}+\sуровн|уровн\p{L}+\s(?:регионов|областей|провинций)|ниже\s(?:обще)?(?:государственн|национальн|центральн|федеральн)\p{L}+\sуровня/iu,
    offices: /(?<!\p{L})(?:вице-)?премьер|министр\p{L}*\sиностранных|глав\p{L}+\sМИД|(?<!\p{L})МИД(?!\p{L})/iu,
  },
  zh: {
    states: /^(?:两|兩)(?:国|國)/u,
    sides: /^(?:双方|雙方)/u,
    below:
      /(?:地方|省级|省級|州级|地区|地區|省州|次国家|次國家)(?:层面|層面|层级|層級|一级|一級)|[省州市县縣](?:一级|一級)/u,
    offices: /总理|總理|外长|外長|外交部/u,
  },
};

/** Levels of places that are sides of their own and no party. */
const unions: readonly PlaceMention['level'][] = ['supranational', 'historical'];

/** Where sentences start that tell of other sides than those of the paragraphs before. */
export function toldOfOthers(draft: Draft): ReadonlySet<number> {
  const { text, lang, blocks } = draft;
  const places = inOrder(draft.places.filter((p) => p.in === undefined));
  const dates = inOrder(draft.dates);
  const { states, sides, below, offices } = words[lang];
  const out = new Set<number>();
  let block = 0;
  let turned = false;
  let opens = true;
  for (const sentence of sentencesOf(draft)) {
    const before = block;
    while (block + 1 < blocks.length && blocks[block]!.end <= sentence.start) block++;
    if (block !== before) [turned, opens] = [false, true];
    const here = startingIn(places, sentence);
    const said = text.slice(sentence.start, sentence.end);
    if (!turned && !here.some(isLocal))
      turned =
        here.some((p) => unions.includes(p.level) || (p.sense === 'government' && isSeatOfUnion(p))) ||
        startingIn(dates, sentence).some(({ timex }) => /^\d{3}$/u.test(timex)) ||
        (opens &&
          (states.test(said) ||
            (sides.test(said) &&
              (below.test(said) || offices.test(text.slice(sentence.start, blocks[block]?.end ?? sentence.end))))));
    if (turned) out.add(sentence.start);
    opens = false;
  }
  return out;
}

const isLocal = ({ region, sense }: PlaceMention): boolean => region !== null && sense === undefined;
