/** How far the built-in record goes: up to which day each case was kept, and how many it holds of all there are. */
import type { Language } from '../../model/languages.ts';
import type { AsOf } from '../../model/tie.ts';
import { dateWords } from '../brief/date-words.ts';
import type { Ports } from '../ports.ts';
import { type Coverage, universeOf } from './universe.ts';

/** A case that ships, by its names: how far it goes. */
export interface CoveredCase {
  readonly id: string;
  readonly title: { readonly en: string; readonly ru: string | null; readonly zh: string | null };
  /** The last day it was kept for; null of a case that says none. */
  readonly until: string | null;
  readonly coverage: Coverage | null;
}

type Needed = Pick<Ports, 'ledger' | 'caseTitles' | 'caseAbouts' | 'caseUniverses'>;

/** How many of all there are a case holds as in force on the day; null where nobody has counted them. */
export async function coverageOf({ ledger, caseUniverses }: Needed, id: string, asOf: AsOf): Promise<Coverage | null> {
  const found = await universeOf(ledger.lists, id, caseUniverses?.get(id), asOf);
  return found === null ? null : { held: found.held, count: found.count, of: found.of, date: found.date };
}

/** The cases that ship and are held, those kept the longest first, without those of which nothing of this is known. */
export async function builtInRecord(ports: Needed, asOf: AsOf): Promise<readonly CoveredCase[]> {
  const held = await ports.ledger.histories.cases(asOf.knownAt);
  const cases = await Promise.all(
    held.map(async ({ id }): Promise<readonly CoveredCase[]> => {
      const title = ports.caseTitles?.get(id);
      if (title === undefined) return [];
      const until = ports.caseAbouts?.get(id)?.until ?? null;
      return [{ id, title, until, coverage: await coverageOf(ports, id, asOf) }];
    }),
  );
  return cases
    .flat()
    .filter((each) => each.until !== null || each.coverage !== null)
    .sort((a, b) => ((a.until ?? '') > (b.until ?? '') ? -1 : 1));
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
