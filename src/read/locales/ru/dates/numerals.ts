/** Russian numerals of several words: "двадцать пять", "двадцать четвертое", "тысяча девятьсот восемьдесят четвертый". */
import type { Run, Token } from '../../../dates/token.ts';

/** Joins the words of a numeral: `W` for a count, `O` for a rank, `Y4` for a year that is said in words. */
export function joinNumerals(run: Run): Run {
  if (!run.some((token) => token.of === 'tens' || token.kind === 'thousand')) return run;
  const joined: Token[] = [];
  for (let i = 0; i < run.length; i++) {
    const token = run[i] as Token;
    const year = spokenYear(run, i);
    if (year !== null) {
      joined.push(year.token);
      i = year.to - 1;
      continue;
    }
    const next = run[i + 1];
    if (token.of === 'tens' && next !== undefined && (next.kind === 'W' || next.kind === 'O') && next.value < 10) {
      joined.push({ ...next, start: token.start, glued: token.glued, value: token.value + next.value });
      i++;
    } else joined.push(token);
  }
  return joined;
}

/** "(одна) тысяча девятьсот восемьдесят четвертом", "две тысячи пятнадцатого": thousands that end in a rank. */
function spokenYear(run: Run, from: number): { readonly token: Token; readonly to: number } | null {
  const first = run[from];
  const counted = first?.kind === 'W' && first.value <= 2 && run[from + 1]?.kind === 'thousand';
  if (first === undefined || (!counted && first.kind !== 'thousand')) return null;
  let at = from + (counted ? 2 : 1);
  let value = counted ? first.value * 1000 : 1000;
  // Each word is smaller than the one before: hundreds, tens, the rank.
  let below = 1000;
  for (; at < run.length; at++) {
    const next = run[at];
    if (next === undefined || next.value >= below || (next.kind !== 'W' && next.kind !== 'O')) return null;
    value += next.value;
    if (next.kind === 'O') {
      return { token: { ...first, kind: 'Y4', value, of: '', end: next.end }, to: at + 1 };
    }
    below = next.of === 'hundred' || next.value === 100 ? 100 : next.of === 'tens' ? 10 : 1;
  }
  return null;
}
