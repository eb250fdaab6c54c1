import { expect, it } from 'vitest';
import type { TieState } from '../../model/tie.ts';
import type { TieType } from '../../model/tie-types.ts';
import { statusLine } from './status-text.ts';

const today = '2026-11-29';
const at = (
  stage: TieState['stage'],
  since: string | null,
  certainty: TieState['certainty'] = 'certain',
): TieState => ({
  ...{ stage, since, certainty },
});
const line = (lang: 'en' | 'ru' | 'zh', type: TieType, lastNews: string, state: TieState | null): string =>
  statusLine(lang, { type, lastNews, confirmed: lastNews }, state, today);

it('tells of what stands since when, and when it was last confirmed', () => {
  expect(line('en', 'twinning', '2022', at('active', '2009'))).toBe('in force since 2009 · confirmed 2022');
  expect(line('ru', 'twinning', '2022', at('active', '2009'))).toBe('действует с 2009 года · подтверждено: 2022');
  expect(line('zh', 'twinning', '2022', at('active', '2009'))).toBe('自2009年起有效 · 2022年仍获证实');
  expect(line('en', 'twinning', '2009-06', at('signed', '2009'))).toBe('signed 2009 · last confirmed June 2009');
  expect(line('en', 'infrastructure', '2022-06-10', at('active', null))).toBe(
    'whether it is open is not told · confirmed 10 June 2022',
  );
});

it('tells of a document whose term is over that nobody knows of a renewal', () => {
  const over: TieState = { stage: 'ended', milestone: 'term-over', certainty: 'certain', since: '2009/2018' };
  expect(line('en', 'agreement', '2009', over)).toBe('term over 2018 · renewal not known');
  expect(line('ru', 'agreement', '2009', over)).toBe('срок истёк в 2018 году · о продлении неизвестно');
  expect(line('zh', 'agreement', '2009', over)).toBe('2018年已期满 · 是否续期不详');
});

it('tells of acts that they took place, and when', () => {
  expect(line('en', 'visit', '2022-06-10', at('signed', '2022-06-10'))).toBe('took place 10 June 2022');
  expect(line('ru', 'visit', '2022-06', at('active', '2022-06'))).toBe('состоялось в июне 2022 года');
  expect(line('zh', 'visit', '2022-06-10', at('active', '2022-06-10'))).toBe('2022年6月10日已进行');
  expect(line('en', 'trade', '2022', at('active', '2019/2021'))).toBe('took place (2019 – 2021)');
});

it('tells of what was only announced that nothing came since, and for when it was planned', () => {
  expect(line('en', 'infrastructure', '2007', at('announced', '2007'))).toBe('planned 2007, nothing since');
  expect(line('ru', 'infrastructure', '2007', at('announced', '2007'))).toBe(
    'планируется в 2007 году, с тех пор ничего',
  );
  expect(line('en', 'infrastructure', '2007-03', at('announced', null))).toBe('planned, nothing since March 2007');
  expect(line('en', 'visit', '2026-11-01', at('announced', '2027-05'))).toBe(
    'announced for May 2027 · last news 1 November 2026',
  );
  expect(line('ru', 'visit', '2026-11-01', at('announced', '2027-05'))).toBe(
    'объявлено на май 2027 года · последнее известие: 1 ноября 2026',
  );
  expect(line('zh', 'visit', '2026', at('announced', '2027-05'))).toBe('已宣布，定于2027年5月 · 最近消息：2026年');
});

it('tells of a restriction that it is over, of a tie that it ended', () => {
  expect(line('en', 'restriction', '2023', at('ended', '2023'))).toBe('no longer in force since 2023');
  expect(line('ru', 'restriction', '2023', at('ended', '2023-01'))).toBe('больше не действует с января 2023 года');
  expect(line('zh', 'restriction', '2023', at('ended', '2023'))).toBe('自2023年起不再有效');
  // Over with its interval.
  expect(line('en', 'restriction', '1984', at('ended', '1965/1984'))).toBe('no longer in force since 1984');
  expect(line('en', 'cooperation', '1989', at('ended', '1970/1989'))).toBe('ended 1989');
  expect(line('en', 'twinning', '2022-10-26', at('ended', '2022-10-26'))).toBe('ended 26 October 2022');
});

it('says so where the stage is only possible, a date vague, or nothing begun', () => {
  expect(line('en', 'twinning', '1965', at('signed', '1965', 'possible'))).toBe(
    'signed 1965, possibly · not confirmed since',
  );
  expect(line('ru', 'twinning', '2022', at('active', '1995~', 'possible'))).toBe(
    'возможно, действует примерно с 1995 года · подтверждено: 2022',
  );
  expect(line('en', 'twinning', '2022', at('active', '197X'))).toBe('in force since the 1970s · confirmed 2022');
  expect(line('en', 'twinning', '2022', null)).toBe('not yet begun');
});
