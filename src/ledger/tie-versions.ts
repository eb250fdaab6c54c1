/**
 * The dated versions of ties: as what was known at the end of each day gives them. Only days on which records came in can change
 * one, so that a tie has as many versions as there are such days at most, however many records come in on one.
 */
import type { DerivedTie } from './derive-ties.ts';
import { baseOf } from './tie-key.ts';
import { partsOf, type TiePart } from './tie-parts.ts';
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

/** A part of a tie as it was known from the end of one day to the end of another; `until` null: to this day. */
export interface DatedPart extends TiePart {
  readonly tie: string;
  readonly key: string;
  readonly from: string;
  readonly until: string | null;
  /** Tells apart what begins on one day. */
  readonly n: number;
}

/** What some days give. */
export interface DatedTies {
  /** The versions from the first day on, with those closed or opened that were open before it. */
  readonly versions: readonly TieVersion[];
  /** The same of parts, but without those that are open before it and still are. */
  readonly parts: readonly DatedPart[];
}

/**
 * The versions from some days (in order) on; `before` are those that hold at the end of the day before the first. Given back
 * are these, closed where they ended, and all later ones.
 */
export function versionsFrom(
  days: readonly string[],
  tiesOn: (knownAt: string) => readonly DerivedTie[],
  before: readonly TieVersion[],
  partsBefore: readonly DatedPart[] = [],
): DatedTies {
  const open = new Map(before.map((version) => [version.tie, version]));
  const closed: TieVersion[] = [];
  const parts = openParts(partsBefore);
  for (const day of days) {
    const close = (version: TieVersion): void => {
      closed.push({ ...version, until: day });
      open.delete(version.tie);
    };
    const now = new Map(tiesOn(endOfDay(day)).map((derived) => [derived.tie.id, derived]));
    for (const version of [...open.values()]) if (!now.has(version.tie)) close(version);
    parts.on(day, now);
    for (const [tie, { tie: whole, key }] of now) {
      const record = JSON.stringify(packed(summaryOfTie(whole)));
      const held = open.get(tie);
      if (held?.record === record) continue;
      if (held) close(held);
      open.set(tie, { tie, key: baseOf(key), type: whole.type, from: day, until: null, record });
    }
  }
  return {
    versions: [...closed, ...[...open.values()].map((version) => ({ ...version, until: null }))],
    parts: parts.written(),
  };
}

/** Parts day by day; each begins when it is first seen and ends when it is no more. */
function openParts(before: readonly DatedPart[]) {
  const open = new Map<string, Map<string, DatedPart>>();
  const nameOf = ({ part, reviewed, facts, record }: TiePart): string =>
    `${part} ${reviewed} ${facts.join()} ${record}`;
  const ofTie = (tie: string): Map<string, DatedPart> => {
    let own = open.get(tie);
    if (own === undefined) open.set(tie, (own = new Map()));
    return own;
  };
  for (const part of before) ofTie(part.tie).set(nameOf(part), part);
  const closed: DatedPart[] = [];
  return {
    on(day: string, now: ReadonlyMap<string, DerivedTie>): void {
      for (const [tie, own] of open) {
        if (now.has(tie)) continue;
        for (const part of own.values()) closed.push({ ...part, until: day });
        open.delete(tie);
      }
      for (const [tie, derived] of now) {
        const own = ofTie(tie);
        const seen = new Set<string>();
        const fresh: [string, TiePart][] = [];
        for (const part of partsOf(derived)) {
          const name = nameOf(part);
          seen.add(name);
          if (!own.has(name)) fresh.push([name, part]);
        }
        for (const [name, part] of own) {
          if (seen.has(name)) continue;
          closed.push({ ...part, until: day });
          own.delete(name);
        }
        // The same whatever the order in which they are derived.
        fresh.sort(([a], [b]) => (a < b ? -1 : 1));
        for (const [n, [name, part]] of fresh.entries())
          own.set(name, { ...part, tie, key: baseOf(derived.key), from: day, until: null, n });
      }
    },
    /** Those that are to be written: new, closed, or open again. */
    written(): readonly DatedPart[] {
      const kept = new Set(before.filter(({ until }) => until === null));
      const still = [...open.values()].flatMap((own) => [...own.values()]).filter((part) => !kept.has(part));
      return [...closed, ...still.map((part) => ({ ...part, until: null }))];
    },
  };
}
