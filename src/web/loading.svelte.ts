/**
 * Questions to the server whose answers follow what they depend on. The last answer stays on screen while the next is
 * fetched, so that a judgement or a filter does not blank the page.
 */
import { Unanswered } from './rest/client.ts';

let version = $state(0);
let lost = $state(false);

/** Says that the ledger has changed: everything on screen asks again. */
export function ledgerChanged(): void {
  version += 1;
}

/** True while the program behind the page does not answer. */
export const connection = {
  get lost(): boolean {
    return lost;
  },
};

let retry: ReturnType<typeof setTimeout> | undefined;

function noteLost(): void {
  lost = true;
  clearTimeout(retry);
  retry = setTimeout(async () => {
    try {
      const response = await fetch('/api/v1/health');
      if (!response.ok && response.status >= 500) throw new Unanswered(response.status);
      lost = false;
      ledgerChanged();
    } catch {
      noteLost();
    }
  }, 2000);
}

/** Asks now whether the program answers again. */
export function tryAgain(): void {
  ledgerChanged();
}

let inFlight = 0;

/** How many questions of the page are on their way: what asks often, such as a drag, waits for them. */
export const asking = {
  get now(): number {
    return inFlight;
  },
};

export interface Loaded<T> {
  readonly value: T | null;
  readonly error: Error | null;
  readonly busy: boolean;
}

/** Notes a failed question: a lost connection shows as a banner, anything else where it belongs. */
export function noteFailure(error: unknown): Error {
  if (error instanceof Unanswered) noteLost();
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * The answer to a question, asked again when a reactive value read in `question` changes; `signal` takes back the request that the
 * next one replaces. `null` from `question` asks nothing. To be called while a component is set up.
 */
export function load<T>(
  question: (signal: AbortSignal) => Promise<T> | null,
  follow: 'ledger' | 'once' = 'ledger',
): Loaded<T> {
  let value = $state.raw<T | null>(null);
  let error = $state.raw<Error | null>(null);
  let busy = $state(true);
  $effect(() => {
    if (follow === 'ledger') void version;
    const request = new AbortController();
    const answer = question(request.signal);
    if (answer === null) {
      value = null;
      busy = false;
      return;
    }
    busy = true;
    inFlight++;
    const came = (): void => {
      inFlight--;
    };
    void answer.then(came, came);
    answer.then(
      (got) => {
        if (request.signal.aborted) return;
        value = got;
        error = null;
        busy = false;
        lost = false;
      },
      (failure: unknown) => {
        if (request.signal.aborted) return;
        error = noteFailure(failure);
        busy = false;
      },
    );
    return () => request.abort();
  });
  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get busy() {
      return busy;
    },
  };
}
