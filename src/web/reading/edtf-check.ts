/** A date while it is typed: what it means in words, or what is wrong with it and where. */
import { isEdtf, parseEdtf } from '../../model/edtf.ts';
import { dateText } from '../dates.ts';

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
  if (meant !== null) return wrong(lead, lead + text.length, 'Written with the year first', meant);
  const slash = text.indexOf('/');
  if (slash < 0) return oneWrong(text, lead) ?? wrong(lead, lead + text.length, 'This is no date');
  const second = text.indexOf('/', slash + 1);
  if (second >= 0) return wrong(lead + second, lead + text.length, 'A span has one slash: 1970/1989');
  const [from, to] = [text.slice(0, slash), text.slice(slash + 1)];
  return (
    oneWrong(from, lead) ??
    oneWrong(to, lead + slash + 1) ??
    (from === '' && to === ''
      ? wrong(lead, lead + 1, 'A span has a beginning or an end: 1991/.. or ../1991')
      : wrong(lead + slash + 1, lead + text.length, 'The end lies before the beginning'))
  );
}

function daysOf(text: string): string {
  const { bounds, uncertain, approximate } = parseEdtf(text);
  const [from, to] = bounds;
  const marks = [uncertain ? 'not sure' : '', approximate ? 'about' : ''].filter(Boolean).join(', ');
  const days =
    from !== null && from === to
      ? 'that day'
      : from === null
        ? `any day up to ${to ?? 'now'}`
        : to === null
          ? `any day from ${from}`
          : `any day from ${from} to ${to}`;
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
  if (strange) return wrong(at + strange.index, at + strange.index + 1, `“${strange[0]}” has no place in a date`);
  const [, year = '', month, day, rest = ''] =
    /^[?~%]?(-?[\dX]*)[?~%]?(?:-[?~%]?([\dX]*))?[?~%]?(?:-[?~%]?([\dX]*))?[?~%]?(.*)$/.exec(text) ?? [];
  const spot = (part: string, after: number): readonly [number, number] => {
    const from = at + text.indexOf(part, after);
    return [from, from + Math.max(part.length, 1)];
  };
  const digits = year.replace('-', '').length;
  if (digits !== 4) return wrong(...spot(year, 0), 'A year has four digits; 197X is the 1970s');
  if (rest !== '') return wrong(at + text.length - rest.length, at + text.length, 'This is too much');
  if (month === undefined) return wrong(at, at + text.length, 'This is no date');
  const dash = text.indexOf('-', year.length);
  if (!isEdtf(`${year}-${month}`)) {
    const says =
      month.length === 2 ? `${month} is no month; 21 to 24 are seasons, 33 to 36 quarters` : 'A month has two digits';
    return wrong(...(month === '' ? ([at + dash, at + dash + 1] as const) : spot(month, dash + 1)), says);
  }
  if (day === undefined) return wrong(at, at + text.length, 'This is no date');
  const second = text.indexOf('-', dash + 1 + month.length);
  const says = day.length === 2 ? `${dateText(`${year}-${month}`)} has no day ${day}` : 'A day has two digits';
  return wrong(...(day === '' ? ([at + second, at + second + 1] as const) : spot(day, second + 1)), says);
}
