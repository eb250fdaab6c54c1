/** When it was so and what we knew when: fills in today, and says what is wrong with a date that is none. */
import { parseDay } from '../model/edtf-days.ts';
import { InvalidInput } from '../model/errors.ts';
import type { AsOf } from '../model/tie.ts';
import type { Ledger } from '../store/ports/ledger.ts';

/** Which day's truth, as known when; both default to now. `knownAt` may be a day, meaning its end. */
export interface WhenFilter {
  readonly validAt?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** What was known when; now by default. */
export type KnownFilter = Pick<WhenFilter, 'knownAt'>;

const instant = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?Z$/;

function validDay(day: string): string {
  if (parseDay(day) !== null) return day;
  throw new InvalidInput(`"${day.slice(0, 40)}" is not a day of the calendar`, {
    hint: 'Write validAt as YYYY-MM-DD, as in 2019-06-17.',
  });
}

function knownInstant(known: string): string {
  if (parseDay(known) !== null && /^\d/.test(known)) return `${known}T23:59:59.999Z`;
  const found = instant.exec(known);
  // Written out in full, since instants are compared as text.
  if (found?.[1] !== undefined && parseDay(found[1]) !== null) return new Date(Date.parse(known)).toISOString();
  throw new InvalidInput(`"${known.slice(0, 40)}" is neither a day nor an instant`, {
    hint: 'Write knownAt as YYYY-MM-DD (the end of that day) or as an instant in UTC, as in 2025-01-31T12:00:00Z.',
  });
}

/** The instant of knowledge asked for; undefined for all there is, whatever the clocks of those who recorded it say. */
export function knownWhen({ knownAt }: KnownFilter): string | undefined {
  return knownAt === undefined ? undefined : knownInstant(knownAt);
}

/** Both times of a question; a day of knowledge means its end. */
export function asOfNow(now: string, when: WhenFilter): AsOf {
  return {
    validAt: when.validAt === undefined ? now.slice(0, 10) : validDay(when.validAt),
    knownAt: knownWhen(when),
  };
}

/**
 * The instant that an answer says it is of: the one asked for; else now, or that of the newest record where the clock has been set back
 * since. Who asks with it gets the same answer again.
 */
export async function answeredAt(
  { ledger, now }: { readonly ledger: Pick<Ledger, 'lastKnown'>; readonly now: () => string },
  knownAt: string | undefined,
): Promise<string> {
  if (knownAt !== undefined) return knownAt;
  const [clock, last] = [now(), await ledger.lastKnown()];
  return last !== null && last > clock ? last : clock;
}
