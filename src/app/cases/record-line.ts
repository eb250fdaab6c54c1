/** How far the built-in record goes, in words that a page, a brief and assistants share. */
import type { Language } from '../../model/languages.ts';
import { dateWords } from '../brief/date-words.ts';
import type { Coverage } from './universe.ts';

/** A case that ships, by its names: how far it goes. */
export interface CoveredCase {
  readonly id: string;
  readonly title: { readonly en: string; readonly ru: string | null; readonly zh: string | null };
  /** The last day it was kept for; null of a case that says none. */
  readonly until: string | null;
  readonly coverage: Coverage | null;
}

interface RecordWords {
  readonly until: (said: string) => string;
  readonly held: (of: string, held: number, count: number, date: string) => string;
  readonly named: (said: string, name: string) => string;
  readonly comma: string;
  readonly semicolon: string;
}

const words: Readonly<Record<Language, RecordWords>> = {
  en: {
    until: (said) => `built-in record up to ${said}`,
    held: (of, held, count, date) => `${of}: ${held} of the ${count} counted in ${date}`,
    named: (said, name) => `${said} (${name})`,
    comma: ', ',
    semicolon: '; ',
  },
  ru: {
    until: (said) => `встроенные данные доведены до: ${said}`,
    held: (of, held, count, date) => `${of}: ${held} из ${count} (подсчёт: ${date})`,
    named: (said, name) => `${said} (${name})`,
    comma: ', ',
    semicolon: '; ',
  },
  zh: {
    until: (said) => `内置资料收录至：${said}`,
    held: (of, held, count, date) => `${of}：${date}统计的${count}个中收录${held}个`,
    named: (said, name) => `${said}（${name}）`,
    comma: '、',
    semicolon: '；',
  },
};

/**
 * The same in a line, `say` putting what the files say in English into the language: `built-in record up to 9 March 2026 (China–Russia
 * regions), 16 April 2025 (Euroregions); Twin pairs of China and Russia: 51 of the 167 counted in October 2024`. A single case goes
 * without its name. Null where nothing ships.
 */
export function recordLine(
  lang: Language,
  cases: readonly CoveredCase[],
  say: (english: string) => string = (english) => english,
): string | null {
  const w = words[lang];
  const days = cases.flatMap(({ title, until }) => {
    if (until === null) return [];
    return cases.length === 1 ? dateWords(until, lang) : w.named(dateWords(until, lang), title[lang] ?? title.en);
  });
  const parts = [
    ...(days.length === 0 ? [] : [w.until(days.join(w.comma))]),
    ...cases.flatMap(({ coverage: each }) =>
      each === null ? [] : w.held(say(each.of), each.held, each.count, dateWords(each.date, lang)),
    ),
  ];
  return parts.length === 0 ? null : parts.join(w.semicolon);
}
