/** When whoever works here was here before, as the ledger keeps it for each person: one visit, whatever browser or window. */
import { signVisit } from '../rest/session.ts';

let before = $state<string | null>(null);

/** The end of the visit before this one, ISO in UTC; null on a first one, and until it is known. */
export const visits = {
  get before(): string | null {
    return before;
  },
};

/** While a page is in view it is said every so often: well within the half hour after which somebody was away. */
const every = 10 * 60_000;

async function sign(): Promise<void> {
  try {
    ({ before } = await signVisit());
  } catch {
    // The next sign tells it; what changed is then told from a little earlier.
  }
}

/** Says that somebody is here, now and while a page is in view; ends with what it gives back. */
export function followVisits(): () => void {
  void sign();
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void sign();
  }, every);
  // What is seen until it is hidden is not new at the next visit.
  const changed = (): void => void sign();
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', changed);
  };
}
