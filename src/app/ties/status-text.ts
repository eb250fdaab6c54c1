/** Where a tie stands, in words that a page, a brief and a terminal share: `In force since 2009`, `last news 2022`. */

import type { Edtf } from '../../model/edtf.ts';
import type { Language } from '../../model/languages.ts';
import { isSaidSince, isUntold, statusPhrase, statusWord, wordText } from '../../model/stage-words.ts';
import { isEnded, isPlanned } from '../../model/stages.ts';
import type { TieState } from '../../model/tie.ts';
import { tieStatus } from '../../model/tie-status.ts';
import type { TieType } from '../../model/tie-types.ts';
import { type DateRole, dateWords, withDate } from '../brief/date-words.ts';

/** What a status is told of. */
export interface StatusOf {
  readonly type: TieType;
  readonly lastNews: Edtf;
}

/** A status in two parts, both in lower case. */
export interface StatusText {
  /** `in force since 2009`; of what nothing was heard since: `announced 2007, nothing since`. */
  readonly stage: string;
  /** `last news 2022`; null where that is said already, or does not matter. */
  readonly news: string | null;
}

/** The status of a tie on a day. */
export function statusText(lang: Language, tie: StatusOf, state: TieState | null, validAt: string): StatusText {
  if (state === null) return { stage: statusPhrase(lang, 'not-begun'), news: null };
  const status = tieStatus(tie, state, validAt);
  const stage = stageSince(lang, tie, state);
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
  const { stage, since, ahead, possible } = tieStatus(tie, state, tie.lastNews);
  const word = statusWord(tie.type, stage, state.milestone);
  const role: DateRole = ahead ? 'for' : isSaidSince(word) ? 'since' : 'on';
  const text = wordText(lang, word);
  // Over because its interval is: what matters is the end of that.
  const [from = '', to = from] = (since ?? '').split('/');
  const told = since === null || isUntold(word) ? text : withDate(role, isEnded(stage) ? to : since, text, lang);
  return possible ? statusPhrase(lang, 'possibly', { stage: told }) : told;
}

/** The whole in a line: `In force since 2009 · last news 2022`. */
export function statusLine(lang: Language, tie: StatusOf, state: TieState | null, validAt: string): string {
  const { stage, news } = statusText(lang, tie, state, validAt);
  return news === null ? stage : `${stage} · ${news}`;
}
