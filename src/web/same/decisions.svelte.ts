/** Deciding on things that may be one: one after the other, and taken back in the order they were made. */

import { say, show } from '../announce.svelte.ts';
import { t } from '../i18n/t.ts';
import { ledgerChanged, noteFailure } from '../loading.svelte.ts';
import { undo } from '../rest/review.ts';
import { decideSame } from '../rest/same.ts';

/** What can be decided; `same.merge` and so on say it. */

export type Decision = 'merge' | 'different' | 'unsure';

/** Decided and not yet off the list that the server gave. */
let decided = $state.raw<ReadonlyMap<string, Decision>>(new Map());
/** Judgements made on this page, newest last. */
const made: { readonly judgement: string; readonly candidate: string }[] = [];
let last: Promise<unknown> = Promise.resolve();

/** What the user has decided of a candidate; null while nothing. */
export const decisionOn = (candidate: string): Decision | null => decided.get(candidate) ?? null;

function note(candidate: string, decision: Decision | null): void {
  const next = new Map(decided);
  if (decision === null) next.delete(candidate);
  else next.set(candidate, decision);
  decided = next;
}

/** One after the other, however fast the keys: an undo waits for what it takes back. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}

/** Decides on a candidate: shown at once, sent after, taken back if the server refuses. */
export async function decide(candidate: string, decision: Decision): Promise<void> {
  if (decisionOn(candidate) !== null) return;
  note(candidate, decision);
  say(t(`same.decision.${decision}`));
  try {
    const { judgement } = await inTurn(() => decideSame(candidate, decision));
    made.push({ judgement: judgement.id, candidate });
    ledgerChanged();
  } catch (error) {
    note(candidate, null);
    show(t('ties.told.notRecorded', { reason: noteFailure(error).message }), 'failed');
  }
}

/** Takes back the last decision made on this page; the candidate it was on. */
export function takeBack(): Promise<string | null> {
  return inTurn(async () => {
    const newest = made.at(-1);
    if (!newest) {
      say(t('ties.told.nothing'));
      return null;
    }
    try {
      await undo(newest.judgement);
      made.pop();
      note(newest.candidate, null);
      ledgerChanged();
      say(t('ties.told.undone'));
      return newest.candidate;
    } catch (error) {
      show(t('ties.told.notUndone', { reason: noteFailure(error).message }), 'failed');
      return null;
    }
  });
}
