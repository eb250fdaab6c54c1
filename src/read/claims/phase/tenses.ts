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
    ['infinitive', /\p{Ll}{2,}(?:[аяеиуы]ть|ти|чь)(?:ся|сь)?(?!\p{L})/gu],
    ['future', /(?<!\p{L})буд(?:ет|ут|ем)(?!\p{L})/gu],
  ],
  zh: [
    ['past', /[了过過]|已|曾/gu],
    ['future', /[将將]|明年|下[个個]?月|拟|擬/gu],
    ['lasting', /正|着|著|在建|一直|仍/gu],
  ],
};
