/** What stood and stands no longer: "are no longer twinned", «больше не побратимы», 不再是友好城市. */

import type { Language } from '../../model/languages.ts';
import { isStanding } from '../../model/tie-types.ts';
import type { Act } from './act.ts';

/** A "no longer" right before the word for the tie, or before a verb by which a tie stands. */
const noLonger: Readonly<Record<Language, { readonly before: RegExp; readonly anywhere: RegExp }>> = {
  en: {
    before:
      /\b(?:(?:is|are|was|were|be|been|being)\sno\slonger|no\slonger|(?:is|are|was|were)(?:n['’]t|\snot)\s(?:\p{L}+\s){0,2}any\s?(?:more|longer))\s(?:(?:an?|the|its|their|each|other['’]s|bound|linked|tied|part|in|party|to|by|of|official(?:ly)?|joined)\s)*$/iu,
    anywhere:
      /\bno\slonger\s(?:has|have|exists?|works?|operates?|keeps?|meets?|stands?|in force|valid|in effect|applies|apply|runs?|sits?)\b|\bany ?more\b|\bany longer\b/iu,
  },
  ru: {
    before:
      /(?:больше|более|уже)\sне\s(?:(?:явля\p{L}*|счита\p{L}*|остал\p{L}*|состо\p{L}*|связан\p{L}*|город\p{L}*|регион\p{L}*|друг\sдругу|в)[\s-])*$/iu,
    anywhere:
      /(?:больше|более)\sне\s(?:действу\p{L}*|существу\p{L}*|работа\p{L}*|собира\p{L}*|име\p{L}*|связан\p{L}*|поддержива\p{L}*|продлева\p{L}*|сотруднича\p{L}*)/iu,
  },
  zh: {
    before:
      /不再(?:是|为|為|互为|互為|属于|屬於|有|设|設|保持|维持|維持|具有|存在|拥有|擁有|续签|承认){0,2}[^，。；]{0,8}$/u,
    anywhere:
      /(?:不再|已不)(?:存在|运作|運作|有效|生效|执行|執行|续签|續簽|续约|召开|举行|运营)|(?:失效|期满未续|到期未续|名存实亡)/u,
  },
};

/**
 * True for a standing tie of which its clause says that it stands no longer. "No longer need visas" grants what it speaks of, and is left
 * to the rules for that.
 */
export function isOver(act: Act, text: string, lang: Language): boolean {
  if (!isStanding(act.type) || act.type === 'mobility') return false;
  const { before, anywhere } = noLonger[lang];
  return (
    before.test(text.slice(Math.max(act.clause.start, act.trigger.start - 60), act.trigger.start)) ||
    (act.type !== 'infrastructure' && act.type !== 'investment'
      ? anywhere
      : /\b(?:no longer (?:has|have|exists?|works?|operates?|runs?))\b|(?:больше|более)\sне\s(?:действу|существу|работа)\p{L}*/iu
    ).test(text.slice(act.clause.start, act.clause.end)) ||
    beginsOver.test(text.slice(act.trigger.start, act.trigger.end))
  );
}

/** The words for the tie may hold the "no longer" themselves: "no longer twinned". */
const beginsOver = /^(?:no\slonger|больше\sне|не\sпобратим|不再)/iu;
