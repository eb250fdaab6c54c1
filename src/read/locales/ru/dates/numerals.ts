/** Russian numerals of two words: "двадцать пять", "двадцать четвертое". */
import type { Run, Token } from '../../../dates/token.ts';

/** Joins tens with the digit after them: `W` for a count, `O` for a rank. */
export function joinNumerals(run: Run): Run {
  if (!run.some((token) => token.of === 'tens')) return run;
  const joined: Token[] = [];
  for (let i = 0; i < run.length; i++) {
    const token = run[i] as Token;
    const next = run[i + 1];
    if (token.of === 'tens' && next !== undefined && (next.kind === 'W' || next.kind === 'O') && next.value < 10) {
      joined.push({ ...next, start: token.start, glued: token.glued, value: token.value + next.value });
      i++;
    } else joined.push(token);
  }
  return joined;
}
