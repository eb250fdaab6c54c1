/** Who works at the page. */
import { get, post, remove } from './client.ts';

/** Who works here. */
export const askSession = () => get('/session');

/** Signs in with a token. */
export const sendToken = (token: string) => post('/session', { body: { token } });

/** Signs out. */
export const endSession = () => remove('/session');

/** Says that whoever works here is here; when they were here before. */
export const signVisit = () => post('/visits', { keepalive: true });
