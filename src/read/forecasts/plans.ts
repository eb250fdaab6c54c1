/**
 * Plans are no forecasts: what is decided or scheduled ("will be held on 3 May", «состоится 3 мая», 将于5月举行) tells of an
 * intention that stands today. They are kept in the list and marked, since a plan can be judged like a forecast.
 */
import type { Language } from '../../model/languages.ts';
import type { ForecastCue } from './forecast-words.ts';

/** Acts that are set beforehand, whenever they come. */
const scheduled: Readonly<Record<Language, RegExp>> = {
  en: /^(?:will|shall|['’]ll)\s(?:also\s|then\s|soon\s|next\s|be\s)?(?:held|hold|host|meet|convene|take\splace|kick\soff|run\s(?:from|until|on|daily)|open\s(?:on|at|each|every|its\sdoors)|signed|opened|inaugurated|unveiled|published|launched)\b/iu,
  ru: /^(?:состоится|состоятся|пройд[её]т|пройдут|подпишут|подпишет|обсудят|приедет|приедут|посетит|посетят|прибудет|прибудут|будет\s(?:проведен|подписан|открыт|организован)|будут\s(?:проведены|подписаны|открыты|организованы))/iu,
  zh: /^(?:将|將|将会)(?:[^，。；,;]{0,14}?)(?:举行|舉行|举办|召开|开幕|开班|揭幕|出席|会晤|会谈|做客|对阵|闭幕|閉幕|舉行|舉辦|召開|開幕|发布|播出|亮相)/u,
};
/** Acts that somebody means to do: plans where their day is given. Russian says them in the word itself, the others after one for the future. */
const dated: Readonly<Record<Language, { readonly in: 'word' | 'after'; readonly acts: RegExp }>> = {
  en: {
    in: 'after',
    acts: /^(?:will|shall|['’]ll)\s(?:also\s|then\s|soon\s)?(?:be\s)?(?:open|visit|travel|sign|send|sent|start|begin|receive|get|arrive|leave|play|launch|build|built|introduce|introduced|close|closed|fly|sail|enter|present|report|vote|pay|deliver|delivered)\b/iu,
  },
  ru: {
    in: 'word',
    acts: /^(?:откро\p{L}+|закро\p{L}+|начн\p{L}+|поед\p{L}+|запуст\p{L}+|введ\p{L}+|отмен\p{L}+|направ\p{L}+|постав\p{L}+|созда\p{L}+|выдел\p{L}+|получ\p{L}+|постро\p{L}+|заработа\p{L}+)$/iu,
  },
  zh: {
    in: 'after',
    acts: /^(?:将|將|将会)(?:[^，。；,;]{0,14}?)(?:启动|开通|通车|开业|动工|访问|参加|率团|赴|前往|抵达|派出|派|捐|开放|施行|实施|生效|执行|设立|邀请|开行|恢复|签署|签订|投产|竣工|投入|关闭|關閉|接待)/u,
  },
};
/** "more frequently", 更加: a growth or an outcome, which nobody can schedule. */
const outcome =
  /\b(?:more|less|fewer|better|worse|increasingly|frequently)\b|чаще|больше|меньше|лучше|хуже|更|越来越|进一步/iu;

/** True for a cue that tells a plan; `after` begins with the cue, `hasDate` says whether a day to come is named. */
export function isPlan(cue: ForecastCue, lang: Language, after: string, word: string, hasDate: boolean): boolean {
  if (cue.plan) return true;
  if (cue.likelihood !== null || outcome.test(after)) return false;
  if (scheduled[lang].test(after)) return true;
  return hasDate && dated[lang].acts.test({ word, after }[dated[lang].in]);
}
