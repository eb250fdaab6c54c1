/** Dates as people read them, as vague as they are: `2019-06~` is “about June 2019”. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const parts: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
  40: 'first half of',
  41: 'second half of',
};

function one(edtf: string): string {
  const match = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%]?)$/.exec(edtf);
  if (!match?.[1]) return edtf;
  const [, year, month, day, mark] = match;
  let text = year;
  if (year.endsWith('XX')) text = `${year.slice(0, 2)}00s`;
  else if (year.endsWith('X')) text = `${year.slice(0, 3)}0s`;
  if (month && month !== 'XX') {
    const name = months[Number(month) - 1];
    if (name) text = `${day && day !== 'XX' ? `${Number(day)} ` : ''}${name} ${text}`;
    else text = parts[month] ? `${parts[month]} ${text}` : edtf;
  }
  if (mark === '~') return `about ${text}`;
  if (mark === '?') return `perhaps ${text}`;
  if (mark === '%') return `perhaps about ${text}`;
  return text;
}

/** An EDTF date in words. What it cannot put in words it shows as written. */
export function dateText(edtf: string | null): string {
  if (edtf === null || edtf === '') return 'no date';
  const anyOf = /^\[([^,[\]]+)\.\.([^,[\]]+)\]$/.exec(edtf);
  if (anyOf?.[1] && anyOf[2]) return `between ${one(anyOf[1])} and ${one(anyOf[2])}`;
  const [from, to] = edtf.split('/');
  if (from === undefined || to === undefined) return one(edtf);
  if (from === '..' || from === '') return `until ${one(to)}`;
  if (to === '..' || to === '') return `since ${one(from)}`;
  return `${one(from)} – ${one(to)}`;
}

/** First and last activity in a table: the years, or one of them. */
export function spanText(first: string | null, last: string | null): string {
  const [a, b] = [first?.slice(0, 4), last?.slice(0, 4)];
  if (!a && !b) return '';
  if (!a || !b || a === b) return a ?? b ?? '';
  return `${a}–${b}`;
}

/** An instant as day and minute in the reader's own time. */
export function instantText(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
