/** Errors of promises that nobody waits for: in Node.js one of them ends the program. */
import { setImmediate } from 'node:timers/promises';

/** Listens from now on; the function gives those that came since it was asked last. */
export function strayErrors(): () => Promise<readonly unknown[]> {
  const errors: unknown[] = [];
  process.on('unhandledRejection', (error) => errors.push(error));
  return async () => {
    // They are told of once all else is done.
    await setImmediate();
    return errors.splice(0);
  };
}
