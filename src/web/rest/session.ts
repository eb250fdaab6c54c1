/** Who works at the page. */
import type { SessionView } from '../../app/people/session-view.ts';
import { ask, json } from './client.ts';

/** Who works here. */
export const askSession = (): Promise<SessionView> => ask('/session');

/** Signs in with a token. */
export const sendToken = (token: string): Promise<SessionView> => ask('/session', json({ token }));

/** Signs out. */
export const endSession = (): Promise<SessionView> => ask('/session', { method: 'DELETE' });
