/** Sending what was decided: one after the other, again and again until the server answers, never twice. */
import { show } from '../announce.svelte.ts';
import { t } from '../i18n/t.ts';
import { noteFailure } from '../loading.svelte.ts';
import { Unanswered } from '../rest/client.ts';

let unsent = $state(0);
let hurry: () => void = () => undefined;

/** Decisions that wait for the server to answer. */
export const waitingToSend = {
  get count(): number {
    return unsent;
  },
  /** Tries again now. */
  tryNow: (): void => hurry(),
};

let last: Promise<unknown> = Promise.resolve();

/** One judgement after the other, however fast the keys: an undo waits for what it takes back. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

/** Two seconds, or until the user hurries. */
const soon = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 2000);
    hurry = () => {
      clearTimeout(timer);
      resolve();
    };
  });

/** Sends until there is an answer; `was` finds out whether it had arrived although the answer was lost. */
export async function sentUntilAnswered<T>(send: () => Promise<T>, was: () => Promise<T | null>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    noteFailure(error);
  }
  unsent += 1;
  show(t('ties.told.kept'), 'failed');
  try {
    for (;;) {
      await soon();
      try {
        return (await was()) ?? (await send());
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
      }
    }
  } finally {
    unsent -= 1;
    if (unsent === 0) show(t('ties.told.back'));
  }
}

if (typeof window !== 'undefined')
  window.addEventListener('beforeunload', (event) => {
    if (unsent > 0) event.preventDefault();
  });
