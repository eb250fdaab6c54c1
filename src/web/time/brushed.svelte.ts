/** Pictures that follow the time brush closely: while a hand moves it, what it may reach next is asked for beforehand. */
import { untrack } from 'svelte';
import { type Loaded, ledgerVersion, load } from '../loading.svelte.ts';
import { here } from '../navigation.svelte.ts';
import type { ViewState } from '../view-state.ts';
import { allAtOnce, type TellAll } from './all-at-once.ts';
import { answersAhead } from './answers-ahead.ts';
import type { TimeWindow } from './time-window.ts';

let coming = $state.raw<readonly (TimeWindow | null)[]>([]);

/** Says which windows the hand on the brush may reach next, the likeliest first; none once it rests. */
export function mayCome(windows: readonly (TimeWindow | null)[]): void {
  coming = windows;
}

/** Whether a hand is on the brush, or about to be. */
export const handOnBrush = (): boolean => coming.length > 0;

/** Once the picture of the last step is on the screen and the next step has been let in. */
const afterFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 4));
  });

/** What tells the answer to any window at once. */
export interface AllWindows<T> {
  /** The question of a view, whatever its window; null where its windows are to be asked for one by one. */
  readonly questionOf: (state: ViewState) => string | null;
  /** Null where the server has too much to tell at once. */
  readonly ask: (question: string) => Promise<TellAll<ViewState, T> | null>;
}

/** The answer to the question of a view, as `load` gives it, and the one that a hand on the brush is likely to ask for next. To be called while a component is set up. */
export function loadBrushed<T>(
  questionOf: (state: ViewState) => string,
  ask: (question: string) => Promise<T>,
  whole: AllWindows<T>,
): { readonly answer: Loaded<T>; readonly next: T | null } {
  let next = $state.raw<T | null>(null);
  const now = (): number => performance.now();
  const [ahead, all] = [answersAhead(ask, now), allAtOnce(whole.ask, now)];
  const question = $derived(questionOf(here.state));
  const forget = (): void => {
    ahead.forget();
    all.forget();
  };
  let version = ledgerVersion();
  const answer = load(() => {
    // What was known before something was written here is forgotten.
    if (version !== ledgerVersion()) forget();
    version = ledgerVersion();
    const asked = question;
    return untrack(() => {
      if (coming.length === 0) return ask(asked);
      const of = whole.questionOf(here.state);
      const told = of === null ? null : all.told(of, here.state, asked);
      return told === null ? ahead.asked(asked) : Promise.resolve(told);
    });
  });

  async function prepare(windows: readonly (TimeWindow | null)[], state: ViewState): Promise<void> {
    const of = whole.questionOf(state);
    const views = windows.map((window) => ({ ...state, window }));
    if (of === null || !(await all.prepare(of))) {
      if (windows === coming) await ahead.prepare(views.map(questionOf));
      return;
    }
    for (const view of views) {
      await afterFrame();
      if (windows !== coming) return;
      const told = all.told(of, view, questionOf(view));
      // After a leap, of which three may come, none is likely enough.
      if (view === views[0] && views.length < 3) next = told;
    }
  }
  $effect(() => {
    const windows = coming;
    if (windows.length === 0) {
      forget();
      next = null;
    } else if (!answer.busy) void untrack(() => prepare(windows, here.state));
  });
  return {
    answer,
    get next() {
      return next;
    },
  };
}
