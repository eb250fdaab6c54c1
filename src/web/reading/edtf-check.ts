/** A date while it is typed: what it means in words, or what is wrong with it and where. */

import { isEdtf, parseEdtf } from '../../model/edtf.ts';
import { dateText } from '../dates.ts';
import { t } from '../i18n/t.ts';

/** What a date says, or where it is wrong: half open, in characters of what was typed. */
export type DateCheck =
  | { readonly is: 'none' }
  | { readonly is: 'date'; readonly words: string; readonly days: string }
  | {
      readonly is: 'wrong';
      readonly from: number;
      readonly to: number;
      readonly says: string;
      /** How it may have been meant. */
      readonly meant: string | null;
    };

const wrong = (from: number, to: number, says: string, meant: string | null = null): DateCheck => ({
  is: 'wrong',
  from,
  to,
  says,
  meant,
});

/** Checks a date as typed. */
export function checkDate(typed: string): DateCheck {
  const text = typed.trim();
  const lead = typed.length - typed.trimStart().length;
  if (text === '') return { is: 'none' };
  if (isEdtf(text)) return { is: 'date', words: dateText(text), days: daysOf(text) };
  const meant = otherwiseWritten(text);
  if (meant !== null) return wrong(lead, lead + text.length, t('reading.edtf.yearFirst'), meant);
  const slash = text.indexOf('/');
  if (slash < 0) return oneWrong(text, lead) ?? wrong(lead, lead + text.length, t('reading.edtf.none'));
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) return wrong(lead + second, lead + text.length, t('reading.edtf.slash'));
  const [from, to] = [text.slice(0, slash), text.slice(slash + 1)];
  return (
    oneWrong(from, lead) ??
    oneWrong(to, lead + slash + 1) ??
    (from === '' && to === ''
      ? wrong(lead, lead + 1, t('reading.edtf.open'))
      : wrong(lead + slash + 1, lead + text.length, t('reading.edtf.before')))
  );
}

function daysOf(text: string): string {
  const { bounds, uncertain, approximate } = parseEdtf(text);
  const [from, to] = bounds;
  const marks = [uncertain ? t('reading.edtf.unsure') : '', approximate ? t('reading.edtf.about') : '']
    .filter(Boolean)
    .join(', ');
  const days =
    from !== null && from === to
      ? t('reading.edtf.thatDay')
      : from === null
        ? t('reading.edtf.upTo', { to: to ?? t('reading.edtf.now') })
        : to === null
          ? t('reading.edtf.from', { from })
          : t('reading.edtf.between', { from, to });
  return marks === '' ? days : `${days}; ${marks}`;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date that people write otherwise, as EDTF; null for anything else. */
function otherwiseWritten(text: string): string | null {
  const two = (digits: string): string => digits.padStart(2, '0');
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text);
  const named = /^(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(text);
  const chinese = /^(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?$/.exec(text);
  const decade = /^(\d{3})0s$/.exec(text);
  const tight =
    /^(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?$/.exec(text) ?? /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  let edtf: string | null = null;
  if (dotted) edtf = `${dotted[3]}-${two(dotted[2]!)}-${two(dotted[1]!)}`;
  else if (named) {
    const month = monthNames.indexOf(named[2]!.slice(0, 3).toLowerCase()) + 1;
    if (month > 0) edtf = `${named[3]}-${two(String(month))}${named[1] ? `-${two(named[1])}` : ''}`;
  } else if (chinese ?? tight) {
    const [, year, month, day] = (chinese ?? tight)!;
    edtf = [year, month && two(month), day && two(day)].filter(Boolean).join('-');
  } else if (decade) edtf = `${decade[1]}X`;
  return edtf !== null && edtf !== text && isEdtf(edtf) ? edtf : null;
}

/** What is wrong with one date, at its place; null where it is right, open, or empty. */
function oneWrong(text: string, at: number): DateCheck | null {
  if (text === '' || text === '..' || isEdtf(text)) return null;
  const strange = /[^\dX?~%[\]{},.T:Z+-]/.exec(text);
  if (strange)
    return wrong(at + strange.index, at + strange.index + 1, t('reading.edtf.strange', { sign: strange[0] }));
  const [, year = '', month, day, rest = ''] =
    /^[?~%]?(-?[\dX]*)[?~%]?(?:-[?~%]?([\dX]*))?[?~%]?(?:-[?~%]?([\dX]*))?[?~%]?(.*)$/.exec(text) ?? [];
  const spot = (part: string, after: number): readonly [number, number] => {
    const from = at + text.indexOf(part, after);
    return [from, from + Math.max(part.length, 1)];
  };
  const digits = year.replace('-', '').length;
  if (digits !== 4) return wrong(...spot(year, 0), t('reading.edtf.year'));
  if (rest !== '') return wrong(at + text.length - rest.length, at + text.length, t('reading.edtf.much'));
  if (month === undefined) return wrong(at, at + text.length, t('reading.edtf.none'));
  const dash = text.indexOf('-', year.length);
  if (!isEdtf(`${year}-${month}`)) {
    const says = month.length === 2 ? t('reading.edtf.noMonth', { month }) : t('reading.edtf.month');
    return wrong(...(month === '' ? ([at + dash, at + dash + 1] as const) : spot(month, dash + 1)), says);
  }
  if (day === undefined) return wrong(at, at + text.length, t('reading.edtf.none'));
  const second = text.indexOf('-', dash + 1 + month.length);
  const says =
    day.length === 2 ? t('reading.edtf.noDay', { month: dateText(`${year}-${month}`), day }) : t('reading.edtf.day');
  return wrong(...(day === '' ? ([at + second, at + second + 1] as const) : spot(day, second + 1)), says);
}
