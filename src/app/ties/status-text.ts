/** Where a tie stands, in words that a page, a brief and a terminal share: `In force since 2009`, `last confirmed 2012`. */

import { type Edtf, edtfBounds } from '../../model/edtf.ts';
import type { Language } from '../../model/languages.ts';
import { isSaidSince, isUntold, statusPhrase, statusWord, wordText } from '../../model/stage-words.ts';
import { isEnded, isInForce, isPlanned } from '../../model/stages.ts';
import type { TieState } from '../../model/tie.ts';
import { tieStatus } from '../../model/tie-status.ts';
import type { TieType } from '../../model/tie-types.ts';
import { type DateRole, dateWords, withDate } from '../brief/date-words.ts';

/** What a status is told of. */
export interface StatusOf {
  readonly type: TieType;
  readonly lastNews: Edtf;
  readonly confirmed?: Edtf | null;
  /** Who says how it stands. */
  readonly saidBy?: readonly string[];
}

/** A status in two parts, both in lower case. */
export interface StatusText {
  /** `in force since 2009`; of what nothing was heard since: `announced 2007, nothing since`. */
  readonly stage: string;
  /** `last confirmed 2012`; null where that is said already, or does not matter. */
  readonly news: string | null;
  /** True of what is in force by its evidence, which is long ago. */
  readonly longAgo?: boolean;
}

/** The status of a tie on a day. */
export function statusText(lang: Language, tie: StatusOf, state: TieState | null, validAt: string): StatusText {
  if (state === null) return { stage: statusPhrase(lang, 'not-begun'), news: null };
  const status = tieStatus(tie, state, validAt);
  const stage = stageSince(lang, tie, state);
  if (state.milestone === 'term-over') return { stage, news: statusPhrase(lang, 'renewal-not-known') };
  if (status.confirmed !== null) {
    const { date, longAgo } = status.confirmed;
    const phrase = !longAgo ? 'confirmed' : date === status.since ? 'not-confirmed-since' : 'last-confirmed';
    return { stage, longAgo, news: statusPhrase(lang, phrase, { date: dateWords(date, lang) }) };
  }
  if (isInForce(status.stage) && tie.confirmed) return { stage, news: null };
  const date = dateWords(tie.lastNews, lang);
  if (!status.nothingSince)
    return { stage, news: status.lastNews === null ? null : statusPhrase(lang, 'last-news', { date }) };
  if (!isPlanned(status.stage)) return { stage, news: statusPhrase(lang, 'no-news-since') };
  const nothing = statusPhrase(lang, status.since === null ? 'nothing-since-date' : 'nothing-since', { date });
  if (status.possible) return { stage, news: nothing };
  return { stage: `${stage}${lang === 'zh' ? '，' : ', '}${nothing}`, news: null };
}

/** A stage with when it came, without how old the news is: of a tie before and after a change. */
export function stageSince(lang: Language, tie: StatusOf, state: TieState | null): string {
  if (state === null) return statusPhrase(lang, 'not-begun');
  const { stage, since, ahead, possible } = tieStatus(
    { type: tie.type, lastNews: tie.lastNews },
    state,
    edtfBounds(tie.lastNews)[1] ?? '9999-12-31',
  );
  const word = statusWord(tie.type, stage, state.milestone);
  const role: DateRole = ahead ? 'for' : isSaidSince(word) ? 'since' : 'on';
  const text = wordText(lang, word);
  // Over because its interval is: what matters is the end of that.
  const [from = '', to = from] = (since ?? '').split('/');
  const told = since === null || isUntold(word) ? text : withDate(role, isEnded(stage) ? to : since, text, lang);
  return possible ? statusPhrase(lang, 'possibly', { stage: told }) : told;
}

/** A stage with who says so, where that is given: `Open since 10 June 2022 (rg.ru; os1.ru)`. Nobody is named for what nobody tells. */
export function stageBy(
  lang: Language,
  stage: string,
  { type, saidBy = [] }: StatusOf,
  state: TieState | null,
): string {
  const untold = state !== null && isUntold(statusWord(type, state.stage, state.milestone));
  if (saidBy.length === 0 || untold) return stage;
  return lang === 'zh' ? `${stage}（${saidBy.join('；')}）` : `${stage} (${saidBy.join('; ')})`;
}

/** Who restricts, by their names: `by Russia and China`; empty where nobody is named. */
export function restrictedByText(lang: Language, names: readonly string[]): string {
  return names.length === 0
    ? ''
    : statusPhrase(lang, 'restricted-by', { stage: names.join(lang === 'zh' ? '、' : ', ') });
}

/** The whole in a line: `In force since 2009 (heihe.gov.cn) · confirmed 2022`. */
export function statusLine(lang: Language, tie: StatusOf, state: TieState | null, validAt: string): string {
  const { stage, news } = statusText(lang, tie, state, validAt);
  const told = stageBy(lang, stage, tie, state);
  return news === null ? told : `${told} · ${news}`;
}
