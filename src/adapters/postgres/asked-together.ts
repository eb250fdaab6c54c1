/** Work that many ask for at once, done once for all who came before it began. */

const atOnce = <T>(run: () => Promise<T>): Promise<T> => Promise.resolve().then(run);

/**
 * Does the work when its turn has come, which `inTurn` says. Who asks before that gets what the same run gives, as it sees all that was there
 * when they came; who asks later waits for the next one.
 */
export function askedTogether<T>(
  work: () => Promise<T>,
  inTurn: (run: () => Promise<T>) => Promise<T> = atOnce,
): () => Promise<T> {
  let next: Promise<T> | null = null;
  return () => {
    next ??= inTurn(() => {
      next = null;
      return work();
    });
    return next;
  };
}
