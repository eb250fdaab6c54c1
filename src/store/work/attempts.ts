/** How often a job is tried, and when again. */
import { isAmurError } from '../../model/errors.ts';

/** A job that has been taken so often and is not done is a dead letter. */
export const mostAttempts = 5;

const first = 1;
const growth = 4;
const longest = 300;

/**
 * Seconds until a job is tried again after so many attempts (1 after the first): 1, 4, 16, 64, each times 0.5 to 1.5 by
 * chance (0 to 1), so that jobs which failed together do not come back together.
 */
export function secondsUntilNext(attempts: number, chance: number): number {
  return Math.min(longest, first * growth ** (attempts - 1)) * (0.5 + chance);
}

/** True where trying again cannot help: what is no text today is none tomorrow. */
export function isForGood(error: unknown): boolean {
  return isAmurError(error) && (error.code === 'invalid-input' || error.code === 'not-found');
}

/** An instant so many seconds after another, ISO 8601 in UTC. */
export function secondsAfter(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + Math.round(seconds * 1000)).toISOString();
}
