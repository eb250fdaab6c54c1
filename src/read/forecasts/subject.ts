/** Whom or what a forecast is about: the words before its verb, as printed. A pronoun stays a pronoun. */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { ForecastCue } from './forecast-words.ts';

const longest = { en: 110, ru: 110, zh: 32 } as const;
/** Words that lead into a statement and are no part of its subject. */
const lead: Readonly<Record<Language, RegExp>> = {
  en: /^(?:[“"‘]|(?:but|and|or|so|yet|that|which|who|while|because|as|if|when|then|consequently|however|therefore|rather|instead|moreover|still|thus|meanwhile|otherwise|over time|in (?:the )?(?:short|long) (?:term|run)|in (?:the )?(?:future|end)|by then|it is|it’s|it's)(?:,\s|\s))+/iu,
  ru: /^(?:[«"]|(?:но|а|и|или|что|чтобы|однако|поэтому|тогда|затем|так|то|если|когда|потому|впрочем|зато|со временем|в будущем|при этом|кроме того|более того)(?:,\s|\s))+/iu,
  zh: /^(?:[“「]|但是?|而且?|因此|所以|同时|此外|不过|然而|并且?|如果|那么|则|未来|今后|届时|届時|同時|其中|另外|预计|有望|今年|明年|据悉|到\d{4}年|\d{4}年)+/u,
};
const boundary: Readonly<Record<Language, RegExp>> = {
  en: /[,;:()“”"—–]\s?|\s[-–—]\s|\bthat\s(?=(?:the|a|an|its|their|his|her|these|those|this|they|he|she|it|we|I|\p{Lu}))/gu,
  ru: /[,;:()«»"—–]\s?|\s[-–—]\s/gu,
  zh: /[，,；;：:（）“”「」、]/gu,
};
const verbsBefore: Readonly<Record<Language, RegExp>> = {
  en: /\s(?:is|are|am|be|will|would|may|might|could|can|looks?|seems?|appears?|now|also|still|then|probably|not)\s*$/iu,
  ru: /\s(?:скоро|тогда|также|же|ещё|еще|не|это)\s*$/iu,
  zh: /(?:也|还|都|又|则|均|仍|很|极|极有|更|必|已|就|也都|不|并|才)+$/u,
};

/** A beginning that no subject has: what stands before the verb is then a place, a time or the rest of a list. */
const adverbial: Readonly<Record<Language, RegExp>> = {
  en: /^(?:of|with|to|for|and|according|from)\s/iu,
  ru: /^(?:в|во|на|к|ко|с|со|по|от|до|для|у|через|из|над|под|при|за|после|перед|как|хотя|заметно|обсуждать|работать)\s/iu,
  zh: /^(?:在|从|對|对|与|與|和|于|至|希望|预祝|下一步|当年|\d+[年月日])|[年月日]$/u,
};

/** "it is likely that the pact will lapse": the subject stands in the clause that follows. */
function thatClause(text: string, clause: Span, cue: ForecastCue): Span | null {
  const found =
    /^(?:\sthat|(?<=that))\s([^.;:]{1,110}?)\s(?:will|won['’]t|would|may|might|could|can|is|are|shall)\b/u.exec(
      text.slice(cue.end, clause.end),
    );
  if (!found && !/that$/iu.test(text.slice(cue.start, cue.end))) return null;
  const words =
    found ??
    /^\s([^.;:]{1,110}?)\s(?:will|won['’]t|would|may|might|could|can|is|are|shall)\b/u.exec(
      text.slice(cue.end, clause.end),
    );
  if (!words) return null;
  const start = cue.end + words[0].indexOf(words[1]!, /^\sthat/u.test(words[0]) ? 5 : 0);
  return tidy(text, start, start + words[1]!.length, longest.en);
}

type FindSubject = (text: string, clause: Span, cue: ForecastCue) => Span | null;

/** How a subject is found in a clause of its own, after the cue. */
const behindThat: Readonly<Record<Language, FindSubject | null>> = { en: thatClause, ru: null, zh: null };
/** How one is found after the cue, where none stands before it. */
const behindVerb: Readonly<Record<Language, FindSubject | null>> = { en: null, ru: afterCue, zh: null };
/** How one before the verb is cut down to its head. */
const headOf: Readonly<Record<Language, ((text: string, span: Span) => Span | null) | null>> = {
  en: headOfRelative,
  ru: null,
  zh: null,
};
/** Whether an aside between two marks may part a subject from its verb; in Chinese a mark ends what goes before. */
const asides: Readonly<Record<Language, boolean>> = { en: true, ru: true, zh: false };

/** The span of the subject before a cue in its clause, else after it; null where none is printed there. */
export function subjectOf(text: string, clause: Span, cue: ForecastCue, lang: Language): Span | null {
  const named = behindThat[lang]?.(text, clause, cue);
  if (named) return named;
  const before = beforeCue(text, clause, cue, lang);
  if (before && !adverbial[lang].test(text.slice(before.start, before.end))) return before;
  return behindVerb[lang]?.(text, clause, cue) ?? null;
}

function beforeCue(text: string, clause: Span, cue: ForecastCue, lang: Language): Span | null {
  const from = Math.max(clause.start, cue.start - longest[lang] * 2);
  let words = text.slice(from, cue.start);
  let start = from;
  // The part of the clause next to the verb; an aside between two commas or dashes is stepped over.
  const marks = [...words.matchAll(boundary[lang])];
  const last = marks.at(-1);
  if (last) {
    const tail = words
      .slice(last.index + last[0].length)
      .replace(verbsBefore[lang], '')
      .trim();
    if (tail !== '' || !asides[lang]) {
      start += last.index + last[0].length;
      words = words.slice(last.index + last[0].length);
    } else {
      const cut = marks.at(-3) ?? null;
      const opens = cut ? cut.index + cut[0].length : 0;
      const closes = marks.at(-2)?.index ?? last.index;
      start += opens;
      words = words.slice(opens, closes);
    }
  }
  const led = lead[lang].exec(words)?.[0].length ?? 0;
  let end = start + words.length;
  start += led;
  for (
    let cut = verbsBefore[lang].exec(text.slice(start, end));
    cut && cut[0] !== '';
    cut = verbsBefore[lang].exec(text.slice(start, end))
  )
    end = start + cut.index;
  const found = tidy(text, start, end, longest[lang]);
  const head = headOf[lang];
  return found && head ? head(text, found) : found;
}

/** "has taken a step that may…": what the relative clause belongs to. */
function headOfRelative(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const relative = /\s(?:that|which|who)$/u.exec(words);
  if (!relative) return span;
  const head = words.slice(0, relative.index);
  const noun =
    /(?:(?:^|\s)(?:an?|the|its|their|his|her|these|those|this)\s(?:[\p{L}’'-]+\s){0,3})?[\p{L}’'-]+$/u.exec(
      head,
    )?.[0] ?? '';
  return tidy(text, span.start + head.length - noun.length, span.start + head.length, longest.en);
}

/** «Скорее всего, откроется мост»: in Russian the subject often follows. */
function afterCue(text: string, clause: Span, cue: ForecastCue): Span | null {
  const tail =
    /^[\s,]*(?:что\s)?(?:(?:\p{Ll}+(?:ет|ёт|ут|ют|ит|ат|ят|ться|тся|ть)(?:ся)?|быть|не|ли)\s)?((?:[\p{L}\d«»"-]+\s?){1,5})/u.exec(
      text.slice(cue.end, clause.end),
    );
  if (!tail?.[1]) return null;
  const start = cue.end + tail[0].length - tail[1].length;
  return tidy(text, start, start + tail[1].length, longest.ru);
}

function tidy(text: string, from: number, to: number, most: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /[\s,;:，；：、“”«"(—–-]/u.test(text[start]!)) start++;
  while (end > start && /[\s,;:，；：、“”"(—–-]/u.test(text[end - 1]!)) end--;
  if (end - start < 1 || end - start > most || !/\p{L}/u.test(text.slice(start, end))) return null;
  return { start, end };
}
