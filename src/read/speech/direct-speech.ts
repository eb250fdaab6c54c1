/** Words in quotation marks that are speech: not titles of papers, names of bodies, words meant otherwise. */
import type { Span } from '../../model/code-points.ts';
import type { Language } from '../../model/languages.ts';
import type { Draft } from '../draft.ts';

const marks = /“([^“”]{2,1200})”|«([^«»]{2,1200})»|"([^"\n]{2,1200})"|「([^「」]{2,1200})」/gu;
/** Shorter words in marks are names or irony, not speech. */
const shortest = { en: 20, ru: 20, zh: 8 } as const;
const inside = {
  en: /[.,;:!?…]|\s\p{Ll}+\s\p{Ll}+\s\p{Ll}+/u,
  ru: /[.,;:!?…—–]|\s\p{Ll}+\s\p{Ll}+/u,
  zh: /[，。！？；…、]/u,
} as const;
/** What leads up to speech. */
const leading =
  /(?:[:：,，—–-]|\b(?:that|says?|said|was|were|as|called|calls)|что|как|说|說|道|称|稱|表示|认为|是|要|会|將|将|能|想)\s?$/u;
/** Names of bodies and works, where they stand in marks as speech does. */
const named: Readonly<Record<Language, RegExp | null>> = {
  en: null,
  ru: null,
  zh: /(?:联盟|协会|委员会|论坛|博览会|中心|计划|项目|工程|倡议|走廊|通道|城市|文化[节周]|年|月|周|展|奖|号|团|队|会|网|馆|节|日)$/u,
};

/** The spans inside the marks, in order. */
export function directSpans({ text, lang }: Draft): readonly Span[] {
  const out: Span[] = [];
  for (const match of text.matchAll(marks)) {
    const inner = match.slice(1).find((g) => g !== undefined) ?? '';
    if (inner.length < shortest[lang]) continue;
    const lead = text.slice(Math.max(0, match.index - 12), match.index);
    const leads = lead === '' || /[\n。！？.!?…]["”»」]?\s*$/u.test(lead) || leading.test(lead);
    if (!inside[lang].test(inner) && !leads) continue;
    if (named[lang]?.test(inner) && !inside[lang].test(inner) && !/[:：说說道]$/u.test(lead)) continue;
    out.push({ start: match.index + 1, end: match.index + 1 + inner.length });
  }
  return out;
}
