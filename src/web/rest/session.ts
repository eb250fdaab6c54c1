/** Who works at the page. */
import { ask, json } from './client.ts';

/** Who works at the page, and what they may do. */
export interface SessionView {
  /** The server fetches no address. */
  readonly offline: boolean;
  /** The server reads a replica: nothing can be recorded through it. */
  readonly readOnly: boolean;
  readonly mustSignIn: boolean;
  readonly person: {
    readonly name: string;
    readonly role: string;
    readonly rights: readonly string[];
    readonly by: 'machine' | 'token' | 'session';
    readonly until: string | null;
  } | null;
}

/** Who works here. */
export const askSession = (): Promise<SessionView> => ask('/session');

/** Signs in with a token. */
export const sendToken = (token: string): Promise<SessionView> => ask('/session', json({ token }));

/** Signs out. */
export const endSession = (): Promise<SessionView> => ask('/session', { method: 'DELETE' });
