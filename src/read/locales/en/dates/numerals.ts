/** English numerals of several words: "twenty-five", "a hundred and twenty", "thirty-first". */
import type { Run, Token } from '../../../dates/token.ts';

/** Joins the tokens of each numeral into one: `W` for a count, `O` for a rank. */
export function joinNumerals(run: Run): Run {
  if (!run.some((token) => token.kind === 'W')) return run;
  const joined: Token[] = [];
  for (let i = 0; i < run.length; ) {
    const token = run[i] as Token;
    const first = token.kind === 'a' && run[i + 1]?.of === 'hundred' ? { ...token, kind: 'W', value: 1 } : token;
    if (first.kind !== 'W') {
      joined.push(token);
      i++;
      continue;
    }
    let value = first.value;
    let { end, kind } = first as Token;
    let last = first as Token;
    i++;
    for (;;) {
      const next = run[i];
      if (next === undefined) break;
      const rank = next.kind === 'O' || next.kind === 'second';
      if (next.of === 'hundred' && next.kind === 'W' && value < next.value) value *= next.value;
      else if ((next.kind === 'W' || rank) && next.value < 10 && last.of === 'tens') value += next.value;
      else if (next.kind === 'W' && last.of === 'hundred' && next.value < last.value) value += next.value;
      else if (next.kind === 'dash' && last.of === 'tens' && isDigitWord(run[i + 1])) {
        i++;
        continue;
      } else if (
        next.kind === 'and' &&
        last.of === 'hundred' &&
        run[i + 1]?.kind === 'W' &&
        (run[i + 1]?.value ?? 0) < 100
      ) {
        i++;
        continue;
      } else break;
      end = next.end;
      kind = rank ? 'O' : 'W';
      last = next;
      i++;
      if (rank) break;
    }
    joined.push({ ...token, kind, value, end, of: '' });
  }
  return joined;
}

const isDigitWord = (token: Token | undefined): boolean =>
  token !== undefined && token.value < 10 && (token.kind === 'W' || token.kind === 'O' || token.kind === 'second');
