/**
 * Whether the server can answer, for whoever watches over it: a load balancer, a container, a script. Asked by any name, from
 * anywhere, without having come in, and so it says nothing but yes or no.
 */
import type { Handler } from 'hono';

/** How long the database may take, in milliseconds. */
const patience = 5000;

/** Answers 200 where `ask` does, 503 where it fails or takes too long. Many who ask at once make one question. */
export function healthz(ask: () => Promise<unknown>): Handler {
  let asked: Promise<boolean> | null = null;
  const isReady = (): Promise<boolean> => {
    asked ??= ask()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asked = null;
      });
    return asked;
  };
  return async (c) => {
    let late: NodeJS.Timeout | undefined;
    const tooLong = new Promise<boolean>((resolve) => {
      late = setTimeout(resolve, patience, false);
    });
    const ready = await Promise.race([isReady(), tooLong]);
    clearTimeout(late);
    return c.json({ ready }, ready ? 200 : 503, { 'cache-control': 'no-store' });
  };
}
