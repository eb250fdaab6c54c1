/**
 * Answers of the server that are asked for before they are needed. What is shown is always the server's own answer to exactly the
 * question of the page; it may only have come a moment earlier.
 */

/** How long an answer is as good as one asked for now, in milliseconds: what others write in between is seen after that. */
const fresh = 4000;
/** The most answers that are kept. */
const mostKept = 24;

/** Keeps answers by their questions; `now` is a clock in milliseconds. */
export function answersAhead<T>(ask: (question: string) => Promise<T>, now: () => number) {
  const kept = new Map<string, { readonly answer: Promise<T>; readonly at: number }>();
  let turn = 0;

  function asked(question: string): Promise<T> {
    const held = kept.get(question);
    if (held !== undefined && now() - held.at < fresh) return held.answer;
    const answer = ask(question);
    kept.delete(question);
    kept.set(question, { answer, at: now() });
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    // A failure is told to whoever asked, and the next one asks again.
    answer.catch(() => {
      if (kept.get(question)?.answer === answer) kept.delete(question);
    });
    return answer;
  }

  return {
    /** The answer, asked for now where it is not at hand. */
    asked,
    /** Asks for what may be needed next, one after the other so that a question of the page waits for one answer at most. */
    async prepare(questions: readonly string[]): Promise<void> {
      const mine = ++turn;
      for (const question of questions) {
        if (mine !== turn) return;
        // Whoever comes to need it is told why there is none.
        await asked(question).catch(() => undefined);
      }
    },
    /** Keeps nothing any more. */
    forget(): void {
      turn++;
      kept.clear();
    },
  };
}
