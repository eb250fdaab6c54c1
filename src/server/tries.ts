/** How often somebody may come with what lets nobody in. Tokens cannot be guessed; this keeps the guessing cheap for the server. */

const window = 15 * 60_000;
const most = 10;
/** Failures of all networks that are told one by one in a window; a flood of them must not fill the trail. */
const mostTold = 200;
const mostNetworks = 10_000;
const mostProven = 1000;

export interface Tries {
  /** Milliseconds until the network may try again; 0 where it may now. What has let somebody in before may always be tried. */
  wait(network: string, credential: string, now: number): number;
  /** Notes a failure. True where it is to be told of. */
  failed(network: string, now: number): boolean;
  /** Notes that a credential let somebody in; `credential` is its hash. */
  proven(credential: string): void;
}

/** Counts in memory: a server that starts again begins anew. */
export function countTries(): Tries {
  const failures = new Map<string, number[]>();
  const known = new Set<string>();
  let told: number[] = [];
  const recent = (times: readonly number[], now: number): number[] => times.filter((time) => time > now - window);
  return {
    wait(network, credential, now) {
      if (known.has(credential)) return 0;
      const times = recent(failures.get(network) ?? [], now);
      return times.length < most ? 0 : times[times.length - most]! + window - now;
    },
    failed(network, now) {
      const times = [...recent(failures.get(network) ?? [], now), now].slice(-most);
      failures.delete(network);
      failures.set(network, times);
      // The network that was quiet longest is forgotten first.
      if (failures.size > mostNetworks) failures.delete(failures.keys().next().value!);
      told = recent(told, now);
      if (told.length >= mostTold) return false;
      told.push(now);
      return true;
    },
    proven(credential) {
      known.add(credential);
      if (known.size > mostProven) known.delete(known.values().next().value!);
    },
  };
}
