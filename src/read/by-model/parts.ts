/** How many tokens a text may take, and a text in parts where it is too long for a model. Pure; counts are estimates, and high ones. */

/** Tokens that a text takes at most, near enough: models count differently, and none was found to take more for news in these scripts. */
export function tokensOf(text: string): number {
  let tokens = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    tokens += code < 0x250 ? 0.34 : code < 0x530 ? 0.55 : 1.5;
  }
  return Math.ceil(tokens);
}

/** Tokens that it takes at least: what an endpoint counts below that, it has cut. */
export function fewestTokensOf(text: string): number {
  let tokens = 0;
  for (const char of text) tokens += char.codePointAt(0)! < 0x530 ? 0.11 : 0.35;
  return Math.floor(tokens);
}

/** A part of a text: UTF-16, and how its first characters are told before it. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Paragraphs as stretches that follow each other without a gap; a long one is parted at sentences, then anywhere. */
function stretches(text: string, most: number): readonly Part[] {
  const out: Part[] = [];
  const put = (start: number, end: number, marks: readonly RegExp[]): void => {
    if (tokensOf(text.slice(start, end)) <= most) {
      out.push({ start, end });
      return;
    }
    const [mark, ...finer] = marks;
    if (mark === undefined) {
      for (let at = start; at < end; ) {
        let to = Math.min(end, at + most);
        while (to - at > 1 && tokensOf(text.slice(at, to)) > most) to = at + ((to - at) >> 1);
        out.push({ start: at, end: to });
        at = to;
      }
      return;
    }
    let from = start;
    for (const { index, 0: found } of text.slice(start, end).matchAll(mark)) {
      const to = start + index + found.length;
      put(from, to, finer);
      from = to;
    }
    if (from < end) put(from, end, finer);
  };
  let from = 0;
  const paragraphs = /\n+/g;
  for (const { index, 0: found } of text.matchAll(paragraphs)) {
    put(from, index + found.length, [/[.!?。！？]+["”»’』」)）]*\s*/gu]);
    from = index + found.length;
  }
  if (from < text.length) put(from, text.length, [/[.!?。！？]+["”»’』」)）]*\s*/gu]);
  return out;
}

/**
 * A text in parts of at most so many tokens, at paragraphs where that can be; each begins with the last two stretches of the part
 * before it, as far as these fill no more than a third of it. One part where the whole is not more.
 */
export function partsOf(text: string, most: number): readonly Part[] {
  if (tokensOf(text) <= most) return [{ start: 0, end: text.length }];
  const pieces = stretches(text, Math.max(1, Math.floor(most / 2)));
  const parts: Part[] = [];
  for (let i = 0; i < pieces.length; ) {
    let first = i;
    const start = (): number => pieces[first]!.start;
    if (parts.length > 0) {
      const fits = (k: number): boolean =>
        k > 0 && tokensOf(text.slice(pieces[k - 1]!.start, pieces[i]!.start)) <= most / 3;
      while (i - first < 2 && fits(first)) first--;
    }
    let last = i;
    while (last + 1 < pieces.length && tokensOf(text.slice(start(), pieces[last + 1]!.end)) <= most) last++;
    parts.push({ start: start(), end: pieces[last]!.end });
    i = last + 1;
  }
  return parts;
}

/** The two halves of a part, at a paragraph or sentence near its middle; null where it is too short to be parted. */
export function halvesOf(text: string, { start, end }: Part): readonly [Part, Part] | null {
  const whole = text.slice(start, end);
  if (whole.trim().length < 200) return null;
  const middle = whole.length / 2;
  const ends = [...whole.matchAll(/\n+|[.!?。！？]+["”»’』」)）]*\s*/gu)].map(
    ({ index, 0: found }) => index + found.length,
  );
  const inner = ends.filter((at) => at > whole.length / 5 && at < (whole.length * 4) / 5);
  const at = inner.reduce(
    (best, each) => (Math.abs(each - middle) < Math.abs(best - middle) ? each : best),
    inner[0] ?? 0,
  );
  if (at === 0) return null;
  return [
    { start, end: start + at },
    { start: start + at, end },
  ];
}
