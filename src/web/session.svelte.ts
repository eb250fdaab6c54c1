/** Who works at this page, as what, and what their role may do. */

import type { SessionView } from '../app/people/session-view.ts';
import { show } from './announce.svelte.ts';
import { t } from './i18n/t.ts';
import { ledgerChanged, noteFailure } from './loading.svelte.ts';
import { onSignedOut } from './rest/client.ts';
import { askSession, endSession, sendToken } from './rest/session.ts';
import { term } from './terms.ts';

/** Kinds of act that buttons ask about; which role may do them the server says. */
export type Right = 'add' | 'annotate' | 'forecast' | 'judge' | 'import';

let view = $state.raw<SessionView | null>(null);
let asked = $state(false);
let ended = $state(false);

export const session = {
  /** False until the server has said who works here, or does not answer. */
  get known(): boolean {
    return asked;
  },
  /** True where somebody must sign in before anything is shown. */
  get needed(): boolean {
    return view?.mustSignIn === true && view.person === null;
  },
  /** True where a session was there and is no more. */
  get ended(): boolean {
    return ended;
  },
  /** True where others than the user of the machine work here too. */
  get shared(): boolean {
    return view?.mustSignIn ?? false;
  },
  /** True where the server was told to fetch no address. */
  get offline(): boolean {
    return view?.offline ?? false;
  },
  get person(): SessionView['person'] {
    return view?.person ?? null;
  },
};

/** Whether who works here may do a kind of act. Where that is not known yet the server decides. */
export function may(right: Right): boolean {
  return view?.readOnly !== true && (view?.person?.rights.includes(right) ?? true);
}

/** Why a button is not there: `Judging claims needs a reviewer; you are coder.`, or that this server only reads. */
export function needsText(right: Exclude<Right, 'forecast' | 'import'>): string {
  if (view?.readOnly) return t('app.readOnly');
  const role = view?.person?.role;
  return t(`app.needs.${right}`, { role: role === undefined ? 'none' : term('role', role) });
}

/** Asks the server who works here. */
export async function startSession(): Promise<void> {
  onSignedOut(() => {
    if (view?.person?.by !== 'session') return;
    ended = true;
    view = { offline: view.offline, readOnly: view.readOnly, mustSignIn: true, person: null };
  });
  try {
    view = await askSession();
  } catch (error) {
    noteFailure(error);
  }
  asked = true;
}

/** Signs in with a token; the token is kept nowhere in the page. */
export async function signIn(token: string): Promise<void> {
  view = await sendToken(token);
  ended = false;
  ledgerChanged();
}

/** Signs out; what is on screen goes. */
export async function signOut(): Promise<void> {
  try {
    view = await endSession();
    ended = false;
  } catch (error) {
    show(t('app.signOut.failed', { reason: noteFailure(error).message }), 'failed');
  }
}
