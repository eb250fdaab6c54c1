/** Pictures that follow the time brush closely: while a hand moves it, what it may reach next is asked for beforehand. */
import { untrack } from 'svelte';
import { type Loaded, ledgerVersion, load } from '../loading.svelte.ts';
import { here } from '../navigation.svelte.ts';
import type { ViewState } from '../view-state.ts';
import { answersAhead } from './answers-ahead.ts';
import type { TimeWindow } from './time-window.ts';

let coming = $state.raw<readonly (TimeWindow | null)[]>([]);

/** Says which windows the hand on the brush may reach next, the likeliest first; none once it rests. */
export function mayCome(windows: readonly (TimeWindow | null)[]): void {
  coming = windows;
}

/** The answer to the question of a view, as `load` gives it. To be called while a component is set up. */
export function loadBrushed<T>(
  questionOf: (state: ViewState) => string,
  ask: (question: string) => Promise<T>,
): Loaded<T> {
  const ahead = answersAhead(ask, () => performance.now());
  const question = $derived(questionOf(here.state));
  let version = ledgerVersion();
  const answer = load(() => {
    // What was known before something was written here is forgotten.
    if (version !== ledgerVersion()) ahead.forget();
    version = ledgerVersion();
    return untrack(() => coming.length > 0) ? ahead.asked(question) : ask(question);
  });
  $effect(() => {
    const windows = coming;
    if (windows.length === 0) ahead.forget();
    else if (!answer.busy)
      void ahead.prepare(untrack(() => windows.map((window) => questionOf({ ...here.state, window }))));
  });
  return answer;
}
