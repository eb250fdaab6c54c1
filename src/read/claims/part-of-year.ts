/**
 * Parts of a year as the codebook writes them: a quarter or half that is over by its two ends, one to come by its year;
 * 今年前九个月 from January on.
 */
import type { Edtf } from '../../model/edtf.ts';

const parts: Readonly<Record<string, readonly [string, string]>> = {
  '33': ['01', '03'],
  '34': ['04', '06'],
  '35': ['07', '09'],
  '36': ['10', '12'],
  '40': ['01', '06'],
  '41': ['07', '12'],
};
const digits = '零一二三四五六七八九十';
const firstMonths = /^(?:的)?(?:前|头|首)([一二三四五六七八九十两\d]{1,2})(?:个|個)?(月|季度)/u;
const toMonth = /^\s?[-－—–~至到]\s?(\d{1,2})月/u;

const numberOf = (word: string): number =>
  /^\d+$/u.test(word) ? Number(word) : word === '两' ? 2 : digits.indexOf(word);

/** A quarter or half year: its ends where it is over, else its year; any other date as it is. */
export function partOfYear(edtf: Edtf, toCome: boolean): Edtf {
  const match = /^(\d{4})-(3[3-6]|4[01])$/u.exec(edtf);
  const ends = match ? parts[match[2]!] : undefined;
  if (!match || !ends) return edtf;
  return toCome ? match[1]! : `${match[1]}-${ends[0]}/${match[1]}-${ends[1]}`;
}

/** The months that `after`, the words behind a year or a January, add to it: "今年" + "前九个月", "1月" + "至7月". */
export function firstPart(edtf: Edtf, after: string): Edtf | null {
  const months = firstMonths.exec(after);
  if (months && /^\d{4}$/u.test(edtf)) {
    const last = numberOf(months[1]!) * (months[2] === '季度' ? 3 : 1);
    return last >= 1 && last <= 12 ? `${edtf}-01/${edtf}-${String(last).padStart(2, '0')}` : null;
  }
  const to = toMonth.exec(after);
  if (to && /^\d{4}-\d\d$/u.test(edtf)) {
    const last = Number(to[1]);
    return last > Number(edtf.slice(5)) && last <= 12
      ? `${edtf}/${edtf.slice(0, 4)}-${String(last).padStart(2, '0')}`
      : null;
  }
  return null;
}
