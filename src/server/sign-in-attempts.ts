/** How often somebody may come with what lets nobody in. Tokens cannot be guessed; this keeps the guessing cheap for the server. */

const window = 15 * 60_000;
const most = 10;
/** Failures of all networks that are told one by one in a window; a flood of them must not fill the trail. */
const mostTold = 200;
const mostNetworks = 10_000;
const mostProven = 1000;

export interface Tries {
  /**
   * Takes one try for a network: the milliseconds until it may have another, 0 where it has one now. It counts at once, so that
   * many at the same moment are not more. What has let somebody in before takes none.
   */
  take(network: string, credential: string, now: number): number;
  /** Gives the try back: the credential let somebody in. `credential` is its hash. */
  cameIn(network: string, credential: string): void;
  /** Says that it let nobody in, or no more. True where that is to be told of. */
  failed(credential: string, now: number): boolean;
}

/** Counts in memory: a server that starts again begins anew. */
export function countTries(): Tries {
  const taken = new Map<string, number[]>();
  const known = new Set<string>();
  let told: number[] = [];
  const recent = (times: readonly number[], now: number): number[] => times.filter((time) => time > now - window);
  return {
    take(network, credential, now) {
      if (known.has(credential)) return 0;
      const times = recent(taken.get(network) ?? [], now);
      if (times.length >= most) return times[0]! + window - now;
      taken.delete(network);
      taken.set(network, [...times, now]);
      // The network that was quiet longest is forgotten first.
      if (taken.size > mostNetworks) taken.delete(taken.keys().next().value!);
      return 0;
    },
    cameIn(network, credential) {
      if (known.has(credential)) return;
      taken.set(network, (taken.get(network) ?? []).slice(0, -1));
      known.add(credential);
      if (known.size > mostProven) known.delete(known.values().next().value!);
    },
    failed(credential, now) {
      known.delete(credential);
      told = recent(told, now);
      if (told.length >= mostTold) return false;
      told.push(now);
      return true;
    },
  };
}
