/**
 * What tells the picture of any window by itself, asked of the server while a hand is on the time brush. What it tells is what the server
 * would answer, as of a moment ago.
 */

/** How long an answer is as good as one asked for now, and from when on the next is fetched, in milliseconds. */
const [fresh, ageing] = [4000, 2500];
/** The most pictures that are kept of an answer. */
const mostTold = 12;

/** Tells the picture of a state; null from the server where it is too much to tell at once. */
export type TellAll<S, T> = (state: S) => T;

/** Keeps the answer to the last question; `now` is a clock in milliseconds. */
export function allAtOnce<S, T>(ask: (question: string) => Promise<TellAll<S, T> | null>, now: () => number) {
  let kept: {
    readonly question: string;
    readonly at: number;
    readonly tell: TellAll<S, T> | null;
    readonly told: Map<string, T>;
  } | null = null;
  let coming: { readonly question: string; readonly told: Promise<boolean> } | null = null;

  async function fetched(question: string): Promise<boolean> {
    const at = now();
    const mine = { question, told: asked() };
    coming = mine;
    return mine.told;

    async function asked(): Promise<boolean> {
      try {
        const tell = await ask(question);
        // Forgotten or asked otherwise in between.
        if (coming === mine) kept = { question, at, tell, told: new Map() };
        return tell !== null;
      } catch {
        // Whoever needs the answer asks for it and is told why there is none.
        return false;
      } finally {
        if (coming === mine) coming = null;
      }
    }
  }

  return {
    /** Has it fetched where it is not at hand, or soon too old; false where windows are to be asked for one by one. */
    async prepare(question: string): Promise<boolean> {
      if (coming?.question === question) return coming.told;
      if (kept?.question === question && now() - kept.at < ageing) return kept.tell !== null;
      return fetched(question);
    },
    /** The picture of a state of this question, worked out once by its name; null where it is not at hand. */
    told(question: string, state: S, name: string): T | null {
      if (kept?.question !== question || now() - kept.at >= fresh) return null;
      const { tell, told } = kept;
      const picture = told.get(name) ?? tell?.(state) ?? null;
      if (picture !== null) told.set(name, picture);
      for (const oldest of told.keys()) if (told.size > mostTold) told.delete(oldest);
      return picture;
    },
    /** Keeps nothing any more. */
    forget(): void {
      kept = null;
      coming = null;
    },
  };
}
