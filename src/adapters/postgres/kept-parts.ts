/**
 * What was read of the dated parts of ties, kept until something is written: the page of a case, a time axis and a comparison ask for the
 * steps of the same busy ties one after the other, and the pages of all cases for the ties that facts bear.
 */
import type { HeldEvidence } from '../../ledger/held.ts';
import { type ReadPart, readDates, type ToldStep, toldSteps } from '../../ledger/tie-parts.ts';
import type { Database } from './database.ts';
import { tiePartQueries as p } from './queries/tie-parts.ts';

interface StepsRow {
  readonly tie_id: string;
  readonly dates: string;
}

interface FactsRow {
  readonly tie_id: string;
  readonly facts: readonly string[];
}

/**
 * So many dates of ties asked for lately are kept, and at most as many of those asked for before them: some 80 MB each; the busiest tie
 * has a thousand. What is asked for again and again is still there after a question that asks for everything once.
 */
const mostDates = 200_000;

interface Kept {
  /** By day, as PostgreSQL writes it, and tie. */
  lately: Map<string, readonly ToldStep[]>;
  before: ReadonlyMap<string, readonly ToldStep[]>;
  /** Of the ties asked for lately. */
  dates: number;
  readonly withFacts: Map<string, Promise<readonly FactsRow[]>>;
}

function stepsOf(kept: Kept, key: string): readonly ToldStep[] | undefined {
  const held = kept.lately.get(key);
  if (held !== undefined) return held;
  const older = kept.before.get(key);
  if (older !== undefined) keep(kept, key, older);
  return older;
}

function keep(kept: Kept, key: string, steps: readonly ToldStep[]): void {
  const dates = steps.reduce((sum, { contested = [] }) => sum + 1 + contested.length, 1);
  if (kept.dates + dates > mostDates) {
    kept.before = kept.lately;
    kept.lately = new Map();
    kept.dates = 0;
  }
  kept.dates += dates;
  kept.lately.set(key, steps);
}

/** The parts of a database; `edition` gives the same object until something is written. */
export function keptParts(database: Database, edition: () => Promise<object>) {
  const editions = new WeakMap<object, Kept>();

  async function keptNow(): Promise<Kept> {
    const now = await edition();
    let kept = editions.get(now);
    if (kept === undefined)
      editions.set(now, (kept = { lately: new Map(), before: new Map(), dates: 0, withFacts: new Map() }));
    return kept;
  }

  return {
    /** The steps of some ties as known on a day; ties without any are missing. */
    async steps(ids: readonly string[], date: string): Promise<ReadonlyMap<string, readonly ToldStep[]>> {
      const kept = await keptNow();
      const found = new Map<string, readonly ToldStep[]>();
      const missing: string[] = [];
      for (const id of new Set(ids)) {
        const held = stepsOf(kept, `${date} ${id}`);
        if (held === undefined) missing.push(id);
        else found.set(id, held);
      }
      if (missing.length === 0) return found;
      const read = new Map<string, readonly ToldStep[]>();
      const ask = async (some: readonly string[]): Promise<void> => {
        for (const row of await database.run<StepsRow>(p.stepsOf, [some, date])) read.set(row.tie_id, stepsIn(row));
      };
      await Promise.all(shares(missing).map(ask));
      for (const id of missing) {
        const steps = read.get(id) ?? [];
        found.set(id, steps);
        keep(kept, `${date} ${id}`, steps);
      }
      return found;
    },

    /** The ties that are shown with coded facts on a day, by id. */
    async withFacts(date: string): Promise<readonly FactsRow[]> {
      const kept = await keptNow();
      let rows = kept.withFacts.get(date);
      if (rows === undefined) {
        rows = database.run<FactsRow>(p.withFacts, [date]);
        if (kept.withFacts.size >= mostDays) kept.withFacts.clear();
        kept.withFacts.set(date, rows);
        rows.catch(() => kept.withFacts.delete(date));
      }
      return rows;
    },
  };
}

/** So many facts of cases are kept, some 20 MB. */
const mostFacts = 10_000;

/**
 * The facts of cases with what was said of them, as long as nothing at all is written: a judgement need not change a tie. What
 * is kept is of one snapshot of the database.
 */
export function keptFacts() {
  let of = '';
  let kept = new Map<string, Promise<readonly HeldEvidence[]>>();
  let facts = 0;
  return {
    /** Reads them, unless they were read in the same snapshot. */
    async of(
      snapshot: string,
      key: string,
      read: () => Promise<readonly HeldEvidence[]>,
    ): Promise<readonly HeldEvidence[]> {
      if (snapshot !== of || facts > mostFacts) {
        of = snapshot;
        kept = new Map();
        facts = 0;
      }
      const held = kept.get(key);
      if (held !== undefined) return held;
      const mine = kept;
      const reading = read();
      mine.set(key, reading);
      try {
        const found = await reading;
        if (mine === kept) facts += found.length;
        return found;
      } catch (error) {
        mine.delete(key);
        throw error;
      }
    },
  };
}

/** The steps of so many ties are asked for at once: while the database gathers some, others are read. */
const together = 100;

const shares = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / together) }, (_, i) => ids.slice(i * together, (i + 1) * together));

/** Of so many days the ties with facts are kept. */
const mostDays = 8;

const stepsIn = ({ dates }: StepsRow): readonly ToldStep[] => toldSteps(readDates(dates));

/** Parts of one kind, from the text of a JSON list. */
export const read = (part: ReadPart[0], list: string): readonly ReadPart[] =>
  (JSON.parse(list) as readonly unknown[]).map((record) => [part, record] as const);
