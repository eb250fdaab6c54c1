/** Forms of verbs that tell time, by language: endings and small words of grammar. Chinese verbs have none; its particles tell it. */
import type { Language } from '../../../model/languages.ts';

export const tenses: Readonly<Record<Language, readonly (readonly [string, RegExp])[]>> = {
  en: [
    [
      'past',
      /\b(?:\p{Ll}{2,}ed|was|were|had|met|held|took|became|began|sent|gave|got|went|came|won|made|built|brought|left|ran|struck|drew|spent|sang|taught|told|laid|led|flew|froze|broke|tore|withdrew|grew|fell|rose|saw|sold|bought|paid|lost|sat|stood|spoke|wrote)\b/gu,
    ],
    ['present', /\b(?:is|are|has|have|does|do|\p{Ll}{3,}[^s\W]s)\b/gu],
    ['future', /\b(?:will|shall|won['’]t)\b|['’]ll\b/gu],
    [
      'ahead',
      /\b(?:is|are|was|were|be)\s(?:\p{Ll}+\s)?(?:due\s|set\s|going\s|about\s|expected\s|scheduled\s|slated\s|likely\s|ready\s|planned\s|supposed\s)?to\s\p{Ll}+/gu,
    ],
    ['modal', /\b(?:may|might|could|would|should|must|can)\b/gu],
    ['infinitive', /\bto\s\p{Ll}+/gu],
    ['participle', /\b\p{Ll}{3,}ing\b/gu],
    [
      'perfect',
      /\b(?:has|have|had)\s(?:\p{Ll}+\s)?(?:\p{Ll}+ed|been|become|begun|sent|given|gone|made|built|brought|left|run|taken|held|met)\b/gu,
    ],
    ['passive', /\b(?:is|are|was|were|been|be|being)\s(?:\p{Ll}+ly\s)?\p{Ll}+(?:ed|en|wn|lt|ne|t)\b/gu],
  ],
  ru: [
    ['past', /\p{Ll}{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)(?!\p{L})/gu],
    ['participle', /\p{Ll}{2,}(?:[аеёяыу][нт]|[аеяыу][нт][аоы])(?!\p{L})/gu],
    ['finite', /\p{Ll}{2,}(?:ет|ёт|ют|ит|ят)(?:ся)?(?!\p{L})/gu],
    // Verbs with a prefix and an ending of the present: mostly perfective, and then of the future («откроют», «продаст»).
    [
      'ahead',
      /(?<!\p{L})(?:по|за|вы|про|при|о|об|от|с|у|на|пере|под|раз|рас|воз|вос|до|из|ис)\p{Ll}{2,}(?:(?<!(?:[аяуюы]|ход|воз|нос|вод))(?:ит|ят|ет|ёт|ут|ют)|аст|адут|анет|анут|оится|оятся)(?:ся)?(?!\p{L})/gu,
    ],
    ['infinitive', /\p{Ll}{2,}(?:[аяеиуы]ть|ти|чь)(?:ся|сь)?(?!\p{L})/gu],
    ['future', /(?<!\p{L})буд(?:ет|ут|ем)(?!\p{L})/gu],
  ],
  zh: [
    ['past', /[了过過]|已|曾/gu],
    ['future', /[将將]|明年|下[个個]?月|拟|擬/gu],
    ['lasting', /正|着|著|在建|一直|仍/gu],
  ],
};
