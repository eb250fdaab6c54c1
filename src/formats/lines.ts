/** Lines of a text that comes in pieces. */

export interface Line {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** The lines without their ends; blank ones are passed over, and a byte order mark at the start. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  // Pieces of a line that has not ended; joined once, so that a line of many megabytes stays linear.
  let open: string[] = [];
  let line = 0;
  const whole = (): Line | null => {
    const text = open.join('').replace(/\r$/, '');
    open = [];
    line++;
    return text.trim() === '' ? null : { line, text: line === 1 ? text.replace(/^\uFEFF/, '') : text };
  };
  for await (const chunk of chunks) {
    const [first = '', ...more] = chunk.split('\n');
    open.push(first);
    for (const piece of more) {
      const ended = whole();
      if (ended) yield ended;
      open = [piece];
    }
  }
  const last = whole();
  if (last) yield last;
}
