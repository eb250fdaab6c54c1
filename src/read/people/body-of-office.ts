/**
 * The body an office belongs to, as printed beside it: "director of the Department of Energy", «председатель комитета по
 * внешним связям», 省商务厅厅长. A place or a government of a place is no body: it is what the person speaks for.
 */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';

const english =
  '(?:Department|Committee|Ministry|Commission|Council|Bureau|Office|Chamber|Association|Administration|Agency|Duma|Assembly|Congress|Academy|University|Institute|Party|Federation|Cent(?:er|re)|Company|Corporation|Bank|Group|Board|Society|Union|Parliament|Senate|Court|Service)';
const word = "\\p{Lu}[\\p{L}'’-]*";
/** After the office: "of the Foreign Affairs Office", "at the Ministry of Energy". */
const englishAfter = new RegExp(
  `^\\s(?:of|at|in|with|for)\\s(?:the\\s)?((?:(?:${word}|of|and|for|the|on|&)\\s){0,6}?${english}(?:\\s(?:of|for|on)\\s(?:the\\s)?${word}(?:(?:\\s(?:and|of)|,)?\\s${word}){0,3})?)`,
  'u',
);
const russianBody =
  '(?:комитет|министерств|департамент|управлени|администраци|мэри|дум|собрани|совет|палат|ассоциаци|федераци|институт|университет|агентств|центр|парти|корпораци|компани|комисси|отдел|служб|союз|академи|обществ)\\p{Ll}*';
const russianAdjective = '\\p{L}\\p{Ll}+(?:ого|ой|его|ей|ых|их)';
/** After the office: «комитета по внешним связям», «Государственной думы»; a bare «комитета» says too little. */
const russianAfter = new RegExp(
  `^\\s((?:${russianAdjective}\\s){1,3}${russianBody}(?:\\sпо(?:\\s\\p{Ll}+){1,4}?(?=[,.;]|\\s\\p{Lu}|$))?|${russianBody}\\sпо(?:\\s\\p{Ll}+){1,5}?(?=[,.;]|\\s\\p{Lu}|$))`,
  'u',
);
const chineseBefore =
  /(\p{Script=Han}{1,14}?(?:厅|局|委|办|办公室|委员会|部|院|处|司|社|公司|集团|大学|研究所|中心|学院|协会|商会|银行|人大|政协|杜马|议会|学会|总会|海关|边检站|口岸办))$/u;
/** What the run of characters before a Chinese office may begin with that is no part of the body. */
const chineseLead =
  /^.*?(?:与|和|同|及|会见|由|在|的|，|。|、|率|据|省|市|州|区|县|边疆区|共和国|俄罗斯|中国|日本|韩国|蒙古国?)(?=.{2,})/u;

function bodyAfter(text: string, office: Span, form: RegExp): Span | null {
  const found = form.exec(text.slice(office.end, office.end + 140));
  if (!found?.[1]) return null;
  const start = office.end + found[0].length - found[1].length;
  return { start, end: start + found[1].trimEnd().length };
}

function chineseBody(text: string, office: Span): Span | null {
  const found = chineseBefore.exec(text.slice(Math.max(0, office.start - 18), office.start))?.[1];
  if (!found) return null;
  const body = found.slice(chineseLead.exec(found)?.[0].length ?? 0);
  return body.length < 2 ? null : { start: office.start - body.length, end: office.start };
}

const bodies: Readonly<Record<Language, (text: string, office: Span) => Span | null>> = {
  en: (text, office) => bodyAfter(text, office, englishAfter),
  ru: (text, office) => bodyAfter(text, office, russianAfter),
  zh: chineseBody,
};

/** The span of the body of an office; null where none stands beside it. */
export const bodyOfOffice = (text: string, office: Span, lang: Language): Span | null => bodies[lang](text, office);
