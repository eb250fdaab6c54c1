/**
 * The dated versions of ties: as what was known at the end of each day gives them. Only days on which records came in can change
 * one, so that a tie has as many versions as there are such days at most, however many records come in on one.
 */
import type { DerivedTie } from './derive-ties.ts';
import { baseOf } from './tie-key.ts';
import { packed, summaryOfTie } from './tie-summary.ts';

/** A tie as it was known from the end of one day to the end of another; `until` null: to this day. */
export interface TieVersion {
  readonly tie: string;
  readonly key: string;
  readonly type: string;
  readonly from: string;
  readonly until: string | null;
  /** The packed summary as JSON text. */
  readonly record: string;
}

/** How many records bear on some keys, by the day (ISO) they came in. */
export type RecordDays = ReadonlyMap<string, number>;

/** The first day on which the records are others than those the versions were made of; null where they are the same. */
export function firstChanged(held: RecordDays, found: RecordDays): string | null {
  const days = [...new Set([...held.keys(), ...found.keys()])].filter((day) => held.get(day) !== found.get(day));
  return days.sort()[0] ?? null;
}

/** The last instant of a day. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`;
}

/**
 * The versions from some days (in order) on; `before` are those that hold at the end of the day before the first. Given back
 * are these, closed where they ended, and all later ones.
 */
export function versionsFrom(
  days: readonly string[],
  tiesOn: (knownAt: string) => readonly DerivedTie[],
  before: readonly TieVersion[],
): readonly TieVersion[] {
  const open = new Map(before.map((version) => [version.tie, version]));
  const closed: TieVersion[] = [];
  for (const day of days) {
    const close = (version: TieVersion): void => {
      closed.push({ ...version, until: day });
      open.delete(version.tie);
    };
    const now = new Map(tiesOn(endOfDay(day)).map((derived) => [derived.tie.id, derived]));
    for (const version of [...open.values()]) if (!now.has(version.tie)) close(version);
    for (const [tie, { tie: whole, key }] of now) {
      const record = JSON.stringify(packed(summaryOfTie(whole)));
      const held = open.get(tie);
      if (held?.record === record) continue;
      if (held) close(held);
      open.set(tie, { tie, key: baseOf(key), type: whole.type, from: day, until: null, record });
    }
  }
  return [...closed, ...[...open.values()].map((version) => ({ ...version, until: null }))];
}
